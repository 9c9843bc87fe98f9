/** Chance that can be repeated: the same seed gives the same numbers on every machine. */

/** A seeded generator of integers from 0 up to, and without, `limit` (at most 2²¹, beyond which it is uneven). */
export type Random = (limit: number) => number;

/** Integers below a limit, from a 32-bit seed: for resampling and drawing. */
export function seededRandom(seed: number): Random {
  const fraction = seededFraction(seed);
  return (limit) => Math.floor(fraction() * limit);
}

/** Numbers in [0, 1) from a 32-bit seed (mulberry32, Tommy Ettinger 2017, public domain): for layout and communities. */
export function seededFraction(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
