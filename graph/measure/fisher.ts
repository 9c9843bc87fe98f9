/** Fisher's exact test of a table of four cells. */
import { hypergeometricMass } from "./hypergeometric.ts";
import type { TwoRates } from "./rate-ratio.ts";

/** Two-sided p (Fisher 1935, §21.02): all tables with these margins that are no likelier than the observed one. */
export function fisherP({ count, exposure, otherCount, otherExposure }: TwoRates): number {
  const urn = { size: exposure + otherExposure, marked: count + otherCount, drawn: exposure };
  const limit = hypergeometricMass(count, urn) * (1 + 1e-7);
  let p = 0;
  for (let outcome = 0; outcome <= Math.min(urn.marked, urn.drawn); outcome++) {
    const mass = hypergeometricMass(outcome, urn);
    if (mass <= limit) p += mass;
  }
  return Math.min(1, p);
}
