/** What of each text of a run stood elsewhere before: word for word, or with a phrase changed, cut, or other text around it. */
import { outside, type Span } from "../base/span.ts";
import { byOriginality, type PlaceFinding, type Survey } from "../base/survey.ts";
import { createCopyIndex } from "./copy-index.ts";
import { copiedSpans } from "./near-copy.ts";
import type { NamesIn } from "./other-facts.ts";
import { repeatHash } from "./repeats.ts";

/** A stretch of a paragraph that is a copy, and the paragraph and the speech of its original. */
export interface Copied extends Span {
  /** `<document>@<start in the raw file>` of the paragraph. */
  readonly of: string;
  readonly speech: string;
}

/** What the survey of a run knows of copies. */
export interface Copies {
  /** Id of the first speech of the run with this very text. */
  readonly firstSpeech: (text: string) => string | undefined;
  /** The stretches of a paragraph at a place that are copies, by start; none overlaps another. Offsets count in `text`. */
  readonly copiedIn: (text: string, place: string) => readonly Copied[];
}

/** The copies of a run; which paragraphs are near-copies is found when it is asked for. */
export function copiesOf(survey: Survey, namesIn: NamesIn): Copies {
  let near: NearCopies | undefined;
  return {
    firstSpeech: (text) => {
      const hash = repeatHash(text);
      const first = hash === undefined ? undefined : survey.firstPlace("speech", hash);
      return first === undefined ? undefined : placeOf(first);
    },
    copiedIn: (text, place) => {
      const hash = repeatHash(text);
      const first = hash === undefined ? undefined : survey.firstPlace("paragraph", hash);
      if (first === undefined) return [];
      if (placeOf(first) !== place) return [{ start: 0, end: text.length, ...originOf(first) }];
      near ??= nearCopies(survey, namesIn);
      return onText(text, near(first));
    },
  };
}

/** The stretches of an original that are copies of earlier ones, in its words. */
type NearCopies = (finding: PlaceFinding) => readonly Copied[];

function nearCopies(survey: Survey, namesIn: NamesIn): NearCopies {
  const paragraphs = survey
    .findings()
    .filter((finding): finding is PlaceFinding => finding.kind === "paragraph")
    .sort(byOriginality);
  const numbers = new Map(paragraphs.map(({ hash }, number) => [hash, number]));
  const index = createCopyIndex(paragraphs.map(({ words = "" }) => words));
  return (finding) => {
    const found: Copied[] = [];
    for (const number of index.before(numbers.get(finding.hash) ?? 0)) {
      const original = paragraphs[number];
      if (original === undefined) continue;
      const spans = copiedSpans(datedOf(finding), datedOf(original), namesIn);
      found.push(...spans.flatMap((span) => outside(span, found)).map((span) => ({ ...span, ...originOf(original) })));
    }
    return found.sort((a, b) => a.start - b.start);
  };
}

function datedOf({ words = "", date }: PlaceFinding): Parameters<typeof copiedSpans>[0] {
  return { words, ...(date === undefined ? {} : { date }) };
}

/** Spans of a text without white space as those of the text. */
function onText(text: string, copied: readonly Copied[]): readonly Copied[] {
  if (copied.length === 0) return [];
  const at = [...text.matchAll(/\S/gu)].flatMap(({ index, 0: { length } }) =>
    Array.from({ length }, (_, i) => index + i),
  ); // “𠮷”
  return copied.map(({ start, end, ...origin }) => ({ start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1, ...origin }));
}

function originOf(finding: PlaceFinding): Pick<Copied, "of" | "speech"> {
  return { of: placeOf(finding), speech: `${finding.document}@${finding.speech ?? finding.start}` };
}

function placeOf({ document, start }: PlaceFinding): string {
  return `${document}@${start}`;
}
