/** The probability that speaker and borders of a unit are right, from its margin. */
import type { Decoded } from "./decode.ts";

/** Below this nobody is given; the candidate stays in the notes. */
export const leastConfidence = 0.6;

/** Two decimals. */
export function confidenceOf({ margin }: Decoded): number {
  return Math.round(100 / (1 + Math.exp(-0.9 * margin - 0.2))) / 100;
}
