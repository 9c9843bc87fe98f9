/** Real articles dealt to persons who do not exist: since nobody differs, every finding is a false one. */
import { type Random, seededFraction, seededRandom } from "../../graph/measure/random.ts";
import { groupBy } from "../../src/base/group.ts";
import type { SpeechCounts } from "../../src/base/speech-counts.ts";
import type { UnitRecord } from "../../src/base/unit.ts";
import { unitsOf } from "../../src/weigh/units.ts";
import { type CountedText, textOf } from "./real-texts.ts";
import { shuffled } from "./shuffle.ts";

/** How many persons the articles are dealt to. */
export const persons = 40;

/** The units of texts that all are of persons here. */
export function unitsOfTexts(texts: readonly SpeechCounts[]): readonly UnitRecord[] {
  return unitsOf(texts, () => "chinese");
}

/** Gives `each` random articles to each person, every article an event of its own. */
export function deal(texts: readonly CountedText[], each: number, seed: number): readonly SpeechCounts[] {
  const chosen = shuffled(texts, seededRandom(seed)).slice(0, persons * each);
  return chosen.map((text, at) => textOf(text, `${at % persons}`, text.name));
}

/** The same to persons who differ in length only: the articles of the last have about five times the characters. */
export function dealByLength(texts: readonly CountedText[], each: number, seed: number): readonly SpeechCounts[] {
  const chosen = shuffled(texts, seededRandom(seed)).slice(0, persons * each);
  const chance = seededFraction(seed + 1);
  const ranked = [...chosen]
    .sort((a, b) => a.chars - b.chars)
    .map((text, rank) => ({ text, key: rank / chosen.length + spread * chance() }))
    .sort((a, b) => a.key - b.key);
  return ranked.map(({ text }, at) => textOf(text, `${Math.floor(at / each)}`, text.name));
}

/** How far, in ranks, an article may go to a person of other length. */
const spread = 0.6;

/** The mean length of the person with the longest articles over that of the one with the shortest. */
export function lengthRatio(texts: readonly SpeechCounts[]): number {
  const sums = Array.from(groupBy(texts, personOf).values(), (own) => own.reduce((sum, { chars }) => sum + chars, 0));
  return Math.max(...sums) / Math.min(...sums);
}

/** Six tenths of the articles to one person, the others in equal parts to the rest. */
export function dealWithLargest(texts: readonly CountedText[], each: number, seed: number): readonly SpeechCounts[] {
  const chosen = shuffled(texts, seededRandom(seed)).slice(0, persons * each);
  const largest = Math.round(0.6 * chosen.length);
  return chosen.map((text, at) => textOf(text, `${at < largest ? 0 : 1 + (at % (persons - 1))}`, text.name));
}

/** Blocks of four articles of one page, ten blocks to a person; `event`: a unit is what is of one day, or each text. */
export function dealPages(texts: readonly CountedText[], seed: number, event: "day" | "text"): readonly SpeechCounts[] {
  const random = seededRandom(seed);
  const blocks = [...groupBy(texts, ({ page }) => page).values()].flatMap((page) => blocksOf(page, random));
  return shuffled(blocks, random)
    .slice(0, persons * blocksEach)
    .flatMap((block, at) =>
      block.map((text) => textOf(text, `${at % persons}`, event === "day" ? text.date : text.name)),
    );
}

const blocksEach = 10;
const blockSize = 4;

function blocksOf(page: readonly CountedText[], random: Random): readonly (readonly CountedText[])[] {
  const mixed = shuffled(page, random);
  return Array.from({ length: Math.floor(mixed.length / blockSize) }, (_, at) =>
    mixed.slice(blockSize * at, blockSize * (at + 1)),
  );
}

/** Each quarter's articles to twelve persons who speak in that quarter only. */
export function dealByQuarter(texts: readonly CountedText[], each: number, seed: number): readonly SpeechCounts[] {
  const quarters = [...groupBy(texts, ({ date }) => date.slice(0, 7))];
  return quarters.flatMap(([quarter, own], at) =>
    shuffled(own, seededRandom(seed + at))
      .slice(0, personsEach * each)
      .map((text, index) => textOf(text, `${quarter} ${index % personsEach}`, text.name)),
  );
}

const personsEach = 12;

/** The person of a text that has one. */
export function personOf({ speakers }: SpeechCounts): string {
  return speakers[0]?.person ?? "";
}
