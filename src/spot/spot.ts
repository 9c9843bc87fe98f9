/**
 * Finds what a document speaks of: formulations, persons, institutions, works and quotations, each with the voice in
 * which it stands, so that only the speaker's own words count.
 */

import { type Cover, createCover } from "../base/cover.ts";
import { origin } from "../base/edits.ts";
import type { Note, Noted } from "../base/notes.ts";
import type { SegmentedDocument, SpottedMention } from "../base/records.ts";
import { bySpan, type Span, slice } from "../base/span.ts";
import { type AuthoredSentence, authoredSentences, authorsOf } from "./authors.ts";
import { type Pair, titlePairs } from "./brackets.ts";
import { chainedHits } from "./chains.ts";
import { findReports } from "./cues.ts";
import { eventNames } from "./event-names.ts";
import type { Hit, Sense } from "./hit.ts";
import { findHits, type RankedHit, rank } from "./hits.ts";
import { freeNames } from "./known-names.ts";
import { findQuotations, type Quotation } from "./quotations.ts";
import { findReferences } from "./references.ts";
import { institutionsIn } from "./running-institutions.ts";
import { nameCandidates, runningNames } from "./running-names.ts";
import type { SpotLexicon } from "./spot-lexicon.ts";
import { isInside, type Layers, voiceOf } from "./voice.ts";

/** Every mention of a document, by place in its repaired text. */
export function spot(document: SegmentedDocument, lexicon: SpotLexicon): Noted<readonly SpottedMention[]> {
  const { document: source, edited } = document.repaired;
  const { text } = edited;
  const hits = findHits(text, lexicon, source.meta.date ?? source.meta.year);
  const ranked = (kind: Sense["kind"]) => rank(hits.filter(({ sense }) => sense.kind === kind));
  const concepts = ranked("concept");
  const known = ranked("person").filter(({ inner }) => !inner);
  const institutions = allInstitutions(text, hits, lexicon);
  const titles = titlePairs(text).filter((pair) => text.charAt(pair.start) === "《" || pair.depth > 0);
  const works = titles.filter(({ closed }) => closed);

  const persons = withRunningNames(text, known, [...concepts, ...institutions], lexicon);
  const names: Span[] = [...works, ...institutions, ...eventNames(text, concepts)];
  const references = findReferences(text, source.meta.date, persons, [...names, ...concepts], lexicon);
  const people = [...persons, ...references].sort(bySpan);
  const quotations = findQuotations(text, people, document.speeches);
  const layers: Layers = {
    parts: createCover(document.parts),
    names: createCover(names),
    quotations: createCover(quotations),
    reports: createCover(findReports(text, people)),
  };
  const chained = chainedHits(text, concepts);
  const around = createCover([...names, ...concepts.filter(({ inner }) => !inner)]);

  const authored = authoredSentences(text, people, around);

  const mentions = [
    ...concepts.map((hit) => ({ ...hitMention(hit, layers, around, chained), ...authorsAround(hit, authored) })),
    ...[...people, ...institutions].map((hit) => hitMention(hit, layers, around, chained)),
    ...works.map((work) => workMention(text, work, layers)),
    ...quotations.map((quotation) => quotationMention(quotation, layers)),
  ];
  return { value: mentions.sort(byPlace), notes: unclosed(document, titles) };
}

/** Known persons and those whom only the running text names; concepts and institutions keep their words. */
function withRunningNames(
  text: string,
  known: readonly RankedHit[],
  others: readonly Span[],
  { running }: SpotLexicon,
): readonly RankedHit[] {
  if (running === undefined) return known;
  const whole = known.filter(({ start, end }) => !isPartOfDotted(text, start, end));
  const candidates = nameCandidates(text, running.words);
  const sure = freeNames(text, whole, candidates, running.words);
  const found = runningNames(text, candidates, [...sure, ...others]).map((hit) => ({ ...hit, inner: false }));
  return [...sure, ...found].sort(bySpan);
}

/** 马克思|·卢布里克 is another man. */
function isPartOfDotted(text: string, start: number, end: number): boolean {
  return "·•‧・".includes(text.charAt(end) || "。") || "·•‧・".includes(text.charAt(start - 1) || "。");
}

function allInstitutions(text: string, hits: readonly Hit[], { running }: SpotLexicon): readonly RankedHit[] {
  const known = hits.filter(({ sense }) => sense.kind === "institution");
  return running === undefined ? rank(known).filter(({ inner }) => !inner) : institutionsIn(text, known, running);
}

function hitMention(
  hit: RankedHit,
  layers: Layers,
  around: Cover<Span>,
  chained: ReadonlySet<RankedHit>,
): SpottedMention {
  const { start, end, sense } = hit;
  return {
    kind: sense.kind,
    entity: sense.entity,
    name: sense.name,
    start,
    end,
    ...voiceOf(hit, layers),
    contained: hit.inner || isInside(hit, around),
    chained: chained.has(hit),
    rule: sense.rule,
  };
}

function authorsAround(hit: Span, authored: Cover<AuthoredSentence>): Pick<SpottedMention, "authors"> {
  const authors = authorsOf(hit, authored);
  return authors.length === 0 ? {} : { authors };
}

function workMention(text: string, work: Pair, layers: Layers): SpottedMention {
  const title = text.slice(work.start + 1, work.end - 1);
  return {
    kind: "work",
    entity: `work:${title}`,
    name: title,
    start: work.start,
    end: work.end,
    ...voiceOf(work, layers),
    contained: work.depth > 0,
    chained: false,
    rule: "title-marks",
  };
}

/** The entity of a quotation is the person quoted, empty when nobody is known. */
function quotationMention(quotation: Quotation, layers: Layers): SpottedMention {
  const { start, end, words, person, rule } = quotation;
  return {
    kind: "quotation",
    entity: person?.entity ?? "",
    name: words,
    start,
    end,
    ...voiceOf(quotation, layers),
    ...(person === undefined ? {} : { quotedPerson: person.name }),
    contained: false,
    chained: false,
    rule,
  };
}

function byPlace(a: SpottedMention, b: SpottedMention): number {
  return bySpan(a, b) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);
}

function unclosed({ repaired }: SegmentedDocument, titles: readonly Pair[]): readonly Note[] {
  const { document, edited } = repaired;
  return titles
    .filter(({ closed }) => !closed)
    .map((pair) => ({
      rule: "unclosed-title",
      file: document.file,
      ...origin(edited, pair),
      message: `《 without 》: ${slice(edited.text, pair).slice(0, 20)}`,
    }));
}
