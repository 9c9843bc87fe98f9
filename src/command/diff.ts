/** tifa diff: what changed between two stores, in words. */

import { TifaError } from "../base/errors.ts";
import type { Change } from "../diff/change.ts";
import { compareStores, type Difference } from "../diff/compare-stores.ts";
import type { Command } from "./command.ts";
import { print } from "./output.ts";

/** Examples of one kind of change in the words; all of them stand in the JSON. */
const fewExamples = 10;

/** `tifa diff`: what changed between two stores. */
export const diff: Command = {
  name: "diff",
  usage: "diff A B",
  summary: "tells what changed from store A to store B, and what can have moved it",
  details: ["--json   all changes as JSON, not only the first of each kind"],
  options: { json: { type: "boolean" } },
  run: async (flags, [before, after, ...more]) => {
    if (before === undefined || after === undefined || more.length > 0) {
      throw new TifaError("usage", "diff compares two stores", "tifa diff OLD NEW");
    }
    const difference = compareStores(before, after);
    if (flags["json"] === true) print(JSON.stringify(difference));
    else for (const line of wordsOf(difference)) print(line);
    return 0;
  },
};

function wordsOf({ causes, counts, changes }: Difference): readonly string[] {
  const cause =
    causes.length > 0 ? causes.join(" · ") : "the receipts tell no difference: only the program's own rules";
  if (changes.length === 0) return ["nothing changed", `between the builds: ${cause}`];
  return [
    ...Object.entries(counts).map(([kind, count]) => `${String(count).padStart(6)}  ${kind}`),
    `between the builds: ${cause}`,
    ...Object.entries(counts).flatMap(([kind, count]) => {
      const examples = changes.filter(({ subject, what }) => `${subject} ${what}` === kind).slice(0, fewExamples);
      const rest = count > examples.length ? [`  … and ${count - examples.length} more (--json)`] : [];
      return ["", `${kind}:`, ...examples.map((change) => `  ${described(change)}`), ...rest];
    }),
  ];
}

function described(change: Change): string {
  return change.textChanged === true ? `${values(change)}  (its text changed)` : values(change);
}

function values({ subject, what, id, before, after }: Change): string {
  if (subject === "document" && what === "text") return id;
  if (what === "id") return `${before} → ${after}`;
  if (before === null || after === null) return [id, before ?? after].filter(Boolean).join("  ");
  return `${id}  ${before === "" ? "–" : before} → ${after === "" ? "–" : after}`;
}
