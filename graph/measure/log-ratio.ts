/** The size of a difference in doublings. */
import { normalQuantile } from "./incomplete-gamma.ts";
import type { Interval } from "./interval.ts";
import type { TwoRates } from "./rate-ratio.ts";

/** log₂ of the ratio of two relative frequencies, a zero count taken as ½ (Hardie 2014). */
export function logRatio({ count, exposure, otherCount, otherExposure }: TwoRates): number {
  return Math.log2((count || 0.5) / exposure / ((otherCount || 0.5) / otherExposure));
}

/** The interval of the log ratio, with the standard error √(1/a + 1/b)/ln 2 of two Poisson counts. */
export function logRatioInterval(rates: TwoRates, level: number): Interval {
  const error = Math.sqrt(1 / (rates.count || 0.5) + 1 / (rates.otherCount || 0.5)) / Math.LN2;
  const reach = normalQuantile(1 - (1 - level) / 2) * error;
  const middle = logRatio(rates);
  return { low: middle - reach, high: middle + reach };
}
