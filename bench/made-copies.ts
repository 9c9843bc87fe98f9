/** Copies of real paragraphs as outlets make them, by chance with a seed. */
import { type Random, seededRandom } from "../graph/measure/random.ts";
import type { StoredParagraph } from "./copied-store.ts";

/** A paragraph made from another one. */
export interface MadeCopy {
  readonly way: "changed" | "cut" | "joined";
  readonly text: string;
  /** Which part of the text is from the original. */
  readonly from: { readonly start: number; readonly end: number };
  readonly date: string | undefined;
  readonly of: StoredParagraph;
}

const leastLeft = 60;

/** So many of each way, each from a paragraph of its own. */
export function madeCopies(
  paragraphs: readonly StoredParagraph[],
  { seed, days, count }: { readonly seed: number; readonly days: number; readonly count: number },
): readonly MadeCopy[] {
  const random = seededRandom(seed);
  const draw = (): StoredParagraph => paragraphs[random(paragraphs.length)] ?? draw();
  const long = (): StoredParagraph => {
    const drawn = draw();
    return drawn.words.length >= 1.5 * leastLeft ? drawn : long();
  };
  const later = ({ date }: StoredParagraph): string | undefined =>
    date === undefined ? undefined : new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
  return Array.from({ length: count }).flatMap((): readonly MadeCopy[] => {
    const [changed, cutting, joined] = [draw(), long(), draw()];
    return [
      { way: "changed", of: changed, date: later(changed), ...withPhrase(changed.words, draw().words, random) },
      { way: "cut", of: cutting, date: later(cutting), ...cut(cutting.words, random) },
      { way: "joined", of: joined, date: later(joined), ...between(joined.words, draw().words, draw().words, random) },
    ];
  });
}

type Made = Pick<MadeCopy, "text" | "from">;

/** Two to ten characters anywhere become two to ten of another text. */
function withPhrase(words: string, other: string, random: Random): Made {
  const at = random(words.length - 10);
  const taken = random(Math.max(1, other.length - 10));
  const phrase = other.slice(taken, taken + 2 + random(9));
  const text = words.slice(0, at) + phrase + words.slice(at + 2 + random(9));
  return { text, from: { start: 0, end: text.length } };
}

/** A third of the text at most is gone, at the beginning, the end or in the middle; what is left is long enough to be known. */
function cut(words: string, random: Random): Made {
  const gone = Math.min(10 + random(Math.ceil(words.length / 3)), words.length - leastLeft);
  const at = [0, words.length - gone, random(words.length - gone)][random(3)] ?? 0;
  const text = words.slice(0, at) + words.slice(at + gone);
  return { text, from: { start: 0, end: text.length } };
}

/** Other text before it, behind it, or on both sides. */
function between(words: string, before: string, behind: string, random: Random): Made {
  const where = random(3);
  const [head, tail] = [where === 1 ? "" : before, where === 0 ? "" : behind];
  return { text: head + words + tail, from: { start: head.length, end: head.length + words.length } };
}
