/** Log-odds ratio with an informative Dirichlet prior: which concepts set a speaker's vocabulary apart. */

/** Mentions of the concept and of all concepts, by the speaker and by the others; `share` is its background share π. */
export interface LogOddsInput {
  readonly count: number;
  readonly total: number;
  readonly otherCount: number;
  readonly otherTotal: number;
  readonly share: number;
  /** α₀, the weight of the prior in mentions. */
  readonly priorTotal: number;
}

/** A difference of log-odds, `delta`, and the same in standard deviations, `zeta`. */
export interface LogOdds {
  readonly delta: number;
  readonly zeta: number;
}

/** δ and ζ = δ/σ of Monroe, Colaresi & Quinn (2008), eq. 15, 18, 20 and 22, with α = α₀·π. */
export function logOdds({ count, total, otherCount, otherTotal, share, priorTotal }: LogOddsInput): LogOdds {
  const prior = priorTotal * share;
  const odds = (y: number, n: number) => Math.log((y + prior) / (n + priorTotal - y - prior));
  const delta = odds(count, total) - odds(otherCount, otherTotal);
  return { delta, zeta: delta / Math.sqrt(1 / (count + prior) + 1 / (otherCount + prior)) };
}
