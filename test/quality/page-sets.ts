/** `npm run quality:pages -- --texts DIR [--set f] [--list]`: labelled pages, set by set, in seconds. */
import { parseArgs } from "node:util";
import { type Lexicon, readLexicon } from "../../src/lexicon/lexicon.ts";
import { readPage } from "../../src/pipeline.ts";
import { givenIn, judge, labelledPages, type Outcome } from "./readers.ts";

const { values } = parseArgs({
  options: {
    texts: { type: "string" },
    set: { type: "string" },
    list: { type: "boolean", default: false },
  },
});

if (values.texts === undefined) throw new Error("name the folder of evaluation texts: --texts DIR");
const lexicon: Lexicon = readLexicon();
const pages = labelledPages(values.texts).filter(({ set }) => values.set === undefined || values.set.includes(set));
const started = performance.now();
const outcomes = pages.flatMap((page) => judge(page, givenIn(readPage(page.document, lexicon).value)));
console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
for (const set of [...new Set(pages.map((page) => page.set))])
  print(
    set,
    outcomes.filter(({ page }) => page.set === set),
  );
if (values.list) for (const outcome of outcomes) list(outcome);

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
