/** What a speech says in its own words, counted from its records: the numbers on which emphasis must stand. */
import { groupBy } from "../base/group.ts";
import { countHan } from "../base/han.ts";
import type { MentionRecord, SpeechRecord } from "../base/records.ts";
import { type Span, slice } from "../base/span.ts";

/** One speech's own use of one concept. */
export interface OwnUse {
  readonly mentions: number;
  /** At most two a passage. */
  readonly counted: number;
  readonly paragraphs: number;
}

const passageChars = 1000;
const countedPerPassage = 2;

/** Whether a mention counts as the speaker's own. */
export function isOwn({ kind, voice, contained, repeated }: MentionRecord): boolean {
  return kind === "concept" && voice === "speaker" && !contained && !repeated;
}

/** The concepts of a speech by id; `mentions` are those of this speech. */
export function ownConcepts(
  text: string,
  speech: SpeechRecord,
  mentions: readonly MentionRecord[],
): ReadonlyMap<string, OwnUse> {
  const passages = passagesOf(text, speech);
  const uses = new Map<string, OwnUse>();
  for (const [concept, hits] of groupBy(mentions.filter(isOwn), ({ entity }) => entity)) {
    const perPassage = [...groupBy(hits, ({ paragraph }) => passages[paragraph ?? 0] ?? 0).values()];
    uses.set(concept, {
      mentions: hits.length,
      counted: perPassage.reduce((sum, { length }) => sum + Math.min(length, countedPerPassage), 0),
      paragraphs: new Set(hits.map(({ paragraph }) => paragraph)).size,
    });
  }
  return uses;
}

/** Han characters of the body outside quotations of others and outside repeated paragraphs. */
export function ownChars(text: string, { paragraphs }: SpeechRecord, mentions: readonly MentionRecord[]): number {
  const repeated = new Set(mentions.filter((mention) => mention.repeated).map(({ paragraph }) => paragraph));
  const quoted = mentions.filter(({ kind, voice }) => kind === "quotation" && voice === "quoted");
  return paragraphs
    .filter((_, index) => !repeated.has(index))
    .flatMap((paragraph) => quoted.reduce((rest, cut) => rest.flatMap((span) => without(span, cut)), [paragraph]))
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
