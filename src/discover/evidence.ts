/** What the text says for and against each candidate: one exact recount of all of them at once. */
import type { Span } from "../base/span.ts";
import { foldSpelling, quotationMarks } from "../lexicon/spelling.ts";
import { createMatcher } from "../spot/matcher.ts";
import { isBorderAfter, isBorderBefore, isFramed } from "./borders.ts";
import type { PairTable } from "./pair-table.ts";
import type { Passage } from "./passage.ts";
import { type CountName, countNames, createTally, type Place, type Tally } from "./tally.ts";

/**
 * A candidate with what stands around it. `count` and what is a part of it leave out occurrences that lie within a longer
 * known name (`inKnown`) or across the border of one (`acrossKnown`). `framed`: behind a frame verb, an opening quotation
 * mark between them or not; `quoted`: exactly between quotation marks; `byLeaders`: where the passage names a leader or is
 * one's speech; `borderedBefore`, `borderedAfter`: where a mark, grammar, a frame verb or a known name borders it.
 */
export interface Evidence extends Readonly<Record<CountName, number>> {
  readonly phrase: string;
  /** Occurrences by year, of dated passages. */
  readonly years: ReadonlyMap<string, number>;
  /** The first passage and where in it the phrase stands. */
  readonly first: Span & { readonly passage: number };
}

/** What the recount asks of each passage. */
export interface Knowing {
  /** Known formulations and institutions in a text, by place, without overlap. */
  readonly knownIn: (text: string) => readonly Span[];
  readonly isLeaders: (passage: Passage) => boolean;
}

/** Counts distinct phrases in passages that are ordered by day; phrases without an occurrence are left out. */
export function countEvidence(
  phrases: readonly string[],
  passages: readonly Passage[],
  knowing: Knowing,
): readonly Evidence[] {
  if (phrases.length === 0) return [];
  const matcher = createMatcher(phrases);
  const tally = createTally(phrases.length);
  const placeOf = createPlaces();
  passages.forEach((passage, at) => {
    const folded = foldSpelling(passage.text);
    const { count, values } = matcher.find(folded.text);
    if (count === 0) return;
    const whole = { passage, place: placeOf.place(passage, at), known: knowing.knownIn(passage.text) };
    const isLeaders = knowing.isLeaders(passage);
    for (let i = 0; i < count; i += 1) {
      const [end = 0, phrase = 0] = [values[2 * i], values[2 * i + 1]];
      const start = end - (phrases[phrase] ?? "").length;
      const span = { start: folded.origins[start] ?? 0, end: (folded.origins[end - 1] ?? 0) + 1 };
      if (isSpelled(passage.text, span)) addOccurrence(tally, phrase, span, { ...whole, isLeaders });
    }
  });
  const years = yearsByPhrase(tally.years, placeOf.years);
  return phrases.flatMap((phrase, i) => {
    if (tally.of("count", i) === 0) return [];
    // The object is made with exactly these keys.
    const counts = Object.fromEntries(countNames.map((name) => [name, tally.of(name, i)])) as Record<CountName, number>;
    return [{ phrase, ...counts, years: years.get(i) ?? new Map(), first: tally.first(i) }];
  });
}

/** A 、 inside may be one of the phrase where it stands between parts of three and more characters: 两不愁、三保障. */
function isSpelled(text: string, { start, end }: Span): boolean {
  const written = text.slice(start, end);
  if (!written.includes("、")) return true;
  return written.split("、").every((part) => part.replace(marks, "").length >= 3);
}

/** A mark that folding drops: `“` */
const marks = new RegExp(`[${quotationMarks}]`, "gu");

/** A passage with what is the same for all occurrences in it. */
interface Whole {
  readonly passage: Passage;
  readonly place: Place;
  readonly known: readonly Span[];
  readonly isLeaders: boolean;
}

function addOccurrence(tally: Tally, phrase: number, span: Span, { passage, place, known, isLeaders }: Whole): void {
  const { text } = passage;
  const relation = relationTo(known, span);
  if (relation !== "free") {
    tally.raise(relation, phrase, true);
    return;
  }
  const { start, end } = span;
  tally.meet(phrase, place, start, end);
  tally.raise("framed", phrase, isFramed(text, span));
  tally.raise("quoted", phrase, isQuoted(text, span));
  tally.raise("byLeaders", phrase, isLeaders);
  tally.raise("borderedBefore", phrase, isBorderBefore(text, start) || known.some((name) => name.end === start));
  tally.raise("borderedAfter", phrase, isBorderAfter(text, end) || known.some((name) => name.start === end));
}

/** How an occurrence lies to known names that do not overlap; one that holds a whole name is free. */
function relationTo(known: readonly Span[], { start, end }: Span): "free" | "inKnown" | "acrossKnown" {
  const met = known.filter((name) => name.start < end && start < name.end);
  if (met.some((name) => name.start <= start && end <= name.end)) return "inKnown";
  return met.some((name) => name.start < start || end < name.end) ? "acrossKnown" : "free";
}

/** “新型举国体制” */
function isQuoted(text: string, { start, end }: Span): boolean {
  return "“‘「『".includes(text.charAt(start - 1) || " ") && "”’」』".includes(text.charAt(end) || " ");
}

function yearsByPhrase(pairs: PairTable, years: readonly string[]): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const byPhrase = new Map<number, Map<string, number>>();
  for (let entry = 0; entry < pairs.size; entry += 1) {
    const phrase = pairs.first(entry);
    const counts = byPhrase.get(phrase) ?? new Map<string, number>();
    byPhrase.set(phrase, counts.set(years[pairs.second(entry)] ?? "", pairs.count(entry)));
  }
  return byPhrase;
}

/** Turns what is known of passages into numbers. */
function createPlaces(): {
  readonly place: (passage: Passage, at: number) => Place;
  readonly years: readonly string[];
} {
  const [documents, speeches, speakers, years] = [numbering(), numbering(), numbering(), numbering()];
  const place = (passage: Passage, at: number): Place => ({
    passage: at,
    document: documents.of(passage.document),
    speech: passage.speech === undefined ? -1 : speeches.of(passage.speech),
    speakers: passage.speakers.map(speakers.of),
    year: passage.date === undefined ? -1 : years.of(passage.date.slice(0, 4)),
  });
  return { place, years: years.names };
}

/** Names by number from 0. */
function numbering(): { readonly of: (name: string) => number; readonly names: readonly string[] } {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const of = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    return names.push(name) - 1;
  };
  return { of, names };
}
