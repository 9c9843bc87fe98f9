/** Chance of the simulations. */
import type { Random } from "../../graph/measure/random.ts";

/** The values in random order. */
export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const keyed = [...values];
  for (let at = keyed.length - 1; at > 0; at--) {
    const other = random(at + 1);
    // Both indexes are within the list.
    [keyed[at], keyed[other]] = [keyed[other] as T, keyed[at] as T];
  }
  return keyed;
}
