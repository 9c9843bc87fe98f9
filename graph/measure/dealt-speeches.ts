/**
 * The p behind q. Mentions come in clumps, so the null hypothesis deals whole speeches: within each cell (a stratum and
 * a third of lengths) the actor's n speeches are any n of its N.
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
export function dealtTails(cells: readonly Cell[], observed: number): Tails {
  if (observed === 0) return { upper: 1, lower: cells.reduce((p, cell) => p * noneDrawn(cell), 1) };
  const distribution = dealtDistribution(cells);
  return {
    upper: sumOf(distribution.subarray(Math.min(observed, distribution.length))),
    lower: sumOf(distribution.subarray(0, observed + 1)),
  };
}

/** P(T = 0), P(T = 1), … */
export function dealtDistribution(cells: readonly Cell[]): Float64Array {
  let sum = Float64Array.of(1);
  for (const cell of cells) if (cell.drawn > 0 && cell.one + cell.more > 0) sum = convolve(sum, cellDistribution(cell));
  return sum;
}

function noneDrawn({ none, one, more, drawn }: Cell): number {
  return one + more === 0 ? 1 : Math.exp(lnChoose(none, drawn) - lnChoose(none + one + more, drawn));
}

function cellDistribution({ none, one, more, drawn }: Cell): Float64Array<ArrayBuffer> {
  const all = lnChoose(none + one + more, drawn);
  const largest = 2 * Math.min(more, drawn) + Math.min(one, Math.max(0, drawn - more));
  const p = new Float64Array(largest + 1);
  for (let twos = 0; twos <= Math.min(more, drawn); twos++) {
    for (let ones = Math.max(0, drawn - twos - none); ones <= Math.min(one, drawn - twos); ones++) {
      const ways = lnChoose(more, twos) + lnChoose(one, ones) + lnChoose(none, drawn - twos - ones);
      const sum = 2 * twos + ones;
      p[sum] = (p[sum] ?? 0) + Math.exp(ways - all);
    }
  }
  return p;
}

function convolve(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(a.length + b.length - 1);
  for (let i = 0; i < a.length; i++) {
    const left = a[i] ?? 0;
    if (left === 0) continue;
    for (let j = 0; j < b.length; j++) sum[i + j] = (sum[i + j] ?? 0) + left * (b[j] ?? 0);
  }
  return sum;
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return Math.min(1, sum);
}
