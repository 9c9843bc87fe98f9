/** What the records of a store say by themselves, counted again: the grounds on which its graph must stand. */
import { relationshipKey } from "../../graph/schema.ts";
import { byCodeUnit } from "../base/order.ts";
import type { MentionRecord, Speaker, SpeechRecord } from "../base/records.ts";
import type { StoredDocument } from "./stored-documents.ts";

/** Where the byline of a post stands, as `document@start-end`. */
type Place = string;

/** Counts by pairs of ids, so that they are no larger than the graph. */
export interface Grounds {
  /** Own mentions, by {@link pairOf} actor and concept. */
  readonly own: ReadonlyMap<string, number>;
  /** Speeches with both in own words, by {@link pairOf} two concepts, smaller id first. */
  readonly together: ReadonlyMap<string, number>;
  /** First evidence of every post, by the key of its HOLDS. */
  readonly posts: ReadonlyMap<string, Place>;
  /** Length of the raw text, by document. */
  readonly lengths: ReadonlyMap<string, number>;
  readonly add: (document: StoredDocument) => void;
}

/** The key of two ids. */
export function pairOf(first: string, second: string): string {
  return `${first}\n${second}`;
}

/** Whether a mention counts as the speaker's own. */
export function isOwn({ kind, voice, contained, repeated }: MentionRecord): boolean {
  return kind === "concept" && voice === "speaker" && !contained && !repeated;
}

/** No grounds yet. */
export function createGrounds(): Grounds {
  const own = new Map<string, number>();
  const together = new Map<string, number>();
  const posts = new Map<string, Place>();
  const lengths = new Map<string, number>();
  return {
    own,
    together,
    posts,
    lengths,
    add: ({ document, text, speeches, mentions }) => {
      lengths.set(document.id, text.length);
      const conceptsOf = ownConcepts(mentions);
      for (const speech of speeches) {
        addPosts(posts, speech);
        if (speech.duplicateOf !== null) continue;
        const concepts = conceptsOf.get(speech.id) ?? new Map<string, number>();
        addOwn(own, actorsOf(speech), concepts);
        addTogether(together, [...concepts.keys()]);
      }
    },
  };
}

function ownConcepts(mentions: readonly MentionRecord[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const conceptsOf = new Map<string, Map<string, number>>();
  for (const mention of mentions) {
    if (mention.speech === null || !isOwn(mention)) continue;
    const concepts = conceptsOf.get(mention.speech) ?? new Map<string, number>();
    conceptsOf.set(mention.speech, concepts);
    increase(concepts, mention.entity, 1);
  }
  return conceptsOf;
}

/** Speakers, and the institutions in which one holds a post now. */
function actorsOf({ speakers }: SpeechRecord): ReadonlySet<string> {
  return new Set(
    speakers.flatMap(({ id, positions }) => [
      id,
      ...positions.flatMap(({ institutionId, former }) => (former || institutionId === null ? [] : [institutionId])),
    ]),
  );
}

function addOwn(own: Map<string, number>, actors: Iterable<string>, concepts: ReadonlyMap<string, number>): void {
  for (const actor of actors) {
    for (const [concept, mentions] of concepts) increase(own, pairOf(actor, concept), mentions);
  }
}

function addTogether(together: Map<string, number>, concepts: readonly string[]): void {
  const sorted = concepts.toSorted(byCodeUnit);
  sorted.forEach((concept, i) => {
    for (const partner of sorted.slice(i + 1)) increase(together, pairOf(concept, partner), 1);
  });
}

function addPosts(posts: Map<string, Place>, { document, speakers, attribution: { evidence } }: SpeechRecord): void {
  if (evidence === null) return;
  for (const key of speakers.flatMap(postKeys)) {
    if (!posts.has(key)) posts.set(key, `${document}@${evidence.start}-${evidence.end}`);
  }
}

function postKeys({ id, positions }: Speaker): readonly string[] {
  return positions.flatMap(({ institutionId, title, former, term }) => {
    if (institutionId === null) return [];
    const properties = { ...(title === null ? {} : { title }), former, ...(term === undefined ? {} : { term }) };
    return [relationshipKey({ type: "HOLDS", from: id, to: institutionId, properties })];
  });
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
