/**
 * `npm run bench:copies -- DIR [--seed N] [--days N] [--pairs FILE]`: copies made by a seed from the paragraphs of the store
 * in DIR, by changing a phrase, cutting, or joining, and dated some days later: how many are found among all paragraphs.
 * With a file of two places a line (`<document>@<start>`), judged to tell of different things: how many are taken for copies.
 * bench/innocent-pairs.tsv is of one store of xwlb, people-daily and party-site without the tenth that is kept apart.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readLexicon } from "../src/lexicon/lexicon.ts";
import { copiedSpans, type DatedText } from "../src/resolve/near-copy.ts";
import { toldNames } from "../src/spot/told-names.ts";
import { foundIn, paragraphsOf } from "./copied-store.ts";
import { madeCopies } from "./made-copies.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string" }, days: { type: "string" }, pairs: { type: "string" } },
});
const [dir = "out"] = positionals;
const { running } = readLexicon();
const namesIn = (text: string): readonly string[] => toldNames(text, running);
const paragraphs = paragraphsOf(dir);

const made = madeCopies(paragraphs, { seed: Number(values.seed ?? 1), days: Number(values.days ?? 3), count: 100 });
const found = foundIn(paragraphs, made, namesIn);
for (const way of ["changed", "cut", "joined"] as const) {
  const of = made.map((copy, i) => ({ copy, isFound: found[i] === true })).filter(({ copy }) => copy.way === way);
  console.log(`${way}: ${of.filter(({ isFound }) => isFound).length} of ${of.length} found`);
  for (const { copy } of of.filter(({ isFound }) => !isFound)) console.log(`  missed: ${copy.of.place}`);
}

if (values.pairs !== undefined) {
  const byPlace = new Map(paragraphs.map((paragraph) => [paragraph.place, paragraph]));
  const pairs = readFileSync(values.pairs, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t").map((place) => byPlace.get(place))); // "a.txt@1\tb.txt@9"
  const known = pairs.flatMap(([one, other]): readonly (readonly [DatedText, DatedText])[] =>
    one === undefined || other === undefined ? [] : [[one, other]],
  );
  const taken = known.filter(
    ([one, other]) => copiedSpans(one, other, namesIn).length + copiedSpans(other, one, namesIn).length > 0,
  );
  console.log(`innocent pairs: ${taken.length} of ${known.length} taken for copies`);
}
