/** Brings together what the stages found in one document: records with offsets in the raw file, as they are stored. */
import { createCover, startingIn } from "../base/cover.ts";
import { type EditedText, origin } from "../base/edits.ts";
import { groupBy } from "../base/group.ts";
import { countHan } from "../base/han.ts";
import type {
  AnnotatedDocument,
  Attribution,
  MentionRecord,
  PartRecord,
  SegmentedDocument,
  Speaker,
  Speech,
  SpeechRecord,
  SpottedMention,
} from "../base/records.ts";
import { contains, type Span, slice } from "../base/span.ts";
import { documentRecord, type OccasionReader } from "./document-record.ts";

/** What the run knows and the page does not. */
export interface RunKnowledge {
  readonly occasionOf: OccasionReader;
  readonly speakerOf: (person: Attribution["speakers"][number]) => Speaker;
  readonly copies: CopyFinder;
}

/** Finds what of a document stood elsewhere in the run before. */
export interface CopyFinder {
  /** Id of the first speech of the run with this very text. */
  readonly firstSpeech: (text: string) => string | undefined;
  /** The stretches of a paragraph that are copies: offsets in its text, the paragraph `of` which, and that one's speech. */
  readonly copiedIn: (text: string, place: string) => readonly (Repeat & { readonly speech: string })[];
}

/** A stretch that stood elsewhere before, and where: `<document>@<start in the raw file>` of the paragraph. */
type Repeat = NonNullable<SpeechRecord["repeats"]>[number];

/** So much of the characters of a speech must stand in another one that it is its copy. */
const copiedShare = 0.9;

/** The records of one document. `attributions` stand in the order of the speeches. */
export function annotatedDocument(
  segmented: SegmentedDocument,
  attributions: readonly Attribution[],
  mentions: readonly SpottedMention[],
  run: RunKnowledge,
): AnnotatedDocument {
  const { document } = segmented.repaired;
  const record = documentRecord(segmented, run.occasionOf);
  const speeches = segmented.speeches.map((speech, i) =>
    speechRecord(segmented, speech, attributions[i], record.date, run),
  );
  return {
    document: record,
    text: document.text,
    origins: (document.origins ?? []).map((place) => ({ document: document.id, ...place })),
    parts: partRecords(segmented, speeches),
    speeches,
    mentions: mentionRecords(segmented, speeches, mentions),
  };
}

function speechRecord(
  { repaired }: SegmentedDocument,
  speech: Speech,
  attribution: Attribution | undefined,
  date: string | undefined,
  run: RunKnowledge,
): SpeechRecord {
  const { document, edited, shown } = repaired;
  const span = origin(edited, speech);
  const id = `${document.id}@${span.start}`;
  const text = slice(shown.text, speech);
  const speakers = (attribution?.speakers ?? []).map(run.speakerOf);
  const copied = speech.paragraphs.flatMap((paragraph) => copiedIn(repaired, paragraph, run));
  return {
    id,
    document: document.id,
    file: document.file,
    order: speech.order,
    form: speech.form,
    title: speech.title === undefined ? null : slice(shown.text, speech.title).replaceAll("\n", ""),
    speaker: speakers[0] ?? null,
    speakers,
    attribution: {
      rule: attribution?.rule ?? speech.cue,
      confidence: attribution?.confidence ?? 0,
      evidence: attribution?.evidence ?? null,
    },
    ...span,
    date: date ?? null,
    chars: countHan(text),
    duplicateOf:
      other(run.copies.firstSpeech(slice(edited.text, speech)), id) ?? other(mostlyIn(copied, countHan(text)), id),
    text,
    paragraphs: speech.paragraphs.map((paragraph) => origin(edited, paragraph)),
    ...jointSentences(speech, edited),
    ...(copied.length === 0 ? {} : { repeats: copied.map(({ start, end, of }) => ({ start, end, of })) }),
  };
}

/** A stretch of a speech in the raw file that is a copy, with its Han characters. */
interface Copied extends Repeat {
  readonly speech: string;
  readonly chars: number;
}

/** What of a paragraph stood elsewhere before. */
function copiedIn(
  { document, edited }: SegmentedDocument["repaired"],
  span: Span,
  run: RunKnowledge,
): readonly Copied[] {
  const text = slice(edited.text, span);
  const place = `${document.id}@${origin(edited, span).start}`;
  return run.copies.copiedIn(text, place).map(({ start, end, of, speech }) => ({
    ...origin(edited, { start: span.start + start, end: span.start + end }),
    of,
    speech,
    chars: countHan(text.slice(start, end)),
  }));
}

/** The speech that has nearly all of these characters already. */
function mostlyIn(copied: readonly Copied[], chars: number): string | undefined {
  for (const [speech, stretches] of groupBy(copied, ({ speech }) => speech)) {
    if (stretches.reduce((sum, stretch) => sum + stretch.chars, 0) >= copiedShare * chars) return speech;
  }
  return undefined;
}

