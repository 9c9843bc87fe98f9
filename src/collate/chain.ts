/** The best alignment that keeps order, and what of the rest belongs together all the same. */
import type { Likeness } from "./likeness.ts";

/**
 * Of weighted pairs the heaviest set in which both sides rise: the monotone alignment by dynamic programming, over those
 * pairs only that are alike at all (O(n log n) with a Fenwick tree of maxima, instead of a table of all pairs).
 */
export function heaviestChain<T extends Pair>(pairs: readonly T[], weightOf: (pair: T) => number): readonly T[] {
  const sorted = pairs.toSorted((x, y) => x.a - y.a || y.b - x.b);
  const best = createMaxima<T>(1 + sorted.reduce((most, { b }) => Math.max(most, b), 0));
  const links = sorted.map((pair): Link<T> => {
    const before = best.below(pair.b);
    const link = { pair, before, weight: (before?.weight ?? 0) + weightOf(pair) };
    best.put(pair.b, link);
    return link;
  });
  let link = links.reduce<Link<T> | undefined>(
    (most, each) => (most === undefined || each.weight > most.weight ? each : most),
    undefined,
  );
  const chain: T[] = [];
  while (link !== undefined) {
    chain.push(link.pair);
    link = link.before;
  }
  return chain.reverse();
}

/** The most alike first, each stretch once; of equals the earlier. */
export function bestPairs(candidates: readonly Likeness[]): readonly Likeness[] {
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const order = (x: Likeness, y: Likeness) => y.score - x.score || x.a - y.a || x.b - y.b;
  return candidates.toSorted(order).filter(({ a, b }) => {
    if (usedA.has(a) || usedB.has(b)) return false;
    usedA.add(a);
    usedB.add(b);
    return true;
  });
}

/** Places in two texts that belong together. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

interface Link<T> {
  readonly pair: T;
  readonly before: Link<T> | undefined;
  readonly weight: number;
}

/** A Fenwick tree (Fenwick 1994) of the heaviest links that end at or before a place. */
function createMaxima<T>(size: number): {
  readonly put: (at: number, link: Link<T>) => void;
  readonly below: (at: number) => Link<T> | undefined;
} {
  const heaviest: (Link<T> | undefined)[] = new Array(size + 2).fill(undefined);
  const put = (at: number, link: Link<T>) => {
    for (let i = at + 1; i < heaviest.length; i += i & -i) {
      if (link.weight > (heaviest[i]?.weight ?? 0)) heaviest[i] = link;
    }
  };
  const below = (at: number) => {
    let most: Link<T> | undefined;
    for (let i = at; i > 0; i -= i & -i) {
      const link = heaviest[i];
      if (link !== undefined && link.weight > (most?.weight ?? 0)) most = link;
    }
    return most;
  };
  return { put, below };
}
