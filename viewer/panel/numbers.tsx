/** The numbers of a pair: E with its interval and verdict, why it is this verdict, one sentence, three denominators. */
import type { JSX } from "preact";
import type { PairNumbers } from "../../graph/api.ts";
import { isDisagreeing, ratios } from "../data/denominators.ts";
import { number, say, sayBaseline } from "../words/words.ts";
import { IntervalBar } from "./interval-bar.tsx";
import { verdictReason } from "./verdict-reason.ts";
import { VerdictSeal } from "./verdict-seal.tsx";

export interface NumbersProps {
  readonly pair: PairNumbers;
  readonly isOnePage: boolean;
}

export function Numbers({ pair, isOnePage }: NumbersProps): JSX.Element {
  const { emphasis, low, high, verdict, mentions, counted, chars, allSpeeches, expected, expectedByPeers } = pair;
  const isThin = verdict === "insufficient";
  return (
    <>
      <div class={`emphasis${isThin ? " is-thin" : ""}`}>
        <span class="emphasis-value">{emphasis === null ? "—" : number(emphasis, 1)}</span>
        {low === null || high === null ? null : (
          <span class="emphasis-interval">{`[${number(low, 1)}, ${number(high, 1)}] ${say("interval")}`}</span>
        )}
        <VerdictSeal verdict={verdict} />
      </div>
      <p class="verdict-reason">{verdictReason(pair)}</p>
      {isThin ? (
        <p class="verdict-reason">{say("visibleRatio", { ratio: number(pair.smallestVisibleRatio, 1) })}</p>
      ) : null}
      {emphasis === null || low === null || high === null ? null : (
        <IntervalBar emphasis={emphasis} low={low} high={high} verdict={verdict} />
      )}
      <p class="sentence">
        {say("sentence", {
          mentions,
          counted,
          chars,
          speeches: allSpeeches,
          baseline: sayBaseline(pair.baseline, isOnePage),
          expected: number(expected, 1),
          peers: number(expectedByPeers, 1),
        })}
        <small>{say("countedRule")}</small>
      </p>
      <Denominators pair={pair} />
    </>
  );
}

function Denominators({ pair }: { readonly pair: PairNumbers }): JSX.Element {
  const { rate, counted, expected, expectedByPeers, share, shareExpected, speeches, allSpeeches, reachExpected } = pair;
  return (
    <>
      <dl class="denominators">
        <div>
          <dd>{number(rate, 2)}</dd>
          <dt>{say("rate")}</dt>
          <dt>
            {say("countedAndExpected", { counted, value: number(expected, 1), peers: number(expectedByPeers, 1) })}
          </dt>
        </div>
        <div>
          <dd>{percent(share)}</dd>
          <dt>{say("share")}</dt>
          <dt>{say("expectedIs", { value: percent(shareExpected) })}</dt>
        </div>
        <div>
          <dd>{`${number(speeches)} / ${number(allSpeeches)}`}</dd>
          <dt>{say("reach")}</dt>
          <dt>{say("expectedIs", { value: number(reachExpected * allSpeeches, 1) })}</dt>
        </div>
      </dl>
      {isDisagreeing(pair) ? <p class="disagreeing">{disagreement(pair)}</p> : null}
    </>
  );
}

function disagreement(pair: PairNumbers): string {
  const all = ratios(pair);
  const where = (isSo: (ratio: number) => boolean) =>
    (["rate", "share", "reach"] as const)
      .filter((name) => isSo(all[name]))
      .map((name) => say(name))
      .join(say("listComma"));
  return say("disagreeing", { more: where((ratio) => ratio > 1), less: where((ratio) => ratio < 1) });
}

function percent(part: number): string {
  return `${number(100 * part, 1)} %`;
}
