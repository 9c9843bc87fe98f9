/** What each speech says in the words that count for its speaker: the counts from which all comparisons are made. */

import { isOwn, isReported, seriesOf } from "../base/counts-for.ts";
import { groupBy } from "../base/group.ts";
import { countHan } from "../base/han.ts";
import { openingsOf } from "../base/openings.ts";
import { byCodeUnit } from "../base/order.ts";
import type { AnnotatedDocument, MentionRecord, SpeechRecord } from "../base/records.ts";
import { outside, slice } from "../base/span.ts";
import type { ConceptCounts, SpeechCounts } from "../base/speech-counts.ts";
import { sureFrom } from "../base/unit.ts";

/** Han characters of a passage: whole paragraphs are joined up to about here (docs/method.md §8). */
const passageChars = 1000;
/** Mentions of one concept that count in one passage, however often it is said. */
const countedPerPassage = 2;

/** Every speech of the document that is no copy of another, in page order; `speakers` is empty where nobody is known to speak. */
export function speechCounts(annotated: AnnotatedDocument): readonly SpeechCounts[] {
  return countsOf(annotated, annotated.speeches.filter(isCounted));
}

/** Those that are copies, or have no words but such: they tell that a source says what another has said, and count for nobody. */
export function copyCounts(annotated: AnnotatedDocument): readonly SpeechCounts[] {
  const copies = annotated.speeches.filter((speech) => !isCounted(speech) || speech.repeats !== undefined);
  const counts = countsOf(annotated, copies);
  return counts.filter(({ chars }, i) => chars === 0 || copies[i]?.duplicateOf !== null);
}

function isCounted({ duplicateOf }: SpeechRecord): boolean {
  return duplicateOf === null;
}

function countsOf(
  { document, text, speeches, mentions }: AnnotatedDocument,
  counted: readonly SpeechRecord[],
): readonly SpeechCounts[] {
  const mentionsOf = groupBy(mentions, (mention) => mention.speech);
  const concepts = mentions.filter(({ kind }) => kind === "concept");
  const speechOf = new Map(speeches.map((speech) => [speech.id, speech]));
  return counted.map((speech) => {
    const hits = mentionsOf.get(speech.id) ?? [];
    return {
      speech: speech.id,
      date: speech.date,
      form: speech.form,
      series: seriesOf(speech),
      occasion: document.occasion ?? "other",
      source: document.source ?? null,
      event: document.event ?? speech.date ?? document.id,
      confidence: speech.attribution.confidence,
      chars: countedChars(text, speech, hits),
      speakers: speakersOf(speech),
      openings: openingsOf(speech.text),
      concepts: conceptCounts(text, speech, hits),
      around: distinct(
        concepts
          .filter((mention) => !isAnothers(mention, speechOf.get(mention.speech ?? ""), speech))
          .map(({ entity }) => entity),
      ).sort(byCodeUnit),
    };
  });
}

/**
 * Whether a mention is no word of a speech's speakers for sure: in a text that is printed in somebody else's name, and no
 * words of one of the speakers. What an outlet reports of several in one item is not so sure.
 */
function isAnothers(
  { quotedPerson }: MentionRecord,
  other: SpeechRecord | undefined,
  { speakers }: SpeechRecord,
): boolean {
  if (other === undefined || other.speakers.length === 0 || seriesOf(other) === "reported") return false;
  if (other.attribution.confidence < sureFrom) return false;
  const isOne = ({ id, name }: SpeechRecord["speakers"][number]) =>
    name === quotedPerson || other.speakers.some((speaker) => speaker.id === id);
  return !speakers.some(isOne);
}

/** Each person once, with all institutions of the posts that this speech gives. */
function speakersOf({ speakers }: SpeechRecord): SpeechCounts["speakers"] {
  return [...groupBy(speakers, ({ id }) => id)].map(([person, named]) => ({
    person,
    institutions: distinct(named.flatMap(currentInstitutions)),
  }));
}

/** The concepts of a speech by id; `mentions` are those of this speech. */
function conceptCounts(
  text: string,
  speech: SpeechRecord,
  mentions: readonly MentionRecord[],
): readonly ConceptCounts[] {
  const passages = passagesOf(text, speech);
  const isIn = seriesOf(speech);
  const concepts = mentions.filter(({ kind, contained }) => kind === "concept" && !contained);
  return [...groupBy(concepts, (mention) => mention.entity)]
    .map(([concept, all]) => {
      const hits = all.filter((mention) => (isIn === "own" ? isOwn(mention) : isReported(mention, speech)));
      const perPassage = groupBy(hits, (hit) => passages[hit.paragraph ?? 0] ?? 0);
      let counted = 0;
      for (const inPassage of perPassage.values()) counted += Math.min(inPassage.length, countedPerPassage);
      return {
        concept,
        mentions: hits.length,
        echo: hits.filter(({ echoOf }) => echoOf !== null).length,
        chained: hits.filter(({ chained }) => chained).length,
        quoted: all.filter(({ voice, repeated }) => voice === "quoted" && !repeated).length,
        counted,
      };
    })
    .filter(({ mentions: own, quoted }) => own + quoted > 0)
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

/** Han characters of the body without quotations of others, what stood elsewhere before, and what both sides do. */
function countedChars(text: string, speech: SpeechRecord, mentions: readonly MentionRecord[]): number {
  const quoted = mentions.filter((mention) => mention.kind === "quotation" && mention.voice === "quoted");
  const cuts = [...quoted, ...(speech.joint ?? []), ...(speech.repeats ?? [])];
  return speech.paragraphs
    .flatMap((paragraph) => outside(paragraph, cuts))
    .reduce((sum, span) => sum + countHan(slice(text, span)), 0);
}

function currentInstitutions(speaker: SpeechRecord["speakers"][number]): readonly string[] {
  return speaker.positions.filter((position) => !position.former).flatMap((position) => position.institutionId ?? []);
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
