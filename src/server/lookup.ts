/** The records of a store by what the API asks for them: by id, by document, by entity, by pair. */
import type { ActorTotals, EmphasisRecord } from "../../graph/facts.ts";
import type { NodeRow, RelationshipRow } from "../../graph/schema.ts";
import type { DocumentRecord, MentionRecord, PartRecord, SpeechRecord } from "../base/records.ts";
import type { Store } from "../store/directory/read-store.ts";

/** A store in memory with the indexes that the answers of the server need. */
export interface Lookup {
  readonly store: Store;
  /** Entities by id, persons also by every other key. */
  readonly entities: ReadonlyMap<string, NodeRow>;
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly speeches: ReadonlyMap<string, SpeechRecord>;
  readonly speechesOf: ReadonlyMap<string, readonly SpeechRecord[]>;
  readonly partsOf: ReadonlyMap<string, readonly PartRecord[]>;
  readonly mentionsIn: ReadonlyMap<string, readonly MentionRecord[]>;
  /** Concept mentions by the concept, contained ones left out. */
  readonly mentionsOf: ReadonlyMap<string, readonly MentionRecord[]>;
  /** Relationships between entities by either end. */
  readonly linksOf: ReadonlyMap<string, readonly RelationshipRow[]>;
  /** Every pair by {@link pairKey}, that of the default series first. */
  readonly pairs: ReadonlyMap<string, readonly EmphasisRecord[]>;
  /** Every tested pair by its concept. */
  readonly pairsOf: ReadonlyMap<string, readonly EmphasisRecord[]>;
  /** By {@link pairKey} of actor and series. */
  readonly totals: ReadonlyMap<string, ActorTotals>;
  /** By institution: those who speak while they hold a post there, with their speeches. */
  readonly persons: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** The key of an actor and a concept in `pairs`, or of an actor and a series in `totals`. */
export function pairKey(actor: string, other: string): string {
  return `${actor}\n${other}`;
}

/** Reads a store once and files its records. */
export function lookUp(store: Store): Lookup {
  const entities = entitiesOf(store.nodes);
  const links = store.relationships.filter(({ from, to }) => entities.has(from) && entities.has(to));
  return {
    store,
    entities,
    documents: new Map(store.documents.map((document) => [document.id, document])),
    speeches: new Map(store.speeches.map((speech) => [speech.id, speech])),
    speechesOf: groupBy(store.speeches, (speech) => [speech.document]),
    partsOf: groupBy(store.parts, (part) => [part.document]),
    mentionsIn: groupBy(store.mentions, (mention) => [mention.document]),
    mentionsOf: groupBy(
      store.mentions.filter(({ kind, contained }) => kind === "concept" && !contained),
      (mention) => [mention.entity],
    ),
    linksOf: groupBy(links, ({ from, to }) => (from === to ? [from] : [from, to])),
    pairs: groupBy(defaultFirst(store), (row) => [pairKey(row.actor, row.concept)]),
    pairsOf: groupBy(store.emphasis, ({ concept }) => [concept]),
    totals: new Map(store.weighing.actors.map((totals) => [pairKey(totals.actor, totals.series), totals])),
    persons: personsByInstitution(store.speeches),
  };
}

function defaultFirst({ emphasis, weighing }: Store): readonly EmphasisRecord[] {
  const isDefault = new Set(weighing.series.filter((each) => each.isDefault).map(({ series }) => series));
  return [
    ...emphasis.filter(({ series }) => isDefault.has(series)),
    ...emphasis.filter(({ series }) => !isDefault.has(series)),
  ];
}

/** The persons whose words are an institution's, the most frequent first. */
export function personsOf(
  lookup: Lookup,
  institution: string,
): readonly (readonly [person: string, speeches: number])[] {
  return [...(lookup.persons.get(institution) ?? [])].sort(([, a], [, b]) => b - a);
}

/** Ids of the persons whose speech this is and of the institutions in which they hold a post now. */
export function actorsOf(speech: SpeechRecord): readonly string[] {
  return speech.speakers.flatMap(({ id, positions }) => [
    id,
    ...positions.flatMap(({ institutionId, former }) => (former || institutionId === null ? [] : [institutionId])),
  ]);
}

/**
 * The posts that a person holds, as they are written after one another: 云江省委宣传部副部长、云江省委网信办主任; of one who
 * is only named with former posts those: 原云江大学校长.
 */
export function postsOf(lookup: Lookup, person: string): string {
  return latestPosts(lookup, person)
    .map(({ to, properties }) => {
      const former = properties["former"] === true ? "原" : "";
      return `${former}${nameOf(lookup, to)}${properties["title"] ?? ""}`;
    })
    .join("、");
}

/** The first institution of {@link postsOf}; empty for a person without posts. */
export function institutionOf(lookup: Lookup, person: string): string {
  const [first] = latestPosts(lookup, person);
  return first === undefined ? "" : nameOf(lookup, first.to);
}

function latestPosts(lookup: Lookup, person: string): readonly RelationshipRow[] {
  const posts = (lookup.linksOf.get(person) ?? []).filter(({ type, from }) => type === "HOLDS" && from === person);
  const current = posts.filter(({ properties }) => properties["former"] !== true);
  const named = current.length > 0 ? current : posts;
  const latest = named.map(({ properties }) => String(properties["lastSeen"] ?? "")).reduce(later, "");
  return named.filter(({ properties }) => String(properties["lastSeen"] ?? "") === latest);
}

/** The name of an entity, or its id when the store has no such node. */
export function nameOf(lookup: Lookup, id: string): string {
  return String(lookup.entities.get(id)?.properties["name"] ?? id);
}

/** A number of a record, or null when it is absent. */
export function numberOf(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

/** A text of a record, or null when it is absent. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function personsByInstitution(speeches: readonly SpeechRecord[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const persons = new Map<string, Map<string, number>>();
  for (const { speakers, duplicateOf } of speeches) {
    if (duplicateOf !== null) continue;
    for (const { id, positions } of speakers) {
      const held = positions.flatMap(({ institutionId, former }) => (former ? [] : (institutionId ?? [])));
      for (const institution of new Set(held)) {
        const counts = persons.get(institution) ?? new Map<string, number>();
        persons.set(institution, counts.set(id, (counts.get(id) ?? 0) + 1));
      }
    }
  }
  return persons;
}

function later(a: string, b: string): string {
  return a < b ? b : a;
}

function entitiesOf(nodes: readonly NodeRow[]): ReadonlyMap<string, NodeRow> {
  const entities = new Map<string, NodeRow>();
  const persons = nodes.filter(({ label }) => label === "Person");
  for (const node of persons) {
    const keys = node.properties["keys"];
    if (Array.isArray(keys)) for (const key of keys) entities.set(String(key), node);
  }
  // Ids after keys: where a key of one person is the id of another, the id wins.
  for (const node of nodes) if (node.label !== "Document" && node.label !== "Speech") entities.set(node.id, node);
  return entities;
}

function groupBy<T>(records: readonly T[], keys: (record: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    for (const key of keys(record)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [record]);
      else group.push(record);
    }
  }
  return groups;
}
