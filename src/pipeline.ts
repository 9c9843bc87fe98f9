/**
 * The whole of tifa on one page. A page becomes a graph in these steps:
 *
 *   read       file → text
 *   repair     broken lines, letter-spacing → paragraphs, with a way back to the file
 *   page       paragraphs and bylines → speeches, and who is speaking, as what
 *   resolve    names in all documents → persons and institutions
 *   spot       speeches → mentions of concepts, persons, institutions, works; in whose voice
 *   weigh      mentions → who stresses what more than others do
 *   assemble   everything → nodes and relationships
 *   store      rows → files, embedded database, Neo4j
 *
 * A build goes over the documents twice: the survey learns who speaks and what repeats, then each document is annotated
 * by itself. Both passes are pure for each document; names, concepts, counts and the words of speeches stay in memory.
 */

import type { GraphRows } from "../graph/facts.ts";
import { annotatedDocument, type RunKnowledge } from "./assemble/annotated-document.ts";
import { createAssembly } from "./assemble/assembly.ts";
import { createCoverage } from "./assemble/coverage.ts";
import { entityGraph } from "./assemble/entity-graph.ts";
import { copyCounts, speechCounts } from "./assemble/series-words.ts";
import { addUserAttributes } from "./assemble/user-attributes.ts";
import { origin } from "./base/edits.ts";
import type { Note, Noted } from "./base/notes.ts";
import type { AnnotatedDocument, Attribution, Document, SegmentedDocument } from "./base/records.ts";
import { bylineFindings, signatureOf } from "./base/signatures.ts";
import { type Span, slice } from "./base/span.ts";
import type { SpeechCounts } from "./base/speech-counts.ts";
import { type Timed, untimed } from "./base/stopwatch.ts";
import { createSurvey, type Finding, type Survey } from "./base/survey.ts";
import { createBylineReader } from "./byline/read-byline.ts";
import { correctAttributions } from "./corrections/correct-attributions.ts";
import { cutSpeeches } from "./corrections/correct-cuts.ts";
import { correctDocument } from "./corrections/correct-document.ts";
import { correctRecords } from "./corrections/correct-records.ts";
import type { Change, Corrected, Correction } from "./corrections/correction.ts";
import { conceptFacts } from "./lexicon/concept-facts.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { giveSpeakers } from "./page/given.ts";
import { readUnits } from "./page/page.ts";
import { withhold } from "./page/withhold.ts";
import { readSource, type Source } from "./read/read.ts";
import { repair } from "./repair/repair.ts";
import { copiesOf } from "./resolve/copies.ts";
import { copyNote, repeatHash, withoutSpace } from "./resolve/repeats.ts";
import { type Identities, resolveFollowing } from "./resolve/resolve.ts";
import type { Resources } from "./resources.ts";
import { joinLexicons } from "./spot/join-lexicons.ts";
import { spot } from "./spot/spot.ts";
import { createSpotLexicon, type SpotLexicon } from "./spot/spot-lexicon.ts";
import { strongNames } from "./spot/strong-names.ts";
import { toldNames } from "./spot/told-names.ts";
import type { StoreSink } from "./store/directory/write-store.ts";
import { weighOptions } from "./weigh/options.ts";
import { unitsOf } from "./weigh/units.ts";
import { weigh } from "./weigh/weigh.ts";

/** A page read as far as it can be without knowing the others. */
export interface Page {
  readonly segmented: SegmentedDocument;
  readonly attributions: readonly Attribution[];
}

/** One document repaired and read. */
export function readPage(document: Document, lexicon: Lexicon, timed: Timed = untimed): Noted<Page> {
  const readByline = createBylineReader(lexicon.words, document.meta.date ?? document.meta.year);
  const repaired = timed("repair", () => repair(document, { readByline, radicals: lexicon.radicals }));
  const { running, leaders } = lexicon;
  const page = timed("page", () => readUnits(repaired.value, { readByline, odds: running.odds, leaders }));
  const given = giveSpeakers(page, readByline);
  const attributions = withhold(given.value.segmented, given.value.attributions);
  return { value: { ...given.value, attributions }, notes: [...repaired.notes, ...given.notes] };
}

