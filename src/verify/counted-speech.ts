/** What a speech says in the words that count for its speakers, counted from its records: what units must stand on. */
import { groupBy } from "../base/group.ts";
import { countHan } from "../base/han.ts";
import type { MentionRecord, SpeechRecord } from "../base/records.ts";
import { type Span, slice } from "../base/span.ts";

/** One speech's use of one concept. */
export interface CountedUse {
  readonly mentions: number;
  readonly echo: number;
  readonly chained: number;
  readonly quoted: number;
  /** At most two a passage. */
  readonly counted: number;
}

const passageChars = 1000;
const countedPerPassage = 2;

/** The series in which the words of a speech count. */
export function seriesOf({ attribution }: SpeechRecord): "own" | "reported" {
  return attribution.rule === "reported" ? "reported" : "own";
}

/** Whether a mention counts for the speakers: their own voice, or what is reported of them. */
function counts({ voice, quotedPerson, repeated }: MentionRecord, speech: SpeechRecord): boolean {
  if (repeated) return false;
  return seriesOf(speech) === "own"
    ? voice === "speaker"
    : voice === "indirect" && speech.speakers.some(({ name }) => name === quotedPerson);
}

/** The concepts of a speech by id; `mentions` are those of this speech. */
export function countedConcepts(
  text: string,
  speech: SpeechRecord,
  mentions: readonly MentionRecord[],
): ReadonlyMap<string, CountedUse> {
  const passages = passagesOf(text, speech);
  const uses = new Map<string, CountedUse>();
  const named = mentions.filter(({ kind, contained }) => kind === "concept" && !contained);
  for (const [concept, all] of groupBy(named, ({ entity }) => entity)) {
    const hits = all.filter((mention) => counts(mention, speech));
    const quoted = all.filter(({ voice, repeated }) => voice === "quoted" && !repeated).length;
    if (hits.length + quoted === 0) continue;
    const perPassage = [...groupBy(hits, ({ paragraph }) => passages[paragraph ?? 0] ?? 0).values()];
    uses.set(concept, {
      mentions: hits.length,
      echo: hits.filter(({ echoOf }) => echoOf !== null).length,
      chained: hits.filter(({ chained }) => chained).length,
      quoted,
      counted: perPassage.reduce((sum, { length }) => sum + Math.min(length, countedPerPassage), 0),
    });
  }
  return uses;
}

/** Han characters of the body outside quotations of others, what stood elsewhere before and what both sides do. */
export function countedChars(text: string, speech: SpeechRecord, mentions: readonly MentionRecord[]): number {
  const quoted = mentions.filter(({ kind, voice }) => kind === "quotation" && voice === "quoted");
  return speech.paragraphs
    .flatMap((paragraph) =>
      [...quoted, ...(speech.joint ?? []), ...(speech.repeats ?? [])].reduce<readonly Span[]>(
        (rest, cut) => rest.flatMap((span) => without(span, cut)),
        [paragraph],
      ),
    )
    .reduce((sum, span) => sum + countHan(slice(text, span)), 0);
}

function without({ start, end }: Span, cut: Span): Span[] {
  const pieces = [
    { start, end: Math.min(end, cut.start) },
    { start: Math.max(start, cut.end), end },
  ];
  return pieces.filter((piece) => piece.start < piece.end);
}

/** The passage of each paragraph: whole paragraphs, joined up to about 1,000 characters. */
function passagesOf(text: string, { paragraphs }: SpeechRecord): readonly number[] {
  let passage = 0;
  let filled = 0;
  return paragraphs.map((paragraph) => {
    const chars = countHan(slice(text, paragraph));
    if (filled > 0 && filled + chars > passageChars) {
      passage += 1;
      filled = 0;
    }
    filled += chars;
    return passage;
  });
}
