/** Where a phrase can begin and end, without a segmenter: by grammar, frame verbs and characters that belong together. */
import type { Span } from "../base/span.ts";
import { type NameOdds, pairAt } from "../lexicon/name-odds.ts";
import {
  brokenHeads,
  frameVerbs,
  functionCharacters,
  keptWords,
  leadingWords,
  neverFirst,
  neverLast,
  tailWords,
} from "./border-words.ts";

/** “国”, “5”, “A” */
const letter = /^[\p{L}\p{N}]$/u;
const frames: ReadonlySet<string> = new Set(frameVerbs);
const leads: ReadonlySet<string> = new Set([...frameVerbs, ...leadingWords]);
const tails: ReadonlySet<string> = new Set([...frameVerbs, ...tailWords]);
const kept: ReadonlySet<string> = new Set(keptWords);
const functional: ReadonlySet<string> = new Set(functionCharacters);
const noFirst: ReadonlySet<string> = new Set(neverFirst);
const noLast: ReadonlySet<string> = new Set(neverLast);

/** Whether a frame verb leads in what stands at the span: 坚持|新发展理念, 做到“|两个维护” */
export function isFramed(text: string, { start }: Span): boolean {
  const at = "“‘「『".includes(text.charAt(start - 1) || " ") ? start - 1 : start;
  return frames.has(text.slice(Math.max(0, at - 2), at));
}

/** Whether what stands before the place is a mark, grammar, or a word that leads in. */
export function isBorderBefore(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return !isLetter(before) || functional.has(before) || leads.has(text.slice(Math.max(0, at - 2), at));
}

/** Whether what stands behind the place is a mark, grammar, a frame verb or a word that classes what it follows. */
export function isBorderAfter(text: string, at: number): boolean {
  const after = text.charAt(at);
  return !isLetter(after) || functional.has(after) || tails.has(text.slice(at, at + 2));
}

function isLetter(character: string): boolean {
  const unit = character.charCodeAt(0);
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  return letter.test(character);
}

/** How strongly two characters belong together that make a word with one of grammar: 对|外, 目|的. */
const wordBond = 3;

/** Whether a phrase begins and ends as one may: not with grammar, unless that begins or ends a word, and not amid a number. */
export function isWellBordered(phrase: string, odds: NameOdds): boolean {
  const [first, second] = [phrase.charAt(0), phrase.charAt(1)];
  const [last, other] = [phrase.charAt(phrase.length - 1), phrase.charAt(phrase.length - 2)];
  if (noFirst.has(first) && bond(first, second, odds) < wordBond) return false;
  if (noLast.has(last) && bond(other, last, odds) < wordBond) return false;
  if (brokenHeads.some((head) => phrase.startsWith(head))) return false;
  return !isMeasure(phrase) && !isHalfPair(phrase);
}

function bond(first: string, second: string, { codes, pairs }: NameOdds): number {
  const [a = 0, b = 0] = [codes[first.charCodeAt(0)], codes[second.charCodeAt(0)]];
  if (kept.has(first + second)) return wordBond;
  return a === 0 || b === 0 ? 0 : (pairs[pairAt(a, b)] ?? 0);
}

/** “2019年”, “三月”, “5万亩”, “建交70周年”: a date or an amount; “十四五” is none. */
const measure = /^[0-9]|[0-9]$|周年|^[一二三四五六七八九十]+[年月日时分]/u;

/** Numbers that name a thing: “5G网络”, “2030年前碳达峰” */
const named = /^(?:[0-9]G|20[2-9][05]年[^0-9]+$)/u;

function isMeasure(phrase: string): boolean {
  return measure.test(phrase) && !named.test(phrase);
}

/** A phrase that begins with the second half of a surrogate pair or ends with the first. */
function isHalfPair(phrase: string): boolean {
  const [first, last] = [phrase.charCodeAt(0), phrase.charCodeAt(phrase.length - 1)];
  return (first >= 0xdc00 && first < 0xe000) || (last >= 0xd800 && last < 0xdc00);
}
