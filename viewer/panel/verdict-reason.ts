/** Why a verdict is this one and not the next stronger: the first rule of graph/measure/verdict.ts that does not hold. */
import type { PairNumbers } from "../../graph/api.ts";
import { least, leastMentions, printedAt } from "../../graph/measure/verdict.ts";
import { shortNumber } from "../words/bounds.ts";
import { number, say } from "../words/words.ts";

/** One short line. */
export function verdictReason(pair: PairNumbers): string {
  const { q } = pair;
  const reason = whyOf(pair);
  const told = q === null ? "" : say("reason:q", { q: printed(q) });
  return told === "" || reason.startsWith(told) ? reason : `${told} · ${reason}`;
}

function whyOf(pair: PairNumbers): string {
  switch (pair.verdict) {
    case "insufficient":
      return whyInsufficient(pair);
    case "not-found":
      return say("reason:nowhere");
    case "clear":
      return reached(pair);
    case "tentative":
      return missingForClear(pair);
    case "clear-less":
      return say("reason:reached");
    case "as-expected":
      return say("reason:within");
    case "none":
      if (pair.population === "foreign") return say("reason:foreign");
      return pair.counted >= pair.expected ? missingForTentative(pair) : missingForLess(pair);
  }
}

/** What keeps a pair out of both families of tests, as far as the numbers of the pair tell. */
function whyInsufficient({ chars, allUnits, low }: PairNumbers): string {
  if (chars < least.chars) return say("reason:fewChars", { limit: least.chars });
  if (allUnits < least.units) return say("reason:fewUnits", { units: allUnits, limit: least.units });
  if (low === null) return say("reason:noPeers");
  return untestable();
}

/** Which of these it is depends on the mentions of everybody, which are no numbers of the pair. */
function untestable(): string {
  const expected = number(leastMentions.more, 1);
  return say("reason:untestable", { mentions: leastMentions.all, expected, days: least.days });
}

function reached({ low }: PairNumbers): string {
  const limit = printedAt.findLast((bound) => low !== null && low >= bound);
  if (limit === undefined) return say("reason:reached");
  return say("reason:strength", { limit: limitNumber(limit), strength: say(`strength:${limit}`) });
}

function missingForClear(pair: PairNumbers): string {
  const { low, q, units, days } = pair;
  if (q === null || q >= 0.05) return say("reason:notSignificant", { q: printed(q ?? 1), limit: number(0.05, 2) });
  if (low === null || low < printedAt[0]) {
    return say("reason:low", { value: number(low ?? 0, 2), limit: limitNumber(printedAt[0]) });
  }
  if (units < 3) return say("reason:fewUnitsWith", { units, limit: 3 });
  if (days < 3) return say("reason:fewDays", { days, limit: 3 });
  return notSurviving(pair);
}

/** That enough persons say it for an institution is no number of the pair: it is what is left. */
function missingForTentative({ low, q, units }: PairNumbers): string {
  if (q === null || q >= 0.2) return say("reason:notSignificant", { q: printed(q ?? 1), limit: number(0.2, 1) });
  if (low === null || low < 1) return say("reason:low", { value: number(low ?? 0, 2), limit: 1 });
  if (units < 2) return say("reason:fewUnitsWith", { units, limit: 2 });
  return say("reason:notShared");
}

function missingForLess(pair: PairNumbers): string {
  const { high, expected, q } = pair;
  if (high === null) return say("reason:unbounded");
  if (high > 0.8) return say("reason:high", { value: shortNumber(high), limit: number(0.8, 1) });
  if (q === null) {
    if (expected >= leastMentions.less) return untestable();
    return say("reason:fewExpected", { value: shortNumber(expected), limit: leastMentions.less });
  }
  if (q >= 0.05) return say("reason:notSignificant", { q: printed(q), limit: number(0.05, 2) });
  return notSurviving(pair);
}

const survivals = ["withoutLargest", "withinOccasion", "sureOnly"] as const;

/** Everything that a finding does not survive. */
function notSurviving(pair: PairNumbers): string {
  const failed = survivals.filter((name) => pair[name] === false).map((name) => say(`reason:${name}`));
  return failed.length === 0 ? say("reason:unstable") : failed.join(say("clauseStop"));
}

/** 1.25, 1.5, 2 */
function limitNumber(limit: number): string {
  return number(limit, Number.isInteger(limit) ? 0 : String(limit).length - 2);
}

/** `= 0.215`, `< 0.001` */
function printed(q: number): string {
  return q < 0.001 ? `< ${number(0.001, 3)}` : `= ${number(q, 3)}`;
}
