/**
 * How alike stretches of two texts are: the Dice coefficient (Dice 1945) of their pairs of neighbouring characters, each
 * weighted by its rarity in both texts (inverse document frequency, Spärck Jones 1972), so that 发展 alone makes nothing alike.
 */
import { lettersOf } from "./folded.ts";

/** A stretch of A and one of B by their indices, and how alike they are: above 0, and 1 where all letters are the same. */
export interface Likeness {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** All pairs of stretches that share anything and are at least as alike as `least`. */
export function likenesses(as: readonly string[], bs: readonly string[], least: number): readonly Likeness[] {
  const [left, right] = [as.map(profile), bs.map(profile)];
  const weight = weights([...left, ...right]);
  const total = (counts: Profile) => sum([...counts].map(([gram, count]) => count * weight(gram)));
  const totals = right.map(total);
  const places = postings(right);
  return left.flatMap((counts, a) => {
    const shared = new Map<number, number>();
    for (const [gram, count] of counts) {
      const worth = weight(gram);
      for (const [b, other] of places.get(gram) ?? [])
        shared.set(b, (shared.get(b) ?? 0) + Math.min(count, other) * worth);
    }
    const own = total(counts);
    return [...shared]
      .map(([b, common]) => ({ a, b, score: (2 * common) / (own + (totals[b] ?? 0)) }))
      .filter(({ score }) => score >= least)
      .sort((x, y) => x.b - y.b);
  });
}

type Profile = ReadonlyMap<string, number>;

/** “1.05万”: two numbers are as alike as any others. */
const digits = /\d+/gu;

/** How often each pair of neighbours stands in a stretch; of a single letter the letter, of marks alone the marks. */
function profile(text: string): Profile {
  const letters = [...lettersOf(text).replace(digits, "0")];
  const counts = new Map<string, number>();
  const add = (gram: string) => counts.set(gram, (counts.get(gram) ?? 0) + 1);
  if (letters.length < 2) add(letters[0] ?? text.trim());
  for (let i = 1; i < letters.length; i += 1) add(`${letters[i - 1]}${letters[i]}`);
  return counts;
}

function weights(profiles: readonly Profile[]): (gram: string) => number {
  const holders = new Map<string, number>();
  for (const counts of profiles) for (const gram of counts.keys()) holders.set(gram, (holders.get(gram) ?? 0) + 1);
  const known = new Map([...holders].map(([gram, n]) => [gram, Math.log(1 + profiles.length / n)]));
  return (gram) => known.get(gram) ?? 0;
}

function postings(profiles: readonly Profile[]): ReadonlyMap<string, readonly (readonly [number, number])[]> {
  const places = new Map<string, [number, number][]>();
  profiles.forEach((counts, b) => {
    for (const [gram, count] of counts) {
      const list = places.get(gram);
      if (list === undefined) places.set(gram, [[b, count]]);
      else list.push([b, count]);
    }
  });
  return places;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
