/** What each speech says in its own words: the counts from which emphasis and co-occurrence are computed. */

import { groupBy } from "../base/group.ts";
import { countHan } from "../base/han.ts";
import { byCodeUnit } from "../base/order.ts";
import type { AnnotatedDocument, MentionRecord, SpeechRecord } from "../base/records.ts";
import { type Span, slice } from "../base/span.ts";
import type { SpeechCounts } from "../base/speech-counts.ts";

/** Han characters of a passage: whole paragraphs are joined up to about here (docs/method.md §8). */
const passageChars = 1000;
/** Mentions of one concept that count in one passage, however often it is said. */
const countedPerPassage = 2;

/** One speech's own use of one concept. */
type ConceptCounts = SpeechCounts["concepts"][number];

/** A mention counts as own: the speaker's voice, not inside a longer name, not in a repeated paragraph. */
export function isOwn(mention: MentionRecord): boolean {
  return mention.voice === "speaker" && !mention.contained && !mention.repeated;
}

/** Every speech of the document that is no copy of another, in page order; `persons` is empty where nobody is known to speak. */
export function ownWords(document: AnnotatedDocument): readonly SpeechCounts[] {
  const mentionsOf = groupBy(document.mentions, (mention) => mention.speech);
  return document.speeches
    .filter((speech) => speech.duplicateOf === null)
    .map((speech) => {
      const mentions = mentionsOf.get(speech.id) ?? [];
      return {
        speech: speech.id,
        date: speech.date,
        form: speech.form,
        chars: ownChars(document.text, speech, mentions),
        persons: distinct(speech.speakers.map((speaker) => speaker.id)),
        institutions: distinct(speech.speakers.flatMap(currentInstitutions)),
        concepts: conceptCounts(document.text, speech, mentions),
      };
    });
}

/** The concepts that a speech names in its own words, by id; `mentions` are those of this speech. */
function conceptCounts(
  text: string,
  speech: SpeechRecord,
  mentions: readonly MentionRecord[],
): readonly ConceptCounts[] {
  const passages = passagesOf(text, speech);
  const own = mentions.filter((mention) => mention.kind === "concept" && isOwn(mention));
  return [...groupBy(own, (mention) => mention.entity)]
    .map(([concept, hits]) => {
      const perPassage = groupBy(hits, (hit) => passages[hit.paragraph ?? 0] ?? 0);
      let counted = 0;
      for (const inPassage of perPassage.values()) counted += Math.min(inPassage.length, countedPerPassage);
      return { concept, mentions: hits.length, counted, paragraphs: new Set(hits.map((hit) => hit.paragraph)).size };
    })
    .sort((a, b) => byCodeUnit(a.concept, b.concept));
}

/** The number of the passage in which each paragraph lies. */
function passagesOf(text: string, speech: SpeechRecord): readonly number[] {
  let passage = 0;
  let filled = 0;
  return speech.paragraphs.map((paragraph) => {
    const chars = countHan(slice(text, paragraph));
    if (filled > 0 && filled + chars > passageChars) {
      passage += 1;
      filled = 0;
    }
    filled += chars;
    return passage;
  });
}

/** Han characters of the body without quotations of others and without paragraphs known as repeats. */
function ownChars(text: string, speech: SpeechRecord, mentions: readonly MentionRecord[]): number {
  const repeated = new Set(mentions.filter((mention) => mention.repeated).map((mention) => mention.paragraph));
  const quoted = mentions.filter((mention) => mention.kind === "quotation" && mention.voice === "quoted");
  return speech.paragraphs
    .filter((_, index) => !repeated.has(index))
    .flatMap((paragraph) => without(paragraph, quoted))
    .reduce((sum, span) => sum + countHan(slice(text, span)), 0);
}

/** What is left of `whole` when the cuts are taken out; cuts may overlap and reach beyond it. */
function without(whole: Span, cuts: readonly Span[]): readonly Span[] {
  let rest: Span[] = [whole];
  for (const cut of cuts) {
    rest = rest.flatMap((span) =>
      [
        { start: span.start, end: Math.min(span.end, cut.start) },
        { start: Math.max(span.start, cut.end), end: span.end },
      ].filter((piece) => piece.start < piece.end),
    );
  }
  return rest;
}

function currentInstitutions(speaker: SpeechRecord["speakers"][number]): readonly string[] {
  return speaker.positions.filter((position) => !position.former).flatMap((position) => position.institutionId ?? []);
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
