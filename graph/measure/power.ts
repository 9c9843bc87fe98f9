/** What could be seen at all with so much text. */
import { gammaQuantile, gammaUpper } from "./incomplete-gamma.ts";

/**
 * The smallest true ratio that an exact one-sided test at 2.5 % would find in four of five cases, when `expected`
 * mentions are expected: an upper bound of what the method can do, since it knows neither clumps nor other comparisons.
 * (P(Poisson(m) ≥ y) is the Gamma distribution function P(y, m).)
 */
export function smallestVisibleRatio(expected: number): number {
  let needed = Math.max(1, Math.ceil(expected));
  while (1 - gammaUpper(needed, expected) > 0.025) needed += 1;
  return gammaQuantile(needed, 0.8) / expected;
}
