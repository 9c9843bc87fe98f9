/** What the records of a store say by themselves, counted again: the recount on which its graph must stand. */
import { relationshipKey } from "../../graph/schema.ts";
import { isAttested } from "../base/attested.ts";
import { groupBy } from "../base/group.ts";
import { byCodeUnit } from "../base/order.ts";
import type { Speaker, SpeechRecord } from "../base/records.ts";
import type { UnitRecord } from "../base/unit.ts";
import { type CountedUse, countedChars, countedConcepts, seriesOf } from "./counted-speech.ts";
import { addToUnit, type CountedUnit, emptyUnit } from "./counted-unit.ts";
import type { StoredDocument } from "./stored-documents.ts";

/** Sums over speeches; days are the first and last of those that have one. */
export interface Tally {
  speeches: number;
  chars: number;
  readonly own: Pick<Tally, "speeches" | "chars">;
  readonly reported: Pick<Tally, "speeches" | "chars">;
  first: string | null;
  last: string | null;
}

/** One post as bylines give it. */
export interface Post {
  /** Where its first byline stands. */
  readonly document: string;
  readonly start: number;
  readonly end: number;
  first: string | null;
  last: string | null;
  documents: number;
  lastDocument: string;
}

/** What is counted anew from the records: by ids and pairs of ids, so that they are no larger than the graph. */
export interface Recount {
  /** All attributed speeches that are no copies, by speaker. */
  readonly persons: Map<string, Tally>;
  /** By {@link unitKey}. */
  readonly units: Map<string, CountedUnit>;
  /** Speeches with both in words that count, by {@link pairOf} two concepts, smaller id first; speeches with one by its id. */
  readonly together: Map<string, number>;
  /** Speeches that are no copies. */
  readonly all: { speeches: number };
  /** By the key of its HOLDS. */
  readonly posts: Map<string, Post>;
  /** Length of the raw text, by document. */
  readonly lengths: Map<string, number>;
  /** Ids of all entities that a record names. */
  readonly named: Set<string>;
  /** Institutions in which bylines put a person, by the person's id. */
  readonly employers: Map<string, Set<string>>;
}

/** The key of two ids. */
export function pairOf(first: string, second: string): string {
  return `${first}\n${second}`;
}

/** What tells one unit from another; `source` is "" where it is unknown. */
export function unitKey(unit: Pick<UnitRecord, "series" | "person" | "event" | "source">): string {
  return [unit.series, unit.person, unit.event, unit.source ?? ""].join("\n");
}

/** A sum of nothing. */
export function emptyTally(): Tally {
  const none = { speeches: 0, chars: 0 };
  return { ...none, own: { ...none }, reported: { ...none }, first: null, last: null };
}

/** No recount yet. */
export function createRecount(): Recount {
  return {
    persons: new Map(),
    units: new Map(),
    together: new Map(),
    all: { speeches: 0 },
    posts: new Map(),
    lengths: new Map(),
    named: new Set(),
    employers: new Map(),
  };
}

/** Adds what one document gives. */
export function addToRecount(recount: Recount, stored: StoredDocument): void {
  const { document, text, speeches, mentions } = stored;
  recount.lengths.set(document.id, text.length);
  for (const mention of mentions) if (isAttested(mention)) recount.named.add(mention.entity);
  const mentionsOf = groupBy(mentions, ({ speech }) => speech);
  for (const speech of speeches) {
    addPosts(recount, speech);
    if (speech.duplicateOf !== null) continue;
    const own = mentionsOf.get(speech.id) ?? [];
    const concepts = countedConcepts(text, speech, own);
    addTogether(
      recount,
      [...concepts].filter(([, use]) => use.mentions > 0).map(([concept]) => concept),
    );
    if (speech.speakers.length > 0)
      addSpoken(recount, stored, speech, { chars: countedChars(text, speech, own), concepts });
  }
}

function addSpoken(
  { persons, units }: Recount,
  stored: StoredDocument,
  speech: SpeechRecord,
  { chars, concepts }: { readonly chars: number; readonly concepts: ReadonlyMap<string, CountedUse> },
): void {
  for (const person of new Set(speech.speakers.map((speaker) => speaker.id))) {
    const tally = persons.get(person) ?? emptyTally();
    persons.set(person, tally);
    for (const sum of [tally, tally[seriesOf(speech)]]) {
      sum.speeches += 1;
      sum.chars += chars;
    }
    widen(tally, speech.date);
    if (chars === 0) continue;
    const unit = unitAt(units, stored.document, speech, person);
    addToUnit(unit, stored, speech, { person, chars, concepts });
  }
}

function unitAt(
  units: Recount["units"],
  { id, event, source }: StoredDocument["document"],
  speech: SpeechRecord,
  person: string,
): CountedUnit {
  const place = { series: seriesOf(speech), person, event: event ?? speech.date ?? id, source: source ?? null };
  const unit = units.get(unitKey(place)) ?? emptyUnit(speech.date);
  units.set(unitKey(place), unit);
  return unit;
}

function widen(days: Pick<Tally, "first" | "last">, date: string | null): void {
  if (date === null) return;
  if (days.first === null || date < days.first) days.first = date;
  if (days.last === null || date > days.last) days.last = date;
}

function addTogether({ together, all }: Recount, concepts: readonly string[]): void {
  all.speeches += 1;
  const sorted = concepts.toSorted(byCodeUnit);
  sorted.forEach((concept, i) => {
    increase(together, concept);
    for (const partner of sorted.slice(i + 1)) increase(together, pairOf(concept, partner));
  });
}

function addPosts({ posts, named, employers }: Recount, speech: SpeechRecord): void {
  const { document, date, speakers, attribution } = speech;
  for (const speaker of speakers) {
    named.add(speaker.id);
    const own = employers.get(speaker.id) ?? new Set();
    employers.set(speaker.id, own);
    for (const { institution, institutionId } of speaker.positions) {
      if (institutionId === null) continue;
      named.add(institutionId);
      own.add(institutionId.slice("institution:".length)).add(institution ?? "");
    }
  }
  if (attribution.evidence === null) return;
  const { start, end } = attribution.evidence;
  for (const key of speakers.flatMap(postKeys)) {
    const post = posts.get(key) ?? { document, start, end, first: null, last: null, documents: 0, lastDocument: "" };
    posts.set(key, post);
    widen(post, date);
    if (post.lastDocument !== document) post.documents += 1;
    post.lastDocument = document;
  }
}

function postKeys({ id, positions }: Speaker): readonly string[] {
  return positions.flatMap(({ institutionId, title, former, term, status }) => {
    if (institutionId === null) return [];
    const properties = {
      ...(title === null ? {} : { title }),
      former,
      ...(term === undefined ? {} : { term }),
      ...(status === undefined ? {} : { status }),
    };
    return [relationshipKey({ type: "HOLDS", from: id, to: institutionId, properties })];
  });
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