/** Left out where there are none. */
function jointSentences({ joint = [] }: Speech, edited: EditedText): Pick<SpeechRecord, "joint"> {
  return joint.length === 0 ? {} : { joint: joint.map((sentence) => origin(edited, sentence)) };
}

function partRecords({ repaired, parts }: SegmentedDocument, speeches: readonly SpeechRecord[]): PartRecord[] {
  const { edited, shown, document, blocks } = repaired;
  return parts.map((part, order) => {
    const span = origin(edited, part);
    return {
      document: document.id,
      order,
      kind: part.kind,
      speech: part.speech === undefined ? null : (speeches[part.speech]?.id ?? null),
      ...span,
      paragraphs: clipped(blocks, part).map((span) => origin(edited, span)),
      edits: within(shown.edits, span).map(({ start, end, insert }) => ({ start, end, insert })),
    };
  });
}

/** Of spans in order those that lie in another, an empty one at its end too. */
function within<T extends Span>(spans: readonly T[], outer: Span): readonly T[] {
  return startingIn(spans, outer.start, outer.end + 1).filter((span) => contains(outer, span));
}

/** What of spans in order lies in another: a label and the words behind it are parts of one block. */
function clipped(spans: readonly Span[], { start, end }: Span): readonly Span[] {
  return spans
    .filter((span) => span.start < end && start < span.end)
    .map((span) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }));
}

/** The first place if it is another one. */
function other(first: string | undefined, here: string): string | null {
  return first === undefined || first === here ? null : first;
}

/**
 * Whose words a mention is in, now that the speaker is known. Speakers who report their own words say them; a passage
 * of reported speech holds nobody's own words, only what somebody is said to have said; what 双方 do there is nobody's.
 */
function voiceOf(
  mention: SpottedMention,
  speech: SpeechRecord | undefined,
  joint: readonly Span[],
): Pick<MentionRecord, "voice" | "quotedPerson"> {
  const { voice, quotedPerson = null } = mention;
  const own = isOwn(mention, speech);
  if (speech?.attribution.rule !== "reported")
    return own ? { voice: "speaker", quotedPerson: null } : { voice, quotedPerson };
  if (voice === "speaker" && joint.some((sentence) => contains(sentence, mention)))
    return { voice: "joint", quotedPerson: null };
  return own || voice === "speaker"
    ? { voice: "indirect", quotedPerson: speech.speaker?.name ?? null }
    : { voice, quotedPerson };
}

/** The first whom the sentence of a concept names as its author, besides those who say it or are reported to say it. */
function echoOf(
  { authors = [] }: SpottedMention,
  { voice, quotedPerson }: Pick<MentionRecord, "voice" | "quotedPerson">,
  speech: SpeechRecord | undefined,
): string | null {
  if (voice !== "speaker" && voice !== "indirect") return null;
  const saying = new Set([quotedPerson, ...(speech?.speakers ?? []).map(({ name }) => name)]);
  return authors.find((author) => !saying.has(author)) ?? null;
}

/** Whether speakers are given as those whom their own speech quotes. */
function isOwn({ quotedPerson }: SpottedMention, speech: SpeechRecord | undefined): boolean {
  return quotedPerson !== undefined && speech?.speakers.some(({ name }) => name === quotedPerson) === true;
}

function mentionRecords(
  segmented: SegmentedDocument,
  speeches: readonly SpeechRecord[],
  mentions: readonly SpottedMention[],
): MentionRecord[] {
  const { repaired, speeches: drafts } = segmented;
  const { edited, shown, document } = repaired;
  const bodies = createCover(drafts.map(({ start, end }, at) => ({ start, end, at })));
  const paragraphs = createCover(
    drafts.flatMap((draft, at) => draft.paragraphs.map((span, i) => ({ ...span, at, i }))),
  );
  return mentions.flatMap((mention): readonly MentionRecord[] => {
    const at = bodies.over(mention).at(-1)?.at ?? -1;
    // Direct speech in one's own words is no quotation of oneself.
    if (mention.kind === "quotation" && isOwn(mention, speeches[at])) return [];
    const block = paragraphs.over(mention).findLast((paragraph) => paragraph.at === at);
    const span = origin(edited, mention);
    const voice = voiceOf(mention, speeches[at], drafts[at]?.joint ?? []);
    return [
      {
        id: `${document.id}@${span.start}-${span.end}/${mention.kind}`,
        speech: speeches[at]?.id ?? null,
        document: document.id,
        kind: mention.kind,
        entity: mention.entity,
        name: mention.name,
        surface: slice(shown.text, mention),
        ...span,
        ...voice,
        echoOf: echoOf(mention, voice, speeches[at]),
        contained: mention.contained,
        chained: mention.chained,
        repeated: speeches[at]?.repeats?.some((repeat) => contains(repeat, span)) === true,
        rule: mention.rule,
        paragraph: block?.i ?? null,
      },
    ];
  });
}
