/** Nodes of the entities that documents named, and the links that facts draw between them. */

import type {
  AssemblyFacts,
  ConceptFacts,
  InstitutionFacts,
  ParentLink,
  PersonFacts,
  Series,
} from "../../graph/facts.ts";
import {
  type NodeRow,
  nodeProperties,
  type PropertyValue,
  type RelationshipRow,
  type RelationshipType,
  relationshipShapes,
} from "../../graph/schema.ts";
import { type DateSpan, emptyDateSpan } from "./date-span.ts";
import type { EntityRecord } from "./entity-records.ts";
import { propertiesOf } from "./properties.ts";

/** Speeches and their text; copies of others count in neither number. */
export interface Amount {
  speeches: number;
  /** Han characters outside quotations of others and outside repeats. */
  chars: number;
}

/** A person's speeches, and what of them is of each series. */
export interface Tally extends Amount, Readonly<Record<Series, Amount>> {
  readonly dates: DateSpan;
}

/** That of a person who was not yet heard. */
export function emptyTally(): Tally {
  const none = { speeches: 0, chars: 0 };
  return { ...none, own: { ...none }, reported: { ...none }, dates: emptyDateSpan() };
}

/** Adds one speech. */
export function addText(amount: Amount, chars: number): void {
  amount.speeches += 1;
  amount.chars += chars;
}

/** The facts by id, for quick look-up. */
export interface FactIndex {
  readonly concepts: ReadonlyMap<string, ConceptFacts>;
  readonly institutions: ReadonlyMap<string, InstitutionFacts>;
  readonly persons: ReadonlyMap<string, PersonFacts>;
}

/** Indexes the facts. */
export function indexFacts({ concepts, institutions, persons }: AssemblyFacts): FactIndex {
  return {
    concepts: new Map(concepts.map((facts) => [facts.id, facts])),
    institutions: new Map(institutions.map((facts) => [facts.id, facts])),
    persons: new Map(persons.map((facts) => [facts.id, facts])),
  };
}

/**
 * Adds what stands above the entities of the run: the parents of institutions and the broader concepts of concepts,
 * whole chains of them, so that a county's secretary is found under the province. Only what facts name is added.
 */
export function addAncestors(entities: Map<string, EntityRecord>, facts: FactIndex): void {
  // A Map visits what is added while it is walked, so one pass climbs to the top; known ids end every circle.
  for (const { id } of entities.values()) {
    for (const { id: above } of linksUpwards(id, facts)) {
      const parent = facts.institutions.get(above) ?? facts.concepts.get(above);
      if (parent === undefined || entities.has(above)) continue;
      const label = facts.institutions.has(above) ? "Institution" : "Concept";
      entities.set(above, { id: above, label, name: parent.name });
    }
  }
}

/** The node of one entity: its facts where there are some, else the name by which it was recorded. */
export function entityNode(record: EntityRecord, facts: FactIndex, tally: Tally | undefined): NodeRow {
  const { id, label, name } = record;
  const values = {
    name,
    ...(label === "Person" && { population: "unknown" }),
    ...factValues(id, facts),
    ...(label === "Person" && {
      keys: keysOf(id, facts),
      speeches: tally?.speeches ?? 0,
      chars: tally?.chars ?? 0,
      ownSpeeches: tally?.own.speeches ?? 0,
      ownChars: tally?.own.chars ?? 0,
      reportedSpeeches: tally?.reported.speeches ?? 0,
      reportedChars: tally?.reported.chars ?? 0,
      firstDate: tally?.dates.first,
      lastDate: tally?.dates.last,
    }),
  };
  return { label, id, properties: propertiesOf(nodeProperties[label], values) };
}

/** PART_OF, SUCCEEDS, BROADER and HAS_MEMBER of one entity; their other ends may have no node. */
export function factRows(id: string, facts: FactIndex): readonly RelationshipRow[] {
  const concept = facts.concepts.get(id);
  const { parent, successor } = facts.institutions.get(id) ?? {};
  return [
    ...linkRows("BROADER", id, concept?.broader ?? []),
    ...linkRows("HAS_MEMBER", id, concept?.members ?? []),
    ...linkRows("PART_OF", id, parent === undefined ? [] : [parent]),
    // The younger institution succeeds the older: the fact stands in the row of the older.
    ...(successor === undefined ? [] : linkRows("SUCCEEDS", successor.id, [{ ...successor, id }])),
  ];
}

function linkRows(
  type: RelationshipType,
  from: string,
  links: readonly (ParentLink & { readonly date?: string })[],
): readonly RelationshipRow[] {
  return links.map(({ id, ...values }) => ({
    type,
    from,
    to: id,
    properties: propertiesOf(relationshipShapes[type].properties, values),
  }));
}

function factValues(id: string, facts: FactIndex): Readonly<Record<string, PropertyValue | undefined>> {
  const { broader, members, ...concept } = facts.concepts.get(id) ?? {};
  const { parent, successor, ...institution } = facts.institutions.get(id) ?? {};
  return { ...concept, ...institution, ...facts.persons.get(id) };
}

/** One key a post in an institution; a person recorded without any is found by the id alone. */
function keysOf(id: string, { persons }: FactIndex): readonly string[] {
  const keys = persons.get(id)?.keys ?? [];
  return keys.length > 0 ? keys : [id];
}

function linksUpwards(id: string, facts: FactIndex): readonly { readonly id: string }[] {
  const parent = facts.institutions.get(id)?.parent;
  return facts.concepts.get(id)?.broader ?? (parent === undefined ? [] : [parent]);
}
