/** Chance that can be repeated: the same seed gives the same numbers on every machine. */

/** A seeded generator of integers from 0 up to, and without, `limit` (at most 2²¹, beyond which it is uneven). */
export type Random = (limit: number) => number;

/** Mulberry32 (Ettinger 2017): 32 bits of state, enough for resampling, layout and communities. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) * limit) / 2 ** 32);
  };
}
