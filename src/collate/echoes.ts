/** Sentences whose counterpart is laid beside another one already: the plan that repeats what the review said. */
import type { Pair } from "./chain.ts";
import type { Likeness } from "./likeness.ts";

/** By the index of a sentence that has no counterpart the index of the sentence of the other text that it echoes. */
export interface Echoes {
  readonly a: ReadonlyMap<number, number>;
  readonly b: ReadonlyMap<number, number>;
}

/** What is most alike to every sentence that was left over; of equals the first. */
export function echoesOf(candidates: readonly Likeness[], taken: readonly Pair[]): Echoes {
  const [as, bs] = [new Set(taken.map(({ a }) => a)), new Set(taken.map(({ b }) => b))];
  const best = candidates.toSorted((x, y) => x.score - y.score || y.a - x.a || y.b - x.b);
  return {
    a: new Map(best.filter(({ a }) => !as.has(a)).map(({ a, b }) => [a, b])),
    b: new Map(best.filter(({ b }) => !bs.has(b)).map(({ a, b }) => [b, a])),
  };
}

/** How alike the best other candidate of either sentence of a pair is, 0 without one. */
export function rivalsOf(candidates: readonly Likeness[]): Readonly<Record<"a" | "b", (pair: Likeness) => number>> {
  const [as, bs] = [new Map<number, TopTwo>(), new Map<number, TopTwo>()];
  for (const { a, b, score } of candidates) {
    as.set(a, withScore(as.get(a), score));
    bs.set(b, withScore(bs.get(b), score));
  }
  return { a: ({ a, score }) => rival(as.get(a), score), b: ({ b, score }) => rival(bs.get(b), score) };
}

type TopTwo = readonly [first: number, second: number];

function withScore([first, second]: TopTwo = [0, 0], score: number): TopTwo {
  if (score > first) return [score, first];
  return [first, Math.max(second, score)];
}

function rival([first, second]: TopTwo = [0, 0], score: number): number {
  return score >= first ? second : first;
}
