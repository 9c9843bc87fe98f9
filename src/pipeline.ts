/**
 * The whole of tifa on one page. A page becomes a graph in these steps:
 *
 *   read       file → text
 *   repair     broken lines, letter-spacing → paragraphs, with a way back to the file
 *   segment    paragraphs → speeches, headlines, notes
 *   attribute  bylines → who is speaking, as what
 *   resolve    names in all documents → persons and institutions
 *   spot       speeches → mentions of concepts, persons, institutions, works; in whose voice
 *   weigh      mentions → who stresses what more than others do
 *   assemble   everything → nodes and relationships
 *   store      rows → files, embedded database, Neo4j
 *
 * A build goes over the documents twice: the survey learns who speaks and what repeats, then each document is annotated
 * by itself. Both passes are pure for each document; only names, concepts and counts stay in memory.
 */

import { annotatedDocument, type RunKnowledge } from "./assemble/annotated-document.ts";
import { createAssembly } from "./assemble/assembly.ts";
import { entityGraph } from "./assemble/entity-graph.ts";
import { spoken } from "./assemble/spoken.ts";
import { attribute } from "./attribute/attribute.ts";
import { createBylineReader } from "./attribute/read-byline.ts";
import { strongNames } from "./attribute/strong-names.ts";
import { origin } from "./base/edits.ts";
import type { Note, Noted } from "./base/notes.ts";
import type { AnnotatedDocument, Attribution, Document, SegmentedDocument } from "./base/records.ts";
import { type Span, slice } from "./base/span.ts";
import type { SpokenSpeech } from "./base/spoken-speech.ts";
import { conceptFacts } from "./lexicon/concept-facts.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { readSource, type Source } from "./read/read.ts";
import { repair } from "./repair/repair.ts";
import { createRepeats } from "./resolve/repeats.ts";
import { type Identities, type Observation, resolve } from "./resolve/resolve.ts";
import { segment } from "./segment/segment.ts";
import { spot } from "./spot/spot.ts";
import { createSpotLexicon, type SpotLexicon } from "./spot/spot-lexicon.ts";
import type { StoreSink } from "./store/write-store.ts";
import { weigh } from "./weigh/weigh.ts";

/** A page read as far as it can be without knowing the others. */
export interface Page {
  readonly segmented: SegmentedDocument;
  readonly attributions: readonly Attribution[];
}

/** Repair, segment, attribute. */
export function readPage(document: Document, lexicon: Lexicon): Noted<Page> {
  const readByline = createBylineReader(lexicon.words, document.meta.date);
  const repaired = repair(document, { readByline, radicals: lexicon.radicals });
  const segmented = segment(repaired.value, readByline);
  const attributions = attribute(segmented.value, readByline);
  return {
    value: { segmented: segmented.value, attributions: attributions.value },
    notes: [...repaired.notes, ...segmented.notes, ...attributions.notes],
  };
}

/** What a run knows before any document is annotated. */
export interface Knowledge {
  readonly identities: Identities;
  readonly run: RunKnowledge;
  readonly spotLexicon: SpotLexicon;
}

/** The survey pass: who speaks, which names are sure, which paragraphs repeat. */
export function survey(sources: readonly Source[], lexicon: Lexicon, progress: (done: number) => void): Knowledge {
  const observations: Observation[] = [{ occupancies: [], names: lexicon.leaders }];
  const paragraphs = createRepeats();
  const speeches = createRepeats();
  sources.forEach((source, i) => {
    progress(i);
    const document = readSource(source).value;
    if (document === undefined) return;
    const { segmented, attributions } = readPage(document, lexicon).value;
    const { edited } = segmented.repaired;
    const { text } = edited;
    const place = (span: Span) => `${document.id}@${origin(edited, span).start}`;
    observations.push({
      occupancies: attributions.flatMap(({ speakers }) => speakers),
      names: strongNames(text, lexicon.words),
    });
    for (const speech of segmented.speeches) {
      speeches.add(slice(text, speech), place(speech));
      for (const span of speech.paragraphs) paragraphs.add(slice(text, span), place(span));
    }
  });
  const identities = resolve(observations, lexicon.institutions);
  const { persons, surfaces } = identities;
  return {
    identities,
    run: {
      speakerOf: identities.speakerOf,
      firstPlaceOfSpeech: speeches.firstPlace,
      firstPlaceOfParagraph: paragraphs.firstPlace,
    },
    spotLexicon: createSpotLexicon({ concepts: lexicon.concepts, persons, institutions: surfaces }),
  };
}

/** The annotate pass, for one document: everything that it gives to the graph. */
export function annotate(document: Document, lexicon: Lexicon, knowledge: Knowledge): Noted<AnnotatedDocument> {
  const page = readPage(document, lexicon);
  const { segmented, attributions } = page.value;
  const mentions = spot(segmented, knowledge.spotLexicon);
  return {
    value: annotatedDocument(segmented, attributions, mentions.value, knowledge.run),
    notes: [...page.notes, ...mentions.notes],
  };
}

/** What a run leaves behind besides the store: its notes, and the hash of every input that was read. */
export interface Run {
  readonly notes: readonly Note[];
  readonly inputs: Readonly<Record<string, string>>;
}

/** Fills a store from sources: survey, annotate, weigh, assemble. */
export function fillStore(
  sources: readonly Source[],
  lexicon: Lexicon,
  sink: StoreSink,
  progress: (pass: "survey" | "annotate", done: number) => void,
): Run {
  const notes: Note[] = [];
  const inputs: Record<string, string> = {};
  const speeches: SpokenSpeech[] = [];
  const knowledge = survey(sources, lexicon, (done) => progress("survey", done));
  const assembly = createAssembly({ ...knowledge.identities.facts, concepts: conceptFacts(lexicon.concepts) });
  sources.forEach((source, i) => {
    progress("annotate", i);
    const document = readSource(source);
    notes.push(...document.notes);
    if (document.value === undefined) return;
    inputs[document.value.id] = document.value.sha256;
    const annotated = annotate(document.value, lexicon, knowledge);
    notes.push(...annotated.notes);
    speeches.push(...spoken(annotated.value));
    sink.document(annotated.value);
    const rows = assembly.add(annotated.value);
    sink.nodes(rows.nodes);
    sink.relationships(rows.relationships);
  });
  const weighing = weigh(speeches, { discovered: new Set() });
  const rows = assembly.finish(weighing.value.pairs);
  sink.nodes(rows.nodes);
  sink.relationships(rows.relationships);
  sink.emphasis(weighing.value.pairs);
  sink.weighing?.(weighing.value);
  sink.graph(entityGraph(rows));
  return { notes: [...notes, ...weighing.notes], inputs };
}
