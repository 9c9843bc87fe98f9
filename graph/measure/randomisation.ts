/**
 * The p behind q. Mentions come in clumps, so the null hypothesis deals whole units of text: within each cell (a
 * stratum and a class of lengths) the actor's n units are any n of the pool's N.
 */
import { lnChoose } from "./hypergeometric.ts";

/** Units of a cell by what each adds to T: `units[v]` of them add v. So many of all are the actor's. */
export interface Cell {
  readonly units: ArrayLike<number>;
  readonly drawn: number;
}

/** One-sided probabilities of a sum as large, and as small, as the observed one. */
export interface Tails {
  readonly upper: number;
  readonly lower: number;
}

/** Exact tails of T over the actor's units: a sum of independent multivariate hypergeometric sums, by convolution. */
export function randomisationTails(cells: readonly Cell[], observed: number): Tails {
  const least = leastTails(cells);
  if (observed <= least.smallest) return { upper: 1, lower: least.lower };
  if (observed >= least.largest) return { upper: least.upper, lower: 1 };
  const distribution = randomisationDistribution(cells);
  return {
    upper: sumOf(distribution.subarray(Math.min(observed, distribution.length))),
    lower: sumOf(distribution.subarray(0, observed + 1)),
  };
}

/** The smallest p that the margins of a pair allow on each side, and the sums that have it. */
export interface LeastTails extends Tails {
  readonly smallest: number;
  readonly largest: number;
}

/** What would be the least and the most that these units can give, whatever was said in which of them. */
export function leastTails(cells: readonly Cell[]): LeastTails {
  let [smallest, largest, lnLower, lnUpper] = [0, 0, 0, 0];
  for (const { units, drawn } of cells) {
    const values = Array.from(units, (count, value) => ({ count, value })).filter(({ count }) => count > 0);
    const all = lnChoose(sizeOf(units), drawn);
    const low = extreme(values, drawn);
    const high = extreme(values.toReversed(), drawn);
    smallest += low.sum;
    largest += high.sum;
    lnLower += low.lnWays - all;
    lnUpper += high.lnWays - all;
  }
  return { smallest, largest, lower: Math.min(1, Math.exp(lnLower)), upper: Math.min(1, Math.exp(lnUpper)) };
}

/** Draws from the first values on: all of each but of the last. */
function extreme(values: readonly { count: number; value: number }[], drawn: number): { sum: number; lnWays: number } {
  let [left, sum, lnWays] = [drawn, 0, 0];
  for (const { count, value } of values) {
    const taken = Math.min(left, count);
    sum += taken * value;
    lnWays += lnChoose(count, taken);
    left -= taken;
    if (left === 0) break;
  }
  return { sum, lnWays };
}

/** P(T = 0), P(T = 1), … as far up as it is not negligible. */
export function randomisationDistribution(cells: readonly Cell[]): Float64Array {
  const spoken = cells.filter(({ units, drawn }) => drawn > 0 && sizeOf(units) > (units[0] ?? 0));
  const parts = spoken.map(cellDistribution);
  const sum = new Float64Array(parts.reduce((size, part) => size + part.length - 1, 1));
  sum[0] = 1;
  let length = 1;
  for (const part of parts) length = addCell(sum, length, part);
  return sum.subarray(0, length);
}

function sizeOf(units: ArrayLike<number>): number {
  let size = 0;
  for (let value = 0; value < units.length; value++) size += units[value] ?? 0;
  return size;
}

/** Of a cell more than half of which is drawn, what is left is dealt: the same distribution from the other end. */
function cellDistribution({ units, drawn }: Cell): Float64Array {
  const size = sizeOf(units);
  if (2 * drawn <= size) return dealt(units, size, drawn);
  let whole = 0;
  for (let value = 1; value < units.length; value++) whole += value * (units[value] ?? 0);
  const rest = dealt(units, size, size - drawn);
  const sums = new Float64Array(whole + 1);
  rest.forEach((p, sum) => {
    if (p > 0) sums[whole - sum] = p;
  });
  return sums;
}

/** Value by value from the top: how many of those left to draw are of this value is hypergeometric. */
function dealt(units: ArrayLike<number>, size: number, drawn: number): Float64Array {
  const top = units.length - 1;
  // States: how many are still to draw × the sum so far.
  let states = new Map<number, Float64Array>([[drawn, Float64Array.of(1)]]);
  let left = size;
  for (let value = top; value >= 1; value--) {
    const count = units[value] ?? 0;
    if (count > 0) states = drawValue(states, { value, count, left });
    left -= count;
  }
  const length = Math.max(...Array.from(states.values(), (sums) => sums.length));
  const total = new Float64Array(length);
  for (const sums of states.values()) addShifted(total, sums, 0, 1);
  return total;
}

function drawValue(
  states: ReadonlyMap<number, Float64Array>,
  { value, count, left }: { readonly value: number; readonly count: number; readonly left: number },
): Map<number, Float64Array> {
  const next = new Map<number, Float64Array>();
  for (const [open, sums] of states) {
    const all = lnChoose(left, open);
    for (let taken = Math.max(0, open - (left - count)); taken <= Math.min(count, open); taken++) {
      const p = Math.exp(lnChoose(count, taken) + lnChoose(left - count, open - taken) - all);
      if (p < negligible) continue;
      const length = sums.length + taken * value;
      const before = next.get(open - taken);
      const target = before !== undefined && before.length >= length ? before : grown(before, length);
      next.set(open - taken, target);
      addShifted(target, sums, taken * value, p);
    }
  }
  return next;
}

function grown(values: Float64Array | undefined, length: number): Float64Array {
  const larger = new Float64Array(length);
  if (values !== undefined) larger.set(values);
  return larger;
}

function addShifted(target: Float64Array, values: Float64Array, shift: number, factor: number): void {
  for (let at = 0; at < values.length; at++)
    target[at + shift] = (target[at + shift] ?? 0) + factor * (values[at] ?? 0);
}

/** What is too small to matter only costs time: an institution may have thousands of units. */
const negligible = 1e-40;

/** Convolves the first `length` values with `cell` in place, from the top down, and gives the new length. */
function addCell(sum: Float64Array, length: number, cell: Float64Array): number {
  const top = length + cell.length - 2;
  for (let at = top; at >= 0; at--) {
    let p = 0;
    for (let own = Math.max(0, at - length + 1); own < cell.length && own <= at; own++) {
      p += (cell[own] ?? 0) * (sum[at - own] ?? 0);
    }
    sum[at] = p;
  }
  let end = top + 1;
  while (end > 1 && (sum[end - 1] ?? 0) < negligible) end -= 1;
  return end;
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return Math.min(1, sum);
}
