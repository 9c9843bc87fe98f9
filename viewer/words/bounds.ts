/** Ratios and their intervals as they are printed. */
import { number, say } from "./words.ts";

/** Counted mentions below which no ratio is printed, but the counts it is made of. */
export const leastForRatio = 10;

/** A ratio or an expectation with as many digits as tell something: 0, 0.25, 2.9, 120. */
export function shortNumber(value: number): string {
  return number(value, value === 0 || value >= 100 ? 0 : value < 1 ? 2 : 1);
}

/** `[6.1, 16.3]`, `≥ 6.1` where nothing bounds it above, "" where there is no interval. */
export function bounds({ low, high }: { readonly low: number | null; readonly high: number | null }): string {
  if (low === null) return "";
  return high === null ? `≥ ${shortNumber(low)}` : `[${shortNumber(low)}, ${shortNumber(high)}]`;
}

/** What is counted, beside what was expected or that the others never have it. */
export function countsSay(pair: {
  readonly counted: number;
  readonly expected: number;
  readonly ratio: number | null;
  readonly low: number | null;
}): string {
  const { counted, ratio, low } = pair;
  if (ratio === null && low !== null) return say("countsAlone", { counted });
  return say("countsOnly", { counted, expected: shortNumber(pair.expected) });
}

/** The ratio with its interval where enough is counted, else the interval alone. */
export function ratioSays(
  counted: number,
  pair: { readonly ratio: number | null; readonly low: number | null; readonly high: number | null },
): string {
  const isShown = counted >= leastForRatio && pair.ratio !== null;
  return [isShown ? shortNumber(pair.ratio ?? 0) : "", bounds(pair)].filter((part) => part !== "").join(" ");
}
