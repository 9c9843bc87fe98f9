/** What the words of any place count for, by the same rules as mentions, read from the mentions around it. */
import type { CoverageKind } from "../../graph/coverage.ts";
import { countsFor, isNobodys, seriesOf } from "../base/counts-for.ts";
import { origin } from "../base/edits.ts";
import type { MentionRecord, SpeechRecord } from "../base/records.ts";
import { contains, type Span } from "../base/span.ts";
import type { Hit } from "./hits.ts";
import { sentenceAround } from "./sentence.ts";

const headingKinds: ReadonlySet<string> = new Set(["headline", "subtitle", "title"]);

/** The speech of a hit; undefined outside of all. */
export function speechOf({ document, piece }: Hit): SpeechRecord | undefined {
  if (piece === undefined || piece.part.kind !== "body" || piece.part.speech === null) return undefined;
  return document.speeches().find(({ id }) => id === piece.part.speech);
}

/** What a hit counts for. Words that are part of a formulation count as it does. */
export function seriesOfHit(
  hit: Hit,
  speech: SpeechRecord | undefined,
  mentions: readonly MentionRecord[],
): CoverageKind {
  const formulation = mentions.find(
    (mention) => mention.kind === "concept" && !mention.contained && contains(mention, hit),
  );
  if (formulation !== undefined) return countsFor(formulation, speech);
  if (headingKinds.has(hit.piece?.part.kind ?? "")) return "headings";
  if (speech === undefined) return "nobody";
  const around = (kind: MentionRecord["kind"]) =>
    mentions.some((mention) => mention.kind === kind && isLonger(mention, hit) && contains(mention, hit));
  if (around("work") || around("institution")) return "headings";
  if (around("quotation")) return "quoted";
  const isJoint = (speech.joint ?? []).some((sentence) => contains(sentence, hit));
  if (isJoint || isNobodys(speech) || isRepeated(hit, mentions)) return "nobody";
  return saidByAnother(hit, speech, mentions) ? "nobody" : seriesOf(speech);
}

function isLonger(outer: Span, inner: Span): boolean {
  return outer.end - outer.start > inner.end - inner.start;
}

/** A paragraph is known as a repeat by the mentions in it. */
function isRepeated({ piece }: Hit, mentions: readonly MentionRecord[]): boolean {
  return piece !== undefined && mentions.some((mention) => mention.repeated && contains(piece, mention));
}

/** Whether all mentions of its sentence are words that somebody else is said to have said. */
function saidByAnother(hit: Hit, { speakers }: SpeechRecord, mentions: readonly MentionRecord[]): boolean {
  const { edited, start } = hit.paragraph;
  const inside = origin(edited, sentenceAround(edited.text, hit.at));
  const sentence = { start: start + inside.start, end: start + inside.end };
  const voices = mentions.filter((mention) => contains(sentence, mention) && mention.voice !== "title");
  const isOthers = ({ voice, quotedPerson }: MentionRecord) =>
    voice === "indirect" && !speakers.some(({ name }) => name === quotedPerson);
  return voices.length > 0 && voices.every(isOthers);
}
