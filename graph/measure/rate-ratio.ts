/** The ratio of two rates with its exact interval and p: how two bodies of text differ, nothing assumed but Poisson. */
import { binomialMass } from "./gamma-function.ts";
import { betaQuantile } from "./incomplete-beta.ts";
import type { Interval } from "./interval.ts";

/** Counts and exposures (characters) of the target and of the reference. */
export interface TwoRates {
  readonly count: number;
  readonly exposure: number;
  readonly otherCount: number;
  readonly otherExposure: number;
}

/** (y/c)/(y'/c'); Infinity when the reference has none, NaN when neither has any. */
export function rateRatio({ count, exposure, otherCount, otherExposure }: TwoRates): number {
  return count / exposure / (otherCount / otherExposure);
}

/**
 * Exact conditional interval: given the total, the count is binomial; Clopper & Pearson (1934) for its probability p,
 * then p/(1 − p) · c'/c.
 */
export function rateRatioInterval(rates: TwoRates, level: number): Interval {
  const { count, exposure, otherCount, otherExposure } = rates;
  const tail = (1 - level) / 2;
  const ratio = (p: number) => (p / (1 - p)) * (otherExposure / exposure);
  return {
    low: count === 0 ? 0 : ratio(betaQuantile(count, otherCount + 1, tail)),
    high: otherCount === 0 ? Number.POSITIVE_INFINITY : ratio(betaQuantile(count + 1, otherCount, 1 - tail)),
  };
}

/** Exact two-sided p: the binomial probability of every outcome no likelier than the observed one. */
export function rateRatioP({ count, exposure, otherCount, otherExposure }: TwoRates): number {
  const total = count + otherCount;
  const share = exposure / (exposure + otherExposure);
  // Equally likely outcomes differ in the last bits; the slack is that of R's binom.test.
  const limit = binomialMass(count, total, share) * (1 + 1e-7);
  let p = 0;
  for (let outcome = 0; outcome <= total; outcome++) {
    const mass = binomialMass(outcome, total, share);
    if (mass <= limit) p += mass;
  }
  return Math.min(1, p);
}
