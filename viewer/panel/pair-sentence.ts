/** What a pair's numbers say, in sentences; what an outlet reports is never told as the person's own speaking. */
import type { PairEvidence, PairNumbers } from "../../graph/api.ts";
import { bounds, leastForRatio, shortNumber } from "../words/bounds.ts";
import { outletNames } from "../words/outlets.ts";
import { say } from "../words/words.ts";

/** Whose numbers they are, and of what. */
export interface PairHead {
  readonly actor: Pick<NonNullable<PairEvidence["actor"]>, "name" | "label">;
  readonly concept: string;
}

/** The sentence of one series: how many times as often as of others, or the counts alone where they are few. */
export function pairSentence(pair: PairNumbers, { actor, concept }: PairHead): string {
  const { series, ratio, low, counted, expected, chars, allUnits, outlets, verdict } = pair;
  const interval = bounds(pair);
  const values = {
    who: say(actor.label === "Institution" ? "who:Institution" : "who:Person", { name: actor.name }),
    concept,
    outlets: outletNames(outlets),
    bounds: interval === "" ? "" : say("withInterval", { interval }),
    counted,
    expected: shortNumber(expected),
    chars,
    units: allUnits,
  };
  if (verdict === "not-found") return say(`absentIn:${series}`, values);
  if (ratio === null && low !== null) return say(`aloneIn:${series}`, values);
  if (ratio === null || counted < leastForRatio) return say(`countsIn:${series}`, values);
  return say(`ratioIn:${series}`, { ...values, ratio: shortNumber(ratio) });
}

/** How the mentions of one series are made up. */
export function partsSentence({ mentions, echo, chained, quoted }: PairNumbers): string {
  const comma = say("clauseComma");
  const within = [
    ...(echo > 0 ? [say("ofWhichEcho", { count: echo })] : []),
    ...(chained > 0 ? [say("ofWhichChained", { count: chained })] : []),
  ];
  const besides = quoted > 0 ? [say("besidesQuoted", { count: quoted })] : [];
  return [[say("mentionsOf", { mentions }), ...within].join(comma), ...besides].join(say("clauseStop"));
}
