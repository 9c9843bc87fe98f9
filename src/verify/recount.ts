/** What the records of a store say by themselves, counted again: the recount on which its graph must stand. */
import { relationshipKey } from "../../graph/schema.ts";
import { isAttested } from "../base/attested.ts";
import { groupBy } from "../base/group.ts";
import { byCodeUnit } from "../base/order.ts";
import type { Speaker, SpeechRecord } from "../base/records.ts";
import { type OwnUse, ownChars, ownConcepts } from "./counted-speech.ts";
import type { StoredDocument } from "./stored-documents.ts";

/** Sums over speeches; days are the first and last of those that have one. */
export interface Tally {
  speeches: number;
  chars: number;
  mentions: number;
  counted: number;
  paragraphs: number;
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
  /** Attributed speeches with characters of their own, by speaker and by institution in which one holds a post now. */
  readonly actors: Map<string, Tally>;
  /** All attributed speeches that are no copies, by speaker. */
  readonly persons: Map<string, Tally>;
  /** Speeches of an actor with own mentions, by {@link pairOf} actor and concept. */
  readonly own: Map<string, Tally>;
  /** The same by concept alone. */
  readonly concepts: Map<string, Tally>;
  /** All of it: what the families of tests are measured by. */
  readonly whole: Tally;
  /** Speeches with both in own words, by {@link pairOf} two concepts, smaller id first; speeches with one by its id. */
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

/** A sum of nothing. */
export function emptyTally(): Tally {
  return { speeches: 0, chars: 0, mentions: 0, counted: 0, paragraphs: 0, first: null, last: null };
}

/** No recount yet. */
export function createRecount(): Recount {
  return {
    actors: new Map(),
    persons: new Map(),
    own: new Map(),
    concepts: new Map(),
    whole: emptyTally(),
    together: new Map(),
    all: { speeches: 0 },
    posts: new Map(),
    lengths: new Map(),
    named: new Set(),
    employers: new Map(),
  };
}

/** Adds what one document gives. */
export function addToRecount(recount: Recount, { document, text, speeches, mentions }: StoredDocument): void {
  recount.lengths.set(document.id, text.length);
  for (const mention of mentions) if (isAttested(mention)) recount.named.add(mention.entity);
  const mentionsOf = groupBy(mentions, ({ speech }) => speech);
  for (const speech of speeches) {
    addPosts(recount, speech);
    if (speech.duplicateOf !== null) continue;
    const own = mentionsOf.get(speech.id) ?? [];
    const concepts = ownConcepts(text, speech, own);
    addTogether(recount, [...concepts.keys()]);
    if (speech.speakers.length > 0) addSpoken(recount, speech, ownChars(text, speech, own), concepts);
  }
}

function addSpoken(recount: Recount, speech: SpeechRecord, chars: number, concepts: ReadonlyMap<string, OwnUse>): void {
  const { date, speakers } = speech;
  const persons = new Set(speakers.map(({ id }) => id));
  for (const person of persons) add(tallyOf(recount.persons, person), date, { chars });
  if (chars === 0) return;
  const uses = [...concepts.values()];
  const said = { chars, mentions: uses.reduce((sum, { mentions }) => sum + mentions, 0) };
  const actors = new Set([...persons, ...speakers.flatMap(employersOf)]);
  add(recount.whole, date, said);
  for (const actor of actors) add(tallyOf(recount.actors, actor), date, said);
  for (const [concept, use] of concepts) {
    add(tallyOf(recount.concepts, concept), date, use);
    for (const actor of actors) add(tallyOf(recount.own, pairOf(actor, concept)), date, use);
  }
}

/** Institutions in which a speaker holds a post now. */
function employersOf({ positions }: Speaker): readonly string[] {
  return positions.flatMap(({ institutionId, former }) => (former || institutionId === null ? [] : [institutionId]));
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? emptyTally();
  tallies.set(key, tally);
  return tally;
}

function add(tally: Tally, date: string | null, said: Partial<OwnUse> & { readonly chars?: number }): void {
  tally.speeches += 1;
  tally.chars += said.chars ?? 0;
  tally.mentions += said.mentions ?? 0;
  tally.counted += said.counted ?? 0;
  tally.paragraphs += said.paragraphs ?? 0;
  widen(tally, date);
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
