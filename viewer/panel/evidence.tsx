/** The evidence of a pair and of a concept: numbers first, then the words themselves. */
import type { JSX } from "preact";
import type { PairEvidence, PairNumbers } from "../../graph/api.ts";
import { evidenceAnswer } from "../data/answers.ts";
import { isDisagreeing, ratios } from "../data/denominators.ts";
import { Await } from "../shell/await.tsx";
import { linkTo } from "../state/navigation.ts";
import { number, say } from "../words/words.ts";
import { IntervalBar } from "./interval-bar.tsx";
import { QuotationItem } from "./quotation.tsx";
import { VerdictSeal } from "./verdict-seal.tsx";

export interface PairEvidenceProps {
  readonly actor: string;
  readonly concept: string;
  readonly isOnePage: boolean;
}

export function PairEvidencePage({ actor, concept, isOnePage }: PairEvidenceProps): JSX.Element {
  return (
    <Await answer={evidenceAnswer(actor, concept).value}>
      {(evidence) => (
        <>
          <h2 class="pair-head">
            <a href={linkTo({ selected: actor, on: null })}>{evidence.actor?.name}</a>
            <span class="pair-times">×</span>
            <a href={linkTo({ selected: concept, on: null })}>{evidence.concept.name}</a>
          </h2>
          <p class="caption">{evidence.actor?.caption}</p>
          {evidence.pair === null ? <p class="sentence">{say("noWords")}</p> : null}
          {evidence.pair === null ? null : <Numbers evidence={evidence} pair={evidence.pair} isOnePage={isOnePage} />}
          {isOnePage ? <p class="one-page">{say("onePage")}</p> : null}
          <Quotations evidence={evidence} isSpeakerShown={false} />
        </>
      )}
    </Await>
  );
}

export function ConceptEvidence({ concept }: { readonly concept: string }): JSX.Element {
  return (
    <Await answer={evidenceAnswer("-", concept).value}>
      {(evidence) => {
        const { name, nameEn, family, validFrom, validTo } = evidence.concept;
        const valid = validFrom === null && validTo === null ? "" : `${validFrom ?? ""}–${validTo ?? ""}`;
        return (
          <>
            <h2 class="pair-head">{name}</h2>
            <p class="caption">{[nameEn, family, valid].filter((part) => part !== "").join(" · ")}</p>
            <Quotations evidence={evidence} isSpeakerShown={true} />
          </>
        );
      }}
    </Await>
  );
}

interface NumbersProps {
  readonly evidence: PairEvidence;
  readonly pair: PairNumbers;
  readonly isOnePage: boolean;
}

function Numbers({ evidence, pair, isOnePage }: NumbersProps): JSX.Element {
  const { emphasis, low, high, verdict, mentions, counted, chars, allSpeeches, expected } = pair;
  const count = (...voices: readonly string[]) =>
    evidence.quotations.filter(({ voice }) => voices.includes(voice)).length;
  const quoted = count("quoted", "indirect");
  const titles = count("title", "heading");
  const peers = say(isOnePage ? "peersPage" : "peersCorpus");
  return (
    <>
      <div class="emphasis">
        <span class="emphasis-value">{emphasis === null ? "—" : number(emphasis, 1)}</span>
        {low === null || high === null ? null : (
          <span class="emphasis-interval">{`[${number(low, 1)}, ${number(high, 1)}] ${say("interval")}`}</span>
        )}
        <VerdictSeal verdict={verdict} />
      </div>
      {emphasis === null || low === null || high === null ? null : (
        <IntervalBar emphasis={emphasis} low={low} high={high} verdict={verdict} />
      )}
      <p class="sentence">
        {say("sentence", { mentions, counted, chars, speeches: allSpeeches, peers, expected: number(expected, 1) })}
        {quoted + titles > 0 ? say("sentenceApart", { quoted, titles }) : null}
      </p>
      <Denominators pair={pair} />
    </>
  );
}

function Denominators({ pair }: { readonly pair: PairNumbers }): JSX.Element {
  const { rate, counted, expected, share, shareExpected, speeches, allSpeeches, reachExpected } = pair;
  return (
    <>
      <dl class="denominators">
        <div>
          <dd>{number(rate, 2)}</dd>
          <dt>{say("rate")}</dt>
          <dt>{say("countedAndExpected", { counted, value: number(expected, 1) })}</dt>
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

function Quotations({
  evidence,
  isSpeakerShown,
}: {
  readonly evidence: PairEvidence;
  readonly isSpeakerShown: boolean;
}): JSX.Element {
  const { quotations, total } = evidence;
  const shown = quotations.length;
  const places = shown < total ? say("placesOf", { shown, count: total }) : say("places", { count: total });
  return (
    <section>
      <h3>
        {say("quotations")} <span>{places}</span>
      </h3>
      <ul class="quotations">
        {quotations.map((quotation) => (
          <QuotationItem
            key={`${quotation.document}@${quotation.start}`}
            quotation={quotation}
            isSpeakerShown={isSpeakerShown}
          />
        ))}
      </ul>
    </section>
  );
}
