/** The seven verdicts: what may be said of a pair. Thresholds are those of the method, printed beside every verdict. */
import type { Verdict } from "../schema.ts";

/** What the rules ask of one pair. */
export interface Findings {
  /** Whether the pair is in the family of tests for more, and for less. */
  readonly isTestedMore: boolean;
  readonly isTestedLess: boolean;
  /** Of the ratio to the peers, the 90 % interval; null where nobody says it. */
  readonly interval: { readonly low: number; readonly high: number | null } | null;
  readonly qMore: number | null;
  readonly qLess: number | null;
  /** Units with a counted mention, and the days on which they lie. */
  readonly units: number;
  readonly days: number;
  /** Nothing of it in any voice, nor in any text around the actor's own, though the actor could have said it. */
  readonly isAbsent: boolean;
  /** Whether enough different persons say it for the actor: always so of a person. */
  readonly isShared: boolean;
  /**
   * Whether it stays without the largest other person, within one kind of occasion, and with sure attributions alone.
   * Asked only where every other rule holds, since it is costly.
   */
  readonly survives: () => boolean;
}

/** Han characters, units of text and days of an actor below which nothing of it is tested. */
export const least = { chars: 1000, units: 3, days: 3 } as const;
/** Mentions by everybody, and expected ones, below which a pair is not tested for more, and for less. */
export const leastMentions = { all: 5, more: 0.5, less: 3 } as const;
/** A pair of whose margins no outcome could have a p this small is not tested: it would only weigh on the others. */
export const largestLeastP = 0.01;
/** Lower ends from which a finding is printed as such, as large, and as strong. */
export const printedAt = [1.25, 1.5, 2] as const;

/** The first rule that holds (docs/method.md §11). */
export function verdict(findings: Findings): Verdict {
  const { interval, isTestedMore, isTestedLess } = findings;
  if (interval === null || !(isTestedMore || isTestedLess)) return "insufficient";
  if (findings.isAbsent && isBelow(findings.qLess, 0.05)) return "not-found";
  const high = interval.high ?? Number.POSITIVE_INFINITY;
  if (isMore(findings, interval.low)) return isClear(findings, interval.low) ? "clear" : "tentative";
  if (high <= 0.8 && isBelow(findings.qLess, 0.05) && findings.survives()) return "clear-less";
  return interval.low >= 0.67 && high <= 1.5 ? "as-expected" : "none";
}

function isMore({ qMore, units, isShared }: Findings, low: number): boolean {
  return isShared && isBelow(qMore, 0.2) && low >= 1 && units >= 2;
}

function isClear({ qMore, units, days, survives }: Findings, low: number): boolean {
  return isBelow(qMore, 0.05) && low >= printedAt[0] && units >= 3 && days >= 3 && survives();
}

function isBelow(q: number | null, limit: number): boolean {
  return q !== null && q < limit;
}
