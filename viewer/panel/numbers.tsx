/** The numbers of a pair in one series: ratio with interval and verdict, why it is this verdict, and two sentences. */
import type { JSX } from "preact";
import type { PairNumbers } from "../../graph/api.ts";
import { bounds, countsSay, leastForRatio, shortNumber } from "../words/bounds.ts";
import { outletNames } from "../words/outlets.ts";
import { number, say } from "../words/words.ts";
import { IntervalBar } from "./interval-bar.tsx";
import { type PairHead, pairSentence, partsSentence } from "./pair-sentence.ts";
import { verdictReason } from "./verdict-reason.ts";
import { VerdictSeal } from "./verdict-seal.tsx";

export interface NumbersProps {
  readonly pair: PairNumbers;
  readonly head: PairHead;
  /** Whether people ever checked this store by hand. */
  readonly isChecked: boolean;
}

const pairMarks = ["portfolio", "ritual", "selfNaming"] as const;

export function Numbers({ pair, head, isChecked }: NumbersProps): JSX.Element {
  const { series, ratio, low, high, verdict, counted, speeches, doubtful } = pair;
  const hasRatio = ratio !== null && counted >= leastForRatio;
  const interval = bounds(pair);
  const marks = pairMarks.filter((name) => pair[name]);
  return (
    <section class="series-numbers">
      <h3 class="series-name" title={say(`seriesSays:${series}`)}>
        {say(`series:${series}`)}
        {series === "reported" ? <span>{outletNames(pair.outlets)}</span> : null}
      </h3>
      <div class={`emphasis${verdict === "insufficient" || !hasRatio ? " is-thin" : ""}`}>
        <span class="emphasis-value">{hasRatio ? `${shortNumber(ratio)}×` : countsSay(pair)}</span>
        {interval === "" ? null : <span class="emphasis-interval">{`${interval} ${say("interval")}`}</span>}
        <VerdictSeal verdict={verdict} />
      </div>
      {marks.map((name) => (
        <p key={name} class="pair-mark">
          <strong>{say(`mark:${name}`)}</strong> {say(`markSays:${name}`)}
        </p>
      ))}
      <p class="verdict-reason">{verdictReason(pair)}</p>
      {low === null ? null : <IntervalBar ratio={hasRatio ? ratio : null} low={low} high={high} verdict={verdict} />}
      <p class="sentence">
        {pairSentence(pair, head)}
        {pair.mentions + pair.quoted > 0 ? <span class="parts">{partsSentence(pair)}</span> : null}
        {doubtful > 0 ? <span class="parts">{say("doubtful", { speeches, count: doubtful })}</span> : null}
        <small>{[say("countedRule"), ...(isChecked ? [] : [say("unchecked")])].join(" · ")}</small>
      </p>
      <Measures pair={pair} />
    </section>
  );
}

function Measures({ pair: { rate, expected, units, allUnits } }: Pick<NumbersProps, "pair">): JSX.Element {
  return (
    <dl class="measures">
      <div>
        <dd>{number(rate, 2)}</dd>
        <dt>{say("rate")}</dt>
      </div>
      <div>
        <dd>{shortNumber(expected)}</dd>
        <dt>{say("expectedHere")}</dt>
      </div>
      <div>
        <dd>{say("ofAll", { count: units, all: allUnits })}</dd>
        <dt>{say("unitsWithIt")}</dt>
      </div>
    </dl>
  );
}
