/** The interval of a share. */
import { normalQuantile } from "./incomplete-gamma.ts";
import type { Interval } from "./interval.ts";

/** Score interval of `hits` of `total` (Wilson 1927, eq. 4); all of [0, 1] when there is nothing to count. */
export function wilson(hits: number, total: number, level: number): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const z = normalQuantile(1 - (1 - level) / 2);
  const share = hits / total;
  const scale = 1 + (z * z) / total;
  const middle = (share + (z * z) / (2 * total)) / scale;
  const reach = (z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))) / scale;
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
