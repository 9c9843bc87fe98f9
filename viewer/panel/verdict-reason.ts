/** Why a verdict is this one and not the next stronger: the first rule of the method that does not hold. */
import type { PairNumbers } from "../../graph/api.ts";
import { leastChars, leastMentions } from "../../graph/measure/verdict.ts";
import { ratios } from "../data/denominators.ts";
import { number, say } from "../words/words.ts";

/** One short line, or "" where there is nothing to say. */
export function verdictReason(pair: PairNumbers): string {
  const { verdict, q } = pair;
  const reason = (verdict === "insufficient" ? whyInsufficient(pair) : undefined) ?? missing(pair);
  const told = q === null ? "" : say("reason:q", { q: printed(q) });
  if (reason === undefined) return told === "" ? "" : say("reason:reached", { q: told });
  return told === "" || reason.startsWith(told) ? reason : `${told} · ${reason}`;
}

function whyInsufficient({ chars, q, low, high }: PairNumbers): string | undefined {
  if (chars < leastChars) return say("reason:fewChars", { limit: leastChars });
  if (q === null) return say("reason:fewMentions", { limit: leastMentions });
  return low === null || high === null ? undefined : say("reason:wide", { ratio: number(high / low, 1) });
}

/** What keeps the pair from the verdict above it. */
function missing(pair: PairNumbers): string | undefined {
  switch (pair.verdict) {
    case "as-expected":
      return say("reason:within");
    case "tentative":
      return missingForClear(pair);
    case "none":
      return (pair.emphasis ?? 1) >= 1 ? missingForTentative(pair) : missingForLess(pair);
    default:
      return undefined;
  }
}

function missingForClear(pair: PairNumbers): string {
  const { low, q, speeches } = pair;
  if (low === null || low < 1.5) return say("reason:low", { value: number(low ?? 0, 2), limit: number(1.5, 1) });
  if (q !== null && q >= 0.05) return say("reason:notSignificant", { q: printed(q), limit: number(0.05, 2) });
  if (speeches < 3) return say("reason:fewSpeeches", { speeches });
  return say(denominatorsAbove(pair) < 2 ? "reason:denominators" : "reason:unstable");
}

function missingForTentative({ emphasis, low, q }: PairNumbers): string {
  if (emphasis === null || emphasis < 1.5) return say("reason:emphasis", { value: number(emphasis ?? 0, 2) });
  if (low === null || low < 1) return say("reason:low", { value: number(low ?? 0, 2), limit: 1 });
  if (q === null || q >= 0.2) return say("reason:notSignificant", { q: printed(q ?? 1), limit: number(0.2, 2) });
  return say("reason:onePlace");
}

function denominatorsAbove(pair: PairNumbers): number {
  return Object.values(ratios(pair)).filter((ratio) => ratio > 1).length;
}

function missingForLess({ high, expected, q }: PairNumbers): string {
  if (high === null || high > 0.67) return say("reason:high", { value: number(high ?? 0, 2) });
  if (expected < 3) return say("reason:fewExpected", { value: number(expected, 1) });
  if (q === null || q >= 0.05) return say("reason:notSignificant", { q: printed(q ?? 1), limit: number(0.05, 2) });
  return say("reason:unstable");
}

/** `= 0.215`, `< 0.001` */
function printed(q: number): string {
  return q < 0.001 ? `< ${number(0.001, 3)}` : `= ${number(q, 3)}`;
}
