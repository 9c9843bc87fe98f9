/** Adds up how much of the texts of a run counts for what. */
import { type Coverage, type CoverageKind, coverageOf } from "../../graph/coverage.ts";
import { countsFor, isNobodys } from "../base/counts-for.ts";
import { editSlice } from "../base/edits.ts";
import { groupBy } from "../base/group.ts";
import { countHan } from "../base/han.ts";
import type { AnnotatedDocument, MentionRecord, PartRecord, SpeechRecord } from "../base/records.ts";
import { outside, type Span, united } from "../base/span.ts";

/** What documents count for, given one after another. */
export interface CoverageCounter {
  readonly add: (document: AnnotatedDocument) => void;
  readonly total: () => Coverage;
}

/** A counter without documents. */
export function createCoverage(): CoverageCounter {
  const mentions = new Map<CoverageKind, number>();
  const chars = new Map<CoverageKind, number>();
  return {
    add: (document) => {
      const speeches = new Map(document.speeches.map((speech) => [speech.id, speech]));
      for (const mention of document.mentions) {
        if (mention.kind !== "concept" || mention.contained) continue;
        increase(mentions, countsFor(mention, speeches.get(mention.speech ?? "")), 1);
      }
      const mentionsOf = groupBy(document.mentions, ({ speech }) => speech);
      for (const part of document.parts) {
        const speech = part.kind === "body" ? speeches.get(part.speech ?? "") : undefined;
        addPart(chars, document, part, speech, mentionsOf.get(part.speech) ?? []);
      }
    },
    total: () => coverageOf((kind) => ({ mentions: mentions.get(kind) ?? 0, chars: chars.get(kind) ?? 0 })),
  };
}

const headings: ReadonlySet<PartRecord["kind"]> = new Set(["headline", "subtitle", "title"]);

/** The characters of a part; of a body those of joint sentences, of quotations and of repeats count apart. */
function addPart(
  chars: Map<CoverageKind, number>,
  { text }: AnnotatedDocument,
  part: PartRecord,
  speech: SpeechRecord | undefined,
  mentions: readonly MentionRecord[],
): void {
  const countIn = (span: Span) => countHan(editSlice(text, part.edits, span).text);
  const whole = countIn(part);
  if (speech === undefined) {
    increase(chars, headings.has(part.kind) ? "headings" : "nobody", whole);
    return;
  }
  const nobodys = united([...(speech.joint ?? []), ...(speech.repeats ?? [])]);
  const quotations = mentions.filter(({ kind, voice }) => kind === "quotation" && voice === "quoted");
  const quoted = sumOf(
    united(quotations)
      .flatMap((quotation) => outside(quotation, nobodys))
      .map(countIn),
  );
  const without = sumOf(nobodys.map(countIn));
  const rest = speech.attribution.rule === "reported" ? "reported" : "own";
  increase(chars, "quoted", quoted);
  increase(chars, "nobody", without);
  increase(chars, isNobodys(speech) ? "nobody" : rest, whole - quoted - without);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function increase(counts: Map<CoverageKind, number>, kind: CoverageKind, by: number): void {
  counts.set(kind, (counts.get(kind) ?? 0) + by);
}
