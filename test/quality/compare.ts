/** `tsx test/quality/compare.ts --texts DIR [--set f] [--list]`: the old reader of pages and the new one, set by set. */
import { parseArgs } from "node:util";
import { createBylineReader as createOldReader } from "../../src/attribute/read-byline.ts";
import { createBylineReader } from "../../src/byline/read-byline.ts";
import { type Lexicon, readLexicon } from "../../src/lexicon/lexicon.ts";
import { type PageReader, readers, readPage } from "../../src/read-page.ts";
import { givenIn, judge, labelledPages, type Outcome } from "./readers.ts";

const { values } = parseArgs({
  options: {
    texts: { type: "string" },
    set: { type: "string" },
    list: { type: "boolean", default: false },
    only: { type: "string" },
  },
});

if (values.texts === undefined) throw new Error("name the folder of evaluation texts: --texts DIR");
const lexicon: Lexicon = readLexicon();
const pages = labelledPages(values.texts).filter(({ set }) => values.set === undefined || values.set.includes(set));
const bylineReaders = { old: createOldReader, new: createBylineReader } as const;
const names = (["old", "new"] as const).filter((name) => values.only === undefined || name === values.only);
for (const name of names) {
  const reader: PageReader = readers[name];
  const started = performance.now();
  const outcomes = pages.flatMap((page) =>
    judge(page, givenIn(readPage(page.document, lexicon, { reader, bylineReader: bylineReaders[name] }).value)),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${seconds} s`);
  for (const set of [...new Set(pages.map((page) => page.set))])
    print(
      set,
      outcomes.filter(({ page }) => page.set === set),
    );
  if (values.list) for (const outcome of outcomes) list(outcome);
}

function print(set: string, outcomes: readonly Outcome[]): void {
  const count = (verdict: Outcome["verdict"]) => outcomes.filter((outcome) => outcome.verdict === verdict).length;
  const labels = outcomes.filter(({ item }) => item !== undefined).length;
  const [right, wrong, extra] = [count("right"), count("wrong"), count("extra")];
  const share = ((100 * right) / Math.max(1, labels)).toFixed(1);
  console.log(
    `  ${set.padEnd(4)} labels ${labels}  right ${right} (${share} %)  wrong ${wrong}  extra ${extra}  nobody ${count("nobody")}  cut ${count("cut")}  lost ${count("lost")}  reported ${count("reported")}`,
  );
}

function list({ page, item, given, verdict }: Outcome): void {
  if (verdict === "right" || verdict === "reported") return;
  const label = item === undefined ? "-" : `${item.type} ${item.start}-${item.end} ${item.speaker}`;
  const found =
    given === undefined ? "-" : `${given.rule} ${given.start}-${given.end} ${given.speaker} ${given.confidence}`;
  console.log(`  ${verdict.padEnd(7)} ${page.set} ${page.file.replace("corpora/", "")}  ${label}  |  ${found}`);
}
