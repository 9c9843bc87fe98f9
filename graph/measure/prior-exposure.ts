/** k: how many characters of ordinary talk the prior of E is worth. */

/** One tested pair: y, m, φ and the characters of the actor. */
export interface PriorPair {
  readonly counted: number;
  readonly expected: number;
  readonly phi: number;
  readonly chars: number;
}

/** What k is when it cannot be estimated. */
const defaultPriorExposure = 2000;

/**
 * k = Σ m·c / Σ[(y − m)² − φ·m], the moment estimate from Var(y) = φm + mc/k, kept within 1,000 and 20,000;
 * 2,000 below 10 actors or where counts vary no more than chance.
 */
export function priorExposure(pairs: Iterable<PriorPair>, actors: number): number {
  let weight = 0;
  let excess = 0;
  for (const { counted, expected, phi, chars } of pairs) {
    weight += expected * chars;
    excess += (counted - expected) ** 2 - phi * expected;
  }
  if (actors < 10 || excess <= 0) return defaultPriorExposure;
  return Math.min(20_000, Math.max(1000, weight / excess));
}
