/** E, the headline number: how much more a speaker says of a theme than expected, drawn towards 1 where text is short. */
import { gammaQuantile } from "./incomplete-gamma.ts";

/** What E is computed from. `expected` is m, `phi` the over-dispersion, `prior` a = k·ρ. */
export interface EmphasisInput {
  readonly counted: number;
  readonly expected: number;
  readonly phi: number;
  readonly prior: number;
}

/** E and the ends of its 90 % interval, E05 and E95. */
export interface Emphasis {
  readonly emphasis: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Mean and quantiles of the posterior Gamma(a + y/φ, a + m/φ) of the ratio of a rate to its expectation, prior
 * Gamma(a, a) (the Gamma-Poisson shrinker of DuMouchel 1999, eq. 4–7, with one component; counts divided by φ).
 */
export function emphasis({ counted, expected, phi, prior }: EmphasisInput): Emphasis {
  const shape = prior + counted / phi;
  const rate = prior + expected / phi;
  return {
    emphasis: shape / rate,
    low: gammaQuantile(shape, 0.05) / rate,
    high: gammaQuantile(shape, 0.95) / rate,
  };
}
