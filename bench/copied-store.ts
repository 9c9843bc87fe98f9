/** The paragraphs of a store as its survey has them, and copies looked for among them. */
import type { SpeechRecord } from "../src/base/records.ts";
import { createSurvey, type PlaceFinding } from "../src/base/survey.ts";
import { copiesOf } from "../src/resolve/copies.ts";
import type { DatedText } from "../src/resolve/near-copy.ts";
import type { NamesIn } from "../src/resolve/other-facts.ts";
import { repeatHash, withoutSpace } from "../src/resolve/repeats.ts";
import { recordsOf } from "../src/store/directory/record-files.ts";
import type { MadeCopy } from "./made-copies.ts";

/** A paragraph that is long enough to be known again. */
export interface StoredParagraph extends DatedText {
  /** `<document>@<start in the raw file>` */
  readonly place: string;
  readonly finding: PlaceFinding;
}

/** All paragraphs of the speeches of a store. */
export function paragraphsOf(dir: string): readonly StoredParagraph[] {
  return [...recordsOf<SpeechRecord>(dir, "speeches.jsonl")].flatMap((speech) =>
    speech.text.split("\n").flatMap((text, i): readonly StoredParagraph[] => {
      const start = speech.paragraphs[i]?.start ?? 0;
      const signed = speech.speakers.length > 0 ? { isSigned: true } : {};
      const place = { document: speech.document, start, speech: speech.start, ...signed };
      return findingsOf(text, { ...place, ...(speech.date === null ? {} : { date: speech.date }) });
    }),
  );
}

function findingsOf(text: string, at: Omit<PlaceFinding, "kind" | "hash">): readonly StoredParagraph[] {
  const hash = repeatHash(text);
  if (hash === undefined) return [];
  const words = withoutSpace(text);
  const finding: PlaceFinding = { kind: "paragraph", hash, words, ...at };
  const date = at.date === undefined ? {} : { date: at.date };
  return [{ words, ...date, place: `${at.document}@${at.start}`, finding }];
}

/** So much of what a made copy has from its original must be marked. */
const enough = 0.7;

/** Whether each made copy is found when it stands in a run with all paragraphs, in a document of its own behind all others. */
export function foundIn(
  paragraphs: readonly StoredParagraph[],
  made: readonly MadeCopy[],
  namesIn: NamesIn,
): readonly boolean[] {
  const own = made.map(({ text, date }, i) =>
    findingsOf(text, { document: `￿${i}`, start: 0, ...(date === undefined ? {} : { date }) }),
  );
  const survey = createSurvey([...paragraphs, ...own.flat()].map(({ finding }) => finding));
  const copies = copiesOf(survey, namesIn);
  return made.map(({ text, from }, i) => {
    const marked = copies.copiedIn(text, `￿${i}@0`);
    const chars = marked.reduce(
      (sum, { start, end }) => sum + Math.max(0, Math.min(end, from.end) - Math.max(start, from.start)),
      0,
    );
    return chars >= enough * (from.end - from.start);
  });
}
