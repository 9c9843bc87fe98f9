/** Where the name of a person whom the run knows means this person: no part of a longer name, and no part of a word. */

import { createCover, startingIn } from "../base/cover.ts";
import { contains, type Span } from "../base/span.ts";
import type { RunningWords } from "../lexicon/running-words.ts";
import { endsWithPost, type NameCandidate } from "./chinese-names.ts";
import { association, wordly } from "./name-score.ts";

/** A longer name is one from this score on, and where it outweighs the known one by so much: 陈彦|欣. */
const firm = 8;
const clearly = 4;
/** Names so short are parts of words too: 国际|法基|本原则. */
const wordLength = 2;
const longestBorder = 4;
/** What follows a name belongs to it a little even where it is a whole one: 韩正|仔细. */
const wordlyBehind = wordly + 1;

/**
 * Those of the known names that stand by themselves, in order of place; `candidates` are all that may be names there.
 */
export function freeNames<T extends Span>(
  text: string,
  known: readonly T[],
  candidates: readonly NameCandidate[],
  words: RunningWords,
): readonly T[] {
  const scores = new Map(candidates.map(({ start, end, score }) => [`${start}-${end}`, score]));
  const longer = createCover(candidates.filter(({ score }) => score >= firm));
  return known.filter((hit) => {
    const score = scores.get(`${hit.start}-${hit.end}`);
    if (score === undefined && isInWord(text, hit, words)) return false;
    const least = (score ?? 0) + clearly;
    return !longer.over(hit).some((name) => name.score > least && isOneName(name, hit, known));
  });
}

/** Not several known ones in a row: 马克思|恩格斯. */
function isOneName(name: Span, hit: Span, known: readonly Span[]): boolean {
  return startingIn(known, name.start, name.end).every((other) => contains(hit, other));
}

/** Whether a short name belongs to its neighbours as to a word, and neither post nor mark nor border keeps them apart. */
function isInWord(text: string, { start, end }: Span, words: RunningWords): boolean {
  if (end - start > wordLength || endsWithPost(text, start, words)) return false;
  return (
    (association(text, start, words.odds) >= wordly && !isBorder(text, start, -1, words)) ||
    (association(text, end, words.odds) >= wordlyBehind && !isBorder(text, end, 1, words))
  );
}

/** “会见|”, “|表示”, “|总统”: words or marks that end before an offset (-1), or begin there (1). */
function isBorder(text: string, at: number, side: -1 | 1, { institutions, posts }: RunningWords): boolean {
  for (let size = 1; size <= longestBorder; size += 1) {
    const word = side < 0 ? text.slice(Math.max(0, at - size), at) : text.slice(at, at + size);
    if (institutions.borders.has(word) || posts.has(word)) return true;
  }
  return !/\p{Script=Han}/u.test(text.charAt(side < 0 ? at - 1 : at));
}
