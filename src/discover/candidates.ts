/** The strings that may be formulations: what recurs between borders, what is quoted, what counts something. */
import type { NameOdds } from "../lexicon/name-odds.ts";
import { foldSpelling } from "../lexicon/spelling.ts";
import { isWellBordered } from "./borders.ts";
import { lettersOf } from "./letters.ts";
import { mineRepeats } from "./mine-repeats.ts";

/** How often a phrase must stand in the text to be a candidate. */
export interface CandidateOptions {
  /** Repeats. */
  readonly least: number;
  /** Quoted strings, whose marks are evidence already. */
  readonly leastQuoted: number;
}

const longest = 20;
const shortest = 3;
/** A string whose commonest neighbour has a larger share is a part of a longer one. */
const share = 0.5;

/** "“两个维护”": what stands between quotation marks, 、 in it or not. */
const quotedWords = /[“「](?<words>[\p{Script=Han}0-9A-Za-z０-９Ａ-Ｚ、]{2,16})[”」]/gu;

/** Distinct candidates, folded, sorted by code unit. */
export function candidatesIn(
  texts: readonly string[],
  { least, leastQuoted }: CandidateOptions,
  odds: NameOdds,
): readonly string[] {
  const found = new Set<string>();
  const mine = (written: readonly string[]) => {
    for (const { phrase } of mineRepeats(lettersOf(written), { least, longest, share })) {
      if (phrase.length >= shortest && isWellBordered(phrase, odds)) found.add(phrase);
    }
  };
  mine(texts);
  // 五位一体|”总体布局: once more as if there were no quotation marks and no 、 between parts.
  mine(texts.map((text) => foldSpelling(text).text));
  for (const [phrase, count] of quotedIn(texts)) if (count >= leastQuoted) found.add(phrase);
  return [...found].sort();
}

function quotedIn(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { groups } of text.matchAll(quotedWords)) {
      const phrase = foldSpelling(groups?.["words"] ?? "").text;
      if (phrase.length >= 2) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  }
  return counts;
}