/** A document read as a page, where corrections outrank what is read. */
export function correctPage(read: Document, { lexicon, corrections, timed }: Resources): Corrected<Noted<Page>> {
  const document = correctDocument(read, corrections);
  const { value: page, notes } = readPage(document.value, lexicon, timed);
  const segmented = cutSpeeches(page.segmented, corrections);
  const attributions = correctAttributions(segmented.value, page.attributions, corrections);
  return {
    value: { value: { segmented: segmented.value, attributions: attributions.value }, notes },
    changes: [...document.changes, ...segmented.changes, ...attributions.changes],
  };
}

/** The survey of one page: who signs it, which names in it are sure, where its speeches and paragraphs stand. */
export function surveyPage({ segmented, attributions }: Page, { running }: Lexicon): readonly Finding[] {
  const { document, edited } = segmented.repaired;
  const { date } = document.meta;
  const wordsOf = (span: Span, of: number) => ({
    speech: origin(edited, segmented.speeches[of] ?? span).start,
    words: withoutSpace(slice(edited.text, span)),
  });
  const place = (kind: "paragraph" | "speech", span: Span, of: number): readonly Finding[] => {
    const hash = repeatHash(slice(edited.text, span));
    if (hash === undefined) return [];
    const signature = signatureOf(attributions[of]);
    const signed = signature === undefined ? {} : { isSigned: true };
    const signatures = signature === undefined || kind === "paragraph" ? {} : { signatures: [signature] };
    const at = { document: document.id, start: origin(edited, span).start, ...(date === undefined ? {} : { date }) };
    return [{ kind, hash, ...at, ...signed, ...signatures, ...(kind === "paragraph" ? wordsOf(span, of) : {}) }];
  };
  return [
    ...attributions.flatMap((attribution) => bylineFindings(attribution, document)),
    ...strongNames(edited.text, running).map((name) => ({ kind: "name", name }) as const),
    ...segmented.speeches.flatMap((speech, i) => place("speech", speech, i)),
    ...segmented.speeches.flatMap(({ paragraphs }, i) => paragraphs.flatMap((span) => place("paragraph", span, i))),
  ];
}

/** What a run knows before any document is annotated. */
export interface Knowledge {
  readonly identities: Identities;
  /** What of names and copies is doubtful. */
  readonly notes: readonly Note[];
  readonly run: RunKnowledge;
  readonly spotLexicon: SpotLexicon;
}

/** What the survey of a run, together with the tables, lets its documents know. */
export function knowledgeOf(survey: Survey, resources: Resources): Knowledge {
  const { lexicon, corrections, institutions, spotLexicon, followPersons, timed } = resources;
  const findings = survey.findings();
  const names = findings.flatMap((finding) => (finding.kind === "name" ? [finding.name] : []));
  const occupancies = findings.filter((finding) => finding.kind === "byline");
  const observed = { occupancies, names: [...lexicon.leaders, ...names] };
  const tables = { institutions, words: lexicon.identity };
  const identities = timed("resolve", () => resolveFollowing(observed, tables, corrections, followPersons));
  const { persons, surfaces } = identities;
  const copies = findings.flatMap((finding) => ("hash" in finding ? copyNote(finding) : []));
  const own = createSpotLexicon({ concepts: { all: [], byId: new Map() }, persons, institutions: surfaces });
  return {
    identities,
    notes: [...identities.notes, ...copies],
    run: {
      occasionOf: lexicon.occasionOf,
      speakerOf: identities.speakerOf,
      copies: copiesOf(survey, (text) => toldNames(text, lexicon.running)),
    },
    spotLexicon: joinLexicons(spotLexicon, own),
  };
}

/** The survey pass over all documents of a run. */
export function survey(
  sources: readonly Source[],
  resources: Resources,
  progress: (done: number) => void,
): Noted<Survey> {
  const found = createSurvey();
  const notes: Note[] = [];
  sources.forEach((source, i) => {
    progress(i);
    const document = resources.timed("read", () => readSource(source));
    notes.push(...document.notes);
    if (document.value === undefined) return;
    const page = correctPage(document.value, resources).value.value;
    resources.timed("survey", () => {
      for (const finding of surveyPage(page, resources.lexicon)) found.add(finding);
    });
  });
  progress(sources.length);
  return { value: found, notes };
}

