/** How far a count may lie from its expectation. */
import { gammaQuantile } from "./incomplete-gamma.ts";
import type { Interval } from "./interval.ts";

/** Exact interval of a Poisson count (Garwood 1936): [½χ²_{α/2}(2y), ½χ²_{1−α/2}(2y + 2)]. */
export function garwood(count: number, level: number): Interval {
  const tail = (1 - level) / 2;
  return { low: count === 0 ? 0 : gammaQuantile(count, tail), high: gammaQuantile(count + 1, 1 - tail) };
}
