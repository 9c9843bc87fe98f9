/** Posts at the end of a text, and the features of readings. */
import type { BylineWords } from "../lexicon/byline-words.ts";

/** Something that speaks for or against a reading (a row of `byline-costs.tsv`), and how much of it there is. */
export type Feature = readonly [name: string, amount: number];

/** Characters of the longest post of the table. */
export const longestPost: number = 12;

/** The longest post at the end of a text, its size; 0 for none. */
export function postSize(text: string, words: BylineWords): number {
  if (!words.postTails.has(text.slice(-2))) return 0;
  for (let size = Math.min(longestPost, text.length); size >= 2; size -= 1) {
    if (words.posts.has(text.slice(text.length - size))) return size;
  }
  return 0;
}
