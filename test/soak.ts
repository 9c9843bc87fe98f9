/** What `npm run soak` tries longer than `npm test` does: it sets TIFA_SOAK. */
import type { Parameters } from "fast-check";

/** Whether this is the long run. */
export const isSoak: boolean = process.env["TIFA_SOAK"] !== undefined;

/** How often a law is tried: in the long run more often. */
export function tries(quick: number, long: number): Parameters<unknown> {
  return isSoak ? { numRuns: long } : { numRuns: quick };
}
