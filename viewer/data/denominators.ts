/** The three denominators of a pair: how much of the talk, of the vocabulary, of the speeches. */
import type { PairNumbers } from "../../graph/api.ts";

export type DenominatorInput = Pick<
  PairNumbers,
  "counted" | "expected" | "share" | "shareExpected" | "reach" | "reachExpected"
>;

/** By how much each exceeds what the same time and form would have led to expect; 1 is as expected. */
export function ratios({ counted, expected, share, shareExpected, reach, reachExpected }: DenominatorInput): {
  readonly rate: number;
  readonly share: number;
  readonly reach: number;
} {
  return {
    rate: ratio(counted, expected),
    share: ratio(share, shareExpected),
    reach: ratio(reach, reachExpected),
  };
}

/** Whether one says more and another less than expected, and one of them by so much that it matters. */
export function isDisagreeing(pair: DenominatorInput): boolean {
  const all = Object.values(ratios(pair));
  const isFar = all.some((value) => value < 0.8 || value > 1.25);
  return isFar && all.some((value) => value > 1) && all.some((value) => value < 1);
}

function ratio(value: number, expected: number): number {
  return expected === 0 ? 1 : value / expected;
}