/** The annotate pass, for one page: everything that it gives to the graph, as the corrections have it. */
export function annotate(
  { value: page, notes }: Noted<Page>,
  knowledge: Knowledge,
  corrections: readonly Correction[],
  timed: Timed = untimed,
): Corrected<Noted<AnnotatedDocument>> {
  const mentions = timed("spot", () => spot(page.segmented, knowledge.spotLexicon));
  const annotated = timed("assemble", () =>
    annotatedDocument(page.segmented, page.attributions, mentions.value, knowledge.run),
  );
  const { value, changes } = correctRecords(annotated, corrections);
  return { value: { value, notes: [...notes, ...mentions.notes] }, changes };
}

/** What a run leaves behind besides the store: its notes, what corrections changed, the hash of every input that was read. */
export interface Run {
  readonly notes: readonly Note[];
  readonly changes: readonly Change[];
  readonly inputs: Readonly<Record<string, string>>;
}

/** Fills a store from sources: survey, annotate, weigh, assemble. */
export function fillStore(
  sources: readonly Source[],
  resources: Resources,
  sink: StoreSink,
  progress: (pass: "survey" | "annotate", done: number) => void,
): Run {
  const { timed, corrections } = resources;
  const notes: Note[] = [];
  const inputs: Record<string, string> = {};
  const speeches: SpeechCounts[] = [];
  const copies: SpeechCounts[] = [];
  const surveyed = survey(sources, resources, (done) => progress("survey", done));
  const knowledge = knowledgeOf(surveyed.value, resources);
  const changes: Change[] = [...resources.changes, ...knowledge.identities.changes];
  const concepts = conceptFacts(resources.lexicon.concepts);
  const assembly = createAssembly({ ...knowledge.identities.facts(), concepts });
  const coverage = createCoverage();
  const put = ({ nodes, relationships }: GraphRows) =>
    timed("store", () => {
      sink.nodes(nodes);
      sink.relationships(relationships);
    });
  sources.forEach((source, i) => {
    progress("annotate", i);
    const document = timed("read", () => readSource(source));
    notes.push(...document.notes);
    if (document.value === undefined) return;
    inputs[document.value.id] = document.value.sha256;
    const page = correctPage(document.value, resources);
    const { value: annotated, changes: corrected } = annotate(page.value, knowledge, corrections, timed);
    notes.push(...annotated.notes);
    changes.push(...page.changes, ...corrected);
    const counts = timed("assemble", () => speechCounts(annotated.value));
    speeches.push(...counts.filter(({ speakers }) => speakers.length > 0));
    copies.push(...copyCounts(annotated.value).map((copy) => ({ ...copy, concepts: [], around: [] })));
    timed("assemble", () => coverage.add(annotated.value));
    timed("store", () => sink.document(annotated.value, source.path));
    put(timed("assemble", () => assembly.add(annotated.value, counts)));
  });
  progress("annotate", sources.length);
  const { persons } = knowledge.identities.facts();
  const populations = new Map(persons.map(({ id, population }) => [id, population]));
  const units = timed("weigh", () => unitsOf(speeches, (person) => populations.get(person) ?? "unknown", copies));
  const { portfolios } = resources.lexicon;
  const { idOf } = resources.institutions;
  const known = weighOptions({ concepts, persons, portfolios, idOf, holds: assembly.holds() });
  const weighing = timed("weigh", () => weigh(units, known));
  const follow = resources.followPersons(() => persons);
  const attributes = resources.attributes.map((row) => ({ ...row, id: follow(row.id) }));
  const finished = timed("assemble", () => assembly.finish(weighing.value.pairs));
  const { value: rows, notes: stray } = addUserAttributes(finished, attributes, resources.institutions.idOf);
  put(rows);
  sink.units(units);
  sink.emphasis(weighing.value.pairs);
  sink.weighing(weighing.value);
  sink.coverage(coverage.total());
  const graph = timed("layout", () => entityGraph(rows));
  timed("store", () => sink.graph(graph));
  return { notes: [...notes, ...knowledge.notes, ...weighing.notes, ...stray], changes, inputs };
}
