/** tifa verify: a store checked against itself and its sources. */

import { TifaError } from "../base/errors.ts";
import type { Check } from "../verify/findings.ts";
import { verifyStore } from "../verify/verify-store.ts";
import { type Command, type Flags, optionalText, textList } from "./command.ts";
import { print, table } from "./output.ts";
import { compareRebuilt } from "./verify-rebuilt.ts";

/** `tifa verify`: whether a store holds what its texts say. Throws TifaError `input` where it does not. */
export const verify: Command = {
  name: "verify",
  usage: "verify DIR [--rebuild]",
  summary: "checks files, spans, rules, graph and counts of a store, and names what is wrong",
  details: [
    "prints what was checked with its numbers; anything wrong is exit 3",
    "--rebuild           where nothing is wrong, builds the store again from its texts and compares every line",
    "--lexicon DIR       with --rebuild: the tables of the build, which a store does not keep (repeatable)",
    "--corrections FILE",
    "--attributes FILE",
  ],
  options: {
    rebuild: { type: "boolean" },
    lexicon: { type: "string", multiple: true },
    corrections: { type: "string" },
    attributes: { type: "string" },
  },
  run: async (flags, [dir]) => {
    if (dir === undefined) throw new TifaError("usage", "no store given", "tifa verify DIR");
    const found = verifyStore(dir);
    // What is wrong already may be a file that no build can start from.
    const isSound = found.every(({ wrong }) => wrong === 0);
    const checks = flags["rebuild"] === true && isSound ? [...found, ...(await rebuilt(dir, flags))] : found;
    print(table(["checked", "wrong", "what"], checks.map(cells)));
    const wrong = checks.filter((check) => check.wrong > 0);
    for (const line of wrong.flatMap(exampleLines)) print(line);
    if (wrong.length === 0) return 0;
    const total = wrong.reduce((sum, check) => sum + check.wrong, 0);
    throw new TifaError("input", `${dir}: ${total} claims do not hold`, "build the store again from its sources");
  },
};

function rebuilt(dir: string, flags: Flags): Promise<readonly Check[]> {
  const [corrections, attributes] = [optionalText(flags, "corrections"), optionalText(flags, "attributes")];
  return compareRebuilt(dir, { lexicon: textList(flags, "lexicon"), corrections, attributes });
}

function cells({ subject, checked, wrong }: Check): readonly string[] {
  return [String(checked), String(wrong), subject];
}

function exampleLines({ subject, wrong, examples }: Check): readonly string[] {
  const more = wrong > examples.length ? [`  … and ${wrong - examples.length} more`] : [];
  return ["", `${subject}:`, ...examples.map((example) => `  ${example}`), ...more];
}
