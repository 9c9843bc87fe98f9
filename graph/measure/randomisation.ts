/**
 * The p behind q. Mentions come in clumps, so the null hypothesis randomises whole speeches: within each cell (a
 * stratum and a third of lengths) the actor's n speeches are any n of its N.
 */
import { lnChoose } from "./hypergeometric.ts";

/** Speeches of a cell with 0, 1 and 2 or more mentions of the concept, and how many of all are the actor's. */
export interface Cell {
  readonly none: number;
  readonly one: number;
  readonly more: number;
  readonly drawn: number;
}

/** One-sided probabilities of a sum as large, and as small, as the observed one. */
export interface Tails {
  readonly upper: number;
  readonly lower: number;
}

/**
 * Exact tails of T = Σ min(y, 2) over the actor's speeches: the sum of independent multivariate hypergeometric sums, by
 * convolution.
 */
export function randomisationTails(cells: readonly Cell[], observed: number): Tails {
  if (observed === 0) return { upper: 1, lower: cells.reduce((p, cell) => p * noneDrawn(cell), 1) };
  const distribution = randomisationDistribution(cells);
  return {
    upper: sumOf(distribution.subarray(Math.min(observed, distribution.length))),
    lower: sumOf(distribution.subarray(0, observed + 1)),
  };
}

/** P(T = 0), P(T = 1), … as far up as it is not negligible. */
export function randomisationDistribution(cells: readonly Cell[]): Float64Array {
  const spoken = cells.filter(({ one, more, drawn }) => drawn > 0 && one + more > 0);
  const sum = new Float64Array(spoken.reduce((size, cell) => size + largestSum(cell), 1));
  sum[0] = 1;
  let length = 1;
  for (const cell of spoken) length = addCell(sum, length, cellDistribution(cell));
  return sum.subarray(0, length);
}

function noneDrawn({ none, one, more, drawn }: Cell): number {
  return one + more === 0 ? 1 : Math.exp(lnChoose(none, drawn) - lnChoose(none + one + more, drawn));
}

function largestSum({ one, more, drawn }: Cell): number {
  return 2 * Math.min(more, drawn) + Math.min(one, Math.max(0, drawn - more));
}

function cellDistribution(cell: Cell): readonly number[] {
  const { none, one, more, drawn } = cell;
  const all = lnChoose(none + one + more, drawn);
  const p = new Array<number>(largestSum(cell) + 1).fill(0);
  for (let twos = 0; twos <= Math.min(more, drawn); twos++) {
    for (let ones = Math.max(0, drawn - twos - none); ones <= Math.min(one, drawn - twos); ones++) {
      const ways = lnChoose(more, twos) + lnChoose(one, ones) + lnChoose(none, drawn - twos - ones);
      const sum = 2 * twos + ones;
      p[sum] = (p[sum] ?? 0) + Math.exp(ways - all);
    }
  }
  return p;
}

/** What is too small to matter only costs time: an institution may have thousands of speeches. */
const negligible = 1e-40;

/** Convolves the first `length` values with `cell` in place, from the top down, and gives the new length. */
function addCell(sum: Float64Array, length: number, cell: readonly number[]): number {
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
