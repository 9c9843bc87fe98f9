/**
 * tifa as a library: what `import "tifa"` gives. The tables are read once, when something first needs them. Everything that a
 * user must mend is a TifaError with `code`, `message` and `hint`.
 */
import type { EmphasisRecord } from "../graph/facts.ts";
import type { Verdict } from "../graph/schema.ts";
import { createAnnotator } from "./annotator.ts";
import { TifaError } from "./base/errors.ts";
import type { Note, Noted } from "./base/notes.ts";
import type { Byline, DocumentMeta, MentionRecord, SpeechRecord } from "./base/records.ts";
import { createSurvey, type Finding } from "./base/survey.ts";
import { type BuildRequest, type Built, build, type Progress } from "./build.ts";
import { createBylineReader } from "./byline/read-byline.ts";
import { type Lexicon, readLexicon } from "./lexicon/lexicon.ts";
import { survey as surveySources } from "./pipeline.ts";
import { readText } from "./read/read.ts";
import { findDocuments, type SourceFacts } from "./read/sources.ts";
import { prepare } from "./resources.ts";
import { openStore, type Store } from "./store/directory/read-store.ts";

export type {
  BuildRequest,
  Built,
  Byline,
  DocumentMeta,
  EmphasisRecord,
  Finding,
  MentionRecord,
  Note,
  Progress,
  SourceFacts,
  SpeechRecord,
  Store,
  Verdict,
};
export { build, openStore, TifaError };

/** A text to annotate, with what is known of it besides: `title`, `date` (`YYYY-MM-DD`), `source` … */
export interface TextRecord extends DocumentMeta {
  readonly id: string;
  readonly text: string;
}

/** What was found in one text; offsets are UTF-16 code units in it. Without speeches and mentions, `notes` say why. */
export interface AnnotatedText {
  readonly id: string;
  readonly speeches: readonly SpeechRecord[];
  readonly mentions: readonly MentionRecord[];
  readonly notes: readonly Note[];
}

/** What annotate works with, besides the built-in tables. */
export interface AnnotateOptions {
  /** What `survey` learned of the corpus that the texts belong to; without it each text stands alone. */
  readonly knowledge?: Iterable<Finding>;
  /** Files and folders with formulations of the user's own. */
  readonly lexicon?: readonly string[];
}

/** The speeches and mentions of each text, in their order, as they are asked for. */
export function* annotate(
  texts: Iterable<TextRecord>,
  { knowledge = [], lexicon }: AnnotateOptions = {},
): Generator<AnnotatedText> {
  const annotateDocument = createAnnotator(createSurvey(knowledge), prepare(tables(lexicon)));
  for (const { id, text, ...meta } of texts) {
    const document = readText(id, text, meta);
    const found = document.value === undefined ? { speeches: [], mentions: [] } : annotateDocument(document.value);
    yield { id, speeches: found.speeches, mentions: found.mentions, notes: document.notes };
  }
}

/** What a corpus tells before its documents are annotated: names, bylines, repeated paragraphs. Throws TifaError for inputs that are not there. */
export async function survey(inputs: readonly string[], facts: SourceFacts = {}): Promise<Noted<readonly Finding[]>> {
  const found = await findDocuments(inputs, facts);
  const { value, notes } = surveySources(found.value, prepare(tables()), () => undefined);
  return { value: value.findings(), notes: [...found.notes, ...notes] };
}

/** Whom a line names, if it is a byline; `persons` is empty when it is none. */
export function readByline(line: string): Byline {
  return createBylineReader(tables().words, undefined, "line")(line);
}

/** Which of the tested pairs are asked for: those of an actor, of a concept (by id), with one of these verdicts. */
export interface EmphasisQuery {
  readonly actor?: string;
  readonly concept?: string;
  readonly verdicts?: readonly Verdict[];
}

/** The numbers of the pairs that are asked for, in the order of `emphasis.jsonl`. */
export function emphasis(store: Store, { actor, concept, verdicts }: EmphasisQuery = {}): readonly EmphasisRecord[] {
  return store.emphasis.filter(
    (pair) =>
      (actor === undefined || pair.actor === actor) &&
      (concept === undefined || pair.concept === concept) &&
      (verdicts === undefined || verdicts.includes(pair.verdict)),
  );
}

let builtIn: Lexicon | undefined;

function tables(folders: readonly string[] = []): Lexicon {
  if (folders.length > 0) return readLexicon(folders);
  builtIn ??= readLexicon();
  return builtIn;
}
