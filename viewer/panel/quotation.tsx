/** One place where a concept stands: the sentence, whose it is by which rule, and the way into the page. */
import type { JSX } from "preact";
import type { Quotation } from "../../graph/api.ts";
import { linkTo } from "../state/navigation.ts";
import { number, say, sayRule } from "../words/words.ts";

const voices: Readonly<
  Record<string, "quotedVoice" | "indirectVoice" | "jointVoice" | "titleVoice" | "headingVoice" | "outsideVoice">
> = {
  quoted: "quotedVoice",
  indirect: "indirectVoice",
  joint: "jointVoice",
  title: "titleVoice",
  heading: "headingVoice",
  outside: "outsideVoice",
};

export interface QuotationProps {
  readonly quotation: Quotation;
  /** Without a pair selected the reader must learn who speaks. */
  readonly isSpeakerShown: boolean;
}

export function QuotationItem({ quotation, isSpeakerShown }: QuotationProps): JSX.Element {
  const { document, documentTitle, start, end, before, surface, after, voice, date, rule, confidence } = quotation;
  const apart = quotation.standing === "repeated" ? say("standing:repeated") : apartOf(voice);
  return (
    <li class={`quotation standing-${quotation.standing}`}>
      <blockquote>
        {before}
        <mark>{surface}</mark>
        {after}
      </blockquote>
      <p class="quotation-source">
        {isSpeakerShown ? <strong>{quotation.speaker ?? say("unknownSpeaker")}</strong> : null}
        {quotation.post === "" ? null : <span class="quotation-post">{quotation.post}</span>}
        {apart === undefined ? null : <em>{apart}</em>}
        {date === null ? null : <span>{date}</span>}
        <span class="quotation-page" title={documentTitle}>
          {documentTitle}
        </span>
        <span>
          {ruleWords(rule)}
          {confidence === null || confidence === 0 ? "" : ` · ${number(confidence, 2)}`}
        </span>
        <a href={linkTo({ view: "doc", params: { id: document, at: `${start}-${end}` } })}>{say("openPage")}</a>
      </p>
    </li>
  );
}

/** A rule in words; outside of speeches it is the row of the lexicon. */
function ruleWords(rule: string): string {
  const row = /^concepts\.tsv:(?<row>\d+)$/u.exec(rule)?.groups?.["row"]; // "concepts.tsv:58"
  return row === undefined ? sayRule(rule) : say("lexiconRow", { row });
}

function apartOf(voice: string): string | undefined {
  const word = voices[voice];
  return word === undefined ? undefined : say(word);
}
