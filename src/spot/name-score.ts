/** Scores stretches of running text as names of persons: log odds of name against words, context included. */
import { type ContextOdds, type NameOdds, pairAt, rareCode } from "../lexicon/name-odds.ts";

/** A text as codes of the name tables, two zeros before it and behind it. */
export type Codes = Uint16Array;

/** Zeros around the codes, so that context never leaves the text. */
export const margin = 2;

/** The codes of a text. */
export function codesOf(text: string, { codes }: NameOdds): Codes {
  const coded = new Uint16Array(text.length + 2 * margin);
  for (let i = 0; i < text.length; i += 1) {
    const unit = foldedUnit(text.charCodeAt(i));
    coded[i + margin] = codes[unit] || (isIdeograph(unit) ? rareCode : 0);
  }
  return coded;
}

/** Odds of a name that begins at an index of the codes, by what stands before: 记者|, and not 在|. */
export function oddsBefore(coded: Codes, start: number, odds: NameOdds): number {
  return contextOdds(odds.before, coded[start - 1] ?? 0, coded[start - 2] ?? 0, coded[start - 1] ?? 0);
}

/** Odds of a name that ends before an index of the codes: |表示. */
export function oddsAfter(coded: Codes, end: number, odds: NameOdds): number {
  return contextOdds(odds.after, coded[end] ?? 0, coded[end] ?? 0, coded[end + 1] ?? 0);
}

/** How much the stretch hangs together as words, with its neighbours: 高|度, 方|面. */
export function wordOdds(coded: Codes, start: number, end: number, { pairs }: NameOdds): number {
  let sum = 0;
  for (let i = start - 1; i < end; i += 1) sum += pairs[pairAt(coded[i] ?? 0, coded[i + 1] ?? 0)] ?? 0;
  return sum;
}

/** From this association on two characters are a word. */
export const wordly = 2;

/** How much the characters on both sides of an offset belong together as a word. */
export function association(text: string, at: number, { codes, pairs }: NameOdds): number {
  return pairs[pairAt(codes[text.charCodeAt(at - 1)] ?? 0, codes[text.charCodeAt(at)] ?? 0)] ?? 0;
}

function contextOdds({ one, two }: ContextOdds, near: number, first: number, second: number): number {
  return two.get(pairAt(first, second)) ?? one[near] ?? 0;
}

function isIdeograph(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** All digits count as 0, all Latin letters as a, full-width or not. */
function foldedUnit(unit: number): number {
  const plain = unit >= 0xff10 && unit <= 0xff5a ? unit - 0xfee0 : unit;
  if (plain >= 48 && plain <= 57) return 48;
  return (plain >= 65 && plain <= 90) || (plain >= 97 && plain <= 122) ? 97 : unit;
}
