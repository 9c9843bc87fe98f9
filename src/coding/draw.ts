/** Draws from strata by a seed: the same questions for the same store, seed and number. */
import { seededRandom } from "../../graph/measure/random.ts";
import { groupBy } from "../base/group.ts";
import { byCodeUnit } from "../base/order.ts";

/**
 * `count` items without putting back, from each stratum its share of them by largest remainders, so that a plain share
 * over the drawn estimates the share over all. Fewer where there are fewer. In their own order.
 */
export function drawByStrata<T>(
  items: readonly T[],
  options: { readonly count: number; readonly seed: number; readonly stratum: (item: T) => string },
): readonly T[] {
  const random = seededRandom(options.seed);
  const strata = [...groupBy(items.keys(), (i) => stratumAt(items, i, options.stratum))].sort(([a], [b]) =>
    byCodeUnit(a, b),
  );
  const shares = sharesOf(
    strata.map(([, members]) => members.length),
    Math.min(options.count, items.length),
  );
  const drawn = new Set(strata.flatMap(([, members], i) => draw(members, shares[i] ?? 0, random)));
  return items.filter((_, i) => drawn.has(i));
}

function stratumAt<T>(items: readonly T[], i: number, stratum: (item: T) => string): string {
  const item = items[i];
  return item === undefined ? "" : stratum(item);
}

/** Whole shares of `count` in proportion to sizes; what is left over goes to the largest remainders. */
function sharesOf(sizes: readonly number[], count: number): readonly number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const exact = sizes.map((size) => (all === 0 ? 0 : (count * size) / all));
  const shares = exact.map(Math.floor);
  const left = count - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact.map((share, i) => [share % 1, i] as const).sort(([a, i], [b, j]) => b - a || i - j);
  for (const [, i] of byRemainder.slice(0, left)) shares[i] = (shares[i] ?? 0) + 1;
  return shares;
}

/** The first `count` of a shuffle (Fisher and Yates, as Durstenfeld 1964 has it). */
function draw(members: readonly number[], count: number, random: (limit: number) => number): readonly number[] {
  const pool = [...members];
  for (let i = 0; i < count; i += 1) {
    const j = i + random(pool.length - i);
    const [here = 0, there = 0] = [pool[i], pool[j]];
    pool[i] = there;
    pool[j] = here;
  }
  return pool.slice(0, count);
}
