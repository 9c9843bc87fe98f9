/** Which pages of a store are doubtful, why, and how many characters hang on it. */
import { attributionRule } from "../../graph/rules/attribution-rules.ts";
import { doubtShares } from "../../graph/rules/doubts.ts";
import { noteRule } from "../../graph/rules/note-rules.ts";
import { groupBy } from "../base/group.ts";
import type { Note } from "../base/notes.ts";
import { byKey } from "../base/order.ts";
import type { DocumentRecord, SpeechRecord } from "../base/records.ts";
import { contains, type Span } from "../base/span.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import { requireStore } from "../store/directory/store-directory.ts";

/** One reason to doubt, with the place where to look; offsets are in the raw text. */
export interface Doubt extends Span {
  /** `nobody`: words without a speaker; `attribution`: a speaker of whom the rule is not sure; `note`: what a stage doubted. */
  readonly kind: "nobody" | "attribution" | "note";
  /** Of the attribution or of the note. */
  readonly rule: string;
  readonly why: string;
  /** Han characters that we would not vouch for. */
  readonly chars: number;
}

/** A page with all that is doubtful on it, the weightiest first. */
export interface DoubtfulPage {
  readonly document: string;
  readonly title: string;
  readonly date: string | null;
  readonly chars: number;
  readonly doubts: readonly Doubt[];
}

/** What there is to doubt in a store. */
export interface DoubtsAnswer {
  /** By characters in doubt, then by id. */
  readonly pages: readonly DoubtfulPage[];
  readonly documents: number;
  /** Pages on which no speech was found: most hold none. */
  readonly withoutSpeech: number;
}

/** The doubts of the store at `dir`. Throws TifaError `input` where there is none. */
export function doubtsOf(dir: string): DoubtsAnswer {
  requireStore(dir);
  const notes = groupBy(
    [...recordsOf<Note>(dir, "notes.jsonl")].filter(({ rule }) => doubtShares.has(rule)),
    ({ file }) => file,
  );
  const speeches = groupBy(bareSpeeches(dir), ({ document }) => document);
  const counts = { documents: 0, withoutSpeech: 0 };
  const pages: DoubtfulPage[] = [];
  for (const { id, title = id, date = null, chars } of recordsOf<DocumentRecord>(dir, "documents.jsonl")) {
    const own = speeches.get(id) ?? [];
    counts.documents += 1;
    if (own.length === 0) counts.withoutSpeech += 1;
    const doubts = [
      ...own.flatMap(doubtOfSpeech),
      ...(notes.get(id) ?? []).map((note) => doubtOfNote(note, own, chars)),
    ];
    if (doubts.length === 0) continue;
    const total = doubts.reduce((sum, doubt) => sum + doubt.chars, 0);
    pages.push({ document: id, title, date, chars: Math.min(chars, total), doubts: doubts.sort(byKey(rank)) });
  }
  return { pages: pages.sort(byKey((page) => rank(page))), ...counts };
}

type BareSpeech = Pick<SpeechRecord, "document" | "start" | "end" | "chars" | "attribution"> & {
  readonly isSigned: boolean;
};

/** Without their words, of which a large store has too many. */
function* bareSpeeches(dir: string): Iterable<BareSpeech> {
  for (const { document, start, end, chars, attribution, speakers } of recordsOf<SpeechRecord>(dir, "speeches.jsonl"))
    yield { document, start, end, chars, attribution, isSigned: speakers.length > 0 };
}

function doubtOfSpeech({ start, end, chars, attribution, isSigned }: BareSpeech): readonly Doubt[] {
  const { rule, confidence, evidence } = attribution;
  const why = attributionRule(rule)?.means ?? rule;
  if (!isSigned) return [{ kind: "nobody", rule, why, chars, start, end }];
  const unsure = Math.round(chars * (1 - confidence));
  const at = evidence ?? { start, end };
  return unsure === 0 ? [] : [{ kind: "attribution", rule, why, chars: unsure, start: at.start, end: at.end }];
}

/** What is concerned is the speech in which the note stands, or all of the page. */
function doubtOfNote({ rule, message, start, end }: Note, speeches: readonly BareSpeech[], chars: number): Doubt {
  const speech = start === end ? undefined : speeches.find((one) => contains(one, { start, end }));
  const share = doubtShares.get(rule) ?? 0;
  const why = `${noteRule(rule)?.en ?? rule}: ${message}`;
  return { kind: "note", rule, why, chars: Math.round(share * (speech?.chars ?? chars)), start, end };
}

/** Many characters first; ties keep their order. */
function rank({ chars }: { readonly chars: number }): string {
  return String(1e9 - chars).padStart(10, "0");
}
