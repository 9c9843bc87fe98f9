/** tifa sample: a blind coding sheet, drawn by a seed. */
import { writeFileSync } from "node:fs";
import { reasonOf, TifaError } from "../base/errors.ts";
import { drawByStrata } from "../coding/draw.ts";
import { type Question, type QuestionKind, questionKinds, questionsOf } from "../coding/questions.ts";
import { sheetOf } from "../coding/sheet.ts";
import { requireStore } from "../store/directory/store-directory.ts";
import { type Command, type Flags, optionalText, requiredText, wholeNumber } from "./command.ts";
import { report } from "./output.ts";

const strata = ["form", "year"] as const;
type Stratum = (typeof strata)[number];

/** `tifa sample`: a sheet of questions drawn at random, for people to check the store by hand. */
export const sample: Command = {
  name: "sample",
  usage: "sample --from DIR --kind K,… --n N --out FILE.csv",
  summary: "draws a blind coding sheet: words and a question, without the store's answer",
  details: [
    "--from DIR       the store",
    `--kind K,…       ${questionKinds.join(", ")}`,
    "--n N            so many questions of each kind",
    "--seed S         another draw (1)",
    `--by K,…         from each stratum its share: ${strata.join(", ")}`,
    "--out FILE.csv   the sheet; people fill the column answer, tifa agree reads it",
  ],
  options: {
    from: { type: "string" },
    kind: { type: "string" },
    n: { type: "string" },
    seed: { type: "string" },
    by: { type: "string" },
    out: { type: "string" },
  },
  run: async (flags) => {
    const dir = requiredText(flags, "from", "name the store with --from DIR");
    const kinds = listOf<QuestionKind>(
      requiredText(flags, "kind", `some of ${questionKinds.join(", ")}`),
      questionKinds,
      "kind",
    );
    const by = listOf<Stratum>(optionalText(flags, "by") ?? "", strata, "by");
    const out = requiredText(flags, "out", "name the sheet with --out FILE.csv");
    const count = countOf(flags);
    const seed = wholeNumber(flags, "seed", 0) ?? 1;
    requireStore(dir);
    const stratum = (question: Question) => by.map((name) => question[name]).join(" ");
    const drawn = kinds.map((kind) => drawByStrata(questionsOf(dir, kind), { count, seed, stratum }));
    write(out, sheetOf(dir, drawn.flat()));
    report(`${out}: ${kinds.map((kind, i) => `${drawn[i]?.length ?? 0} ${kind}`).join(", ")}`);
    return 0;
  },
};

function countOf(flags: Flags): number {
  const count = wholeNumber(flags, "n", 1);
  if (count === undefined) throw new TifaError("usage", "--n is missing", "so many questions of each kind: --n 200");
  return count;
}

/** The names of a list, all of them known. */
function listOf<Name extends string>(text: string, known: readonly Name[], flag: string): readonly Name[] {
  const names = text.split(",").filter((name) => name !== "");
  return names.map((name) => {
    const found = known.find((candidate) => candidate === name);
    if (found === undefined)
      throw new TifaError("usage", `--${flag} ${name} is unknown`, `some of ${known.join(", ")}`);
    return found;
  });
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (cause) {
    throw new TifaError("input", `${path} cannot be written: ${reasonOf(cause)}`, "give another --out", { cause });
  }
}
