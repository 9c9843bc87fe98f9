/**
 * Assemble: annotated documents, in order of their ids, become the rows of the graph. What a document gives by itself
 * leaves at once; entities and counts stay until the end.
 */

import type { AssemblyFacts, EmphasisRecord, GraphRows } from "../../graph/facts.ts";
import {
  type NodeRow,
  nodeLabels,
  type RelationshipRow,
  relationshipKey,
  relationshipShapes,
  relationshipTypes,
} from "../../graph/schema.ts";
import { byCodeUnit } from "../base/order.ts";
import type { AnnotatedDocument } from "../base/records.ts";
import type { SpeechCounts } from "../base/speech-counts.ts";
import { type CoOccurrence, createCoOccurrence } from "./co-occurrence.ts";
import { widen } from "./date-span.ts";
import { documentRows } from "./document-rows.ts";
import { type EntityRecord, recordEntities } from "./entity-records.ts";
import { addAncestors, addText, emptyTally, entityNode, factRows, indexFacts, type Tally } from "./entity-rows.ts";
import { type Holdings, holdsRows, noteHoldings } from "./holdings.ts";
import { propertiesOf } from "./properties.ts";

/** The maker of all rows: give it every document once, then finish it once. */
export interface Assembly {
  /** Document, Speech, CONTAINS, DELIVERED, MENTIONS and QUOTES of one document with the counts of its own words, in page order. */
  readonly add: (document: AnnotatedDocument, counts: readonly SpeechCounts[]) => GraphRows;
  /** Who holds which post, as far as the documents added so far say. */
  readonly holds: () => readonly RelationshipRow[];
  /** Everything else, sorted by label or type and then by ids. */
  readonly finish: (emphasis: Iterable<EmphasisRecord>) => GraphRows;
}

/** What the documents added so far left behind. */
interface Memory {
  readonly entities: Map<string, EntityRecord>;
  readonly tallies: Map<string, Tally>;
  readonly holdings: Holdings;
  readonly coOccurrence: CoOccurrence;
}

/** An assembly without documents. The facts may be more than the documents need: what no document names gives no row. */
export function createAssembly(facts: AssemblyFacts): Assembly {
  const memory: Memory = {
    entities: new Map(),
    tallies: new Map(),
    holdings: new Map(),
    coOccurrence: createCoOccurrence(),
  };
  return {
    add: (document, counts) => {
      remember(memory, document, counts);
      return documentRows(document, counts);
    },
    holds: () => holdsRows(memory.holdings),
    finish: (emphasis) => entityRows(memory, facts, emphasis),
  };
}

function remember(
  { entities, tallies, holdings, coOccurrence }: Memory,
  document: AnnotatedDocument,
  counts: readonly SpeechCounts[],
): void {
  recordEntities(entities, document);
  for (const speech of document.speeches) noteHoldings(holdings, speech);
  for (const { speakers, chars, date, series, concepts } of counts) {
    coOccurrence.add(concepts.flatMap(({ concept, mentions }) => (mentions > 0 ? [concept] : [])));
    for (const { person } of speakers) {
      const tally = tallies.get(person) ?? emptyTally();
      tallies.set(person, tally);
      addText(tally, chars);
      addText(tally[series], chars);
      widen(tally.dates, date);
    }
  }
}

function entityRows(memory: Memory, facts: AssemblyFacts, emphasis: Iterable<EmphasisRecord>): GraphRows {
  const { entities, tallies, holdings, coOccurrence } = memory;
  const index = indexFacts(facts);
  addAncestors(entities, index);
  const isRecorded = (id: string) => entities.has(id);
  const nodes = [...entities.values()].map((record) => entityNode(record, index, tallies.get(record.id)));
  const relationships = [
    ...holdsRows(holdings),
    ...[...entities.keys()].flatMap((id) => factRows(id, index)),
    ...coOccurrence.rows(),
    ...emphasisRows(emphasis),
    ...facts.possiblySame.map(possiblySameRow),
  ].filter(({ from, to }) => isRecorded(from) && isRecorded(to));
  return { nodes: nodes.sort(byLabelAndId), relationships: sortedOnce(relationships) };
}

/** SPEAKS_OF where there is a mention, EMPHASISES where the numbers bear it: no edge says that somebody is silent. */
function emphasisRows(records: Iterable<EmphasisRecord>): readonly RelationshipRow[] {
  const rows: RelationshipRow[] = [];
  for (const { actor, concept, ...numbers } of records) {
    if (numbers.mentions < 1) continue;
    const properties = (type: "SPEAKS_OF" | "EMPHASISES") => propertiesOf(relationshipShapes[type].properties, numbers);
    rows.push({ type: "SPEAKS_OF", from: actor, to: concept, properties: properties("SPEAKS_OF") });
    if (numbers.verdict !== "clear" && numbers.verdict !== "tentative") continue;
    rows.push({ type: "EMPHASISES", from: actor, to: concept, properties: properties("EMPHASISES") });
  }
  return rows;
}

function possiblySameRow({ from, to, score, rule }: AssemblyFacts["possiblySame"][number]): RelationshipRow {
  return { type: "POSSIBLY_SAME", from, to, properties: { score, rule } };
}

function byLabelAndId(a: NodeRow, b: NodeRow): number {
  return nodeLabels.indexOf(a.label) - nodeLabels.indexOf(b.label) || byCodeUnit(a.id, b.id);
}

/** Sorted by type and ends; two tables that state one fact give one row, the first. */
function sortedOnce(rows: readonly RelationshipRow[]): readonly RelationshipRow[] {
  const keyed = rows.map((row) => ({ row, key: relationshipKey(row) }));
  const once = new Map(keyed.toReversed().map(({ key, row }) => [key, row]));
  return [...once]
    .sort(
      ([a, rowA], [b, rowB]) =>
        relationshipTypes.indexOf(rowA.type) - relationshipTypes.indexOf(rowB.type) || byCodeUnit(a, b),
    )
    .map(([, row]) => row);
}
