/** The six verdicts: what may be said of a pair. Thresholds are those of the method, printed beside every verdict. */
import type { Verdict } from "../schema.ts";

/** What the rules ask of one pair. */
export interface Findings {
  /** Y: mentions of the concept by everybody. */
  readonly total: number;
  /** Han characters of the actor. */
  readonly chars: number;
  /** Null when the actor never mentions the concept. */
  readonly interval: { readonly emphasis: number; readonly low: number; readonly high: number } | null;
  readonly expected: number;
  /** Speeches, and paragraphs, with a mention. */
  readonly speeches: number;
  readonly paragraphs: number;
  /** Of the three denominators, those by which the actor says it more than expected. */
  readonly denominatorsAbove: number;
  /** q of saying it this much more, and this much less; null when the pair was not tested. */
  readonly qMore: number | null;
  readonly qLess: number | null;
  /** Asked only where every other rule holds, since it is costly. */
  readonly sameSignShare: () => number;
}

/** Han characters of an actor below which it is not tested. */
export const leastChars = 1000;
/** Mentions by everybody below which a concept is not tested. */
export const leastMentions = 5;

/** The first rule that holds (docs/method.md §11). */
export function verdict(findings: Findings): Verdict {
  if (isInsufficient(findings)) return "insufficient";
  if (findings.interval === null) return "none";
  if (isClear(findings, findings.interval)) return "clear";
  if (isTentative(findings, findings.interval)) return "tentative";
  if (isClearLess(findings, findings.interval)) return "clear-less";
  return findings.interval.low > 0.67 && findings.interval.high < 1.5 ? "as-expected" : "none";
}

type Bounds = NonNullable<Findings["interval"]>;

function isInsufficient({ total, chars, interval }: Findings): boolean {
  if (total < leastMentions || chars < leastChars) return true;
  return interval !== null && interval.low <= 1 && 1 <= interval.high && interval.high / interval.low > 3;
}

function isClear(findings: Findings, { low }: Bounds): boolean {
  return (
    low >= 1.5 &&
    isBelow(findings.qMore, 0.05) &&
    findings.speeches >= 3 &&
    findings.denominatorsAbove >= 2 &&
    findings.sameSignShare() >= 0.95
  );
}

function isTentative(findings: Findings, { emphasis, low }: Bounds): boolean {
  const places = Math.max(findings.speeches, findings.paragraphs);
  return emphasis >= 1.5 && low >= 1 && places >= 2 && isBelow(findings.qMore, 0.2);
}

function isClearLess(findings: Findings, { high }: Bounds): boolean {
  return high <= 0.67 && findings.expected >= 3 && isBelow(findings.qLess, 0.05) && findings.sameSignShare() >= 0.95;
}

function isBelow(q: number | null, limit: number): boolean {
  return q !== null && q < limit;
}
