/** Whether every node of an entity is of something that records name, with what they say of it. */

import type { PersonFacts } from "../../graph/facts.ts";
import type { NodeLabel, NodeRow, Properties, RelationshipRow } from "../../graph/schema.ts";
import { nodeProperties } from "../../graph/schema.ts";
import { conceptFacts } from "../lexicon/concept-facts.ts";
import { readConcepts } from "../lexicon/concepts.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import type { MetadataOrigin } from "./check-metadata.ts";
import { firstDifference } from "./expected-rows.ts";
import type { Findings } from "./findings.ts";
import { emptyTally, type Recount } from "./recount.ts";

/** Checks all nodes of entities; those of documents are checked with these. Gives the labels of all by their ids. */
export function checkNodes(
  dir: string,
  recount: Recount,
  origin: MetadataOrigin,
  findings: Findings,
): ReadonlyMap<string, NodeLabel> {
  const labels = new Map<string, NodeLabel>();
  const above = idsAbove(dir);
  const concepts = knownConcepts();
  for (const row of recordsOf<NodeRow>(dir, "nodes.jsonl")) {
    const { id, label, properties } = row;
    findings.expect("nodes with an id of their own", !labels.has(id), () => `${id}: two nodes`);
    labels.set(id, label);
    if (label === "Document" || label === "Speech") continue;
    findings.expect(
      "nodes that a record names, or that stand above one",
      recount.named.has(id) || above.has(id),
      () => {
        return `${id}: nothing names it`;
      },
    );
    const expected = label === "Person" ? personAgain(row, recount) : concepts.get(id);
    if (expected === undefined || properties["source"] === "user") continue;
    const taken = takenFrom(properties, origin.byCorrections ? ["aliases"] : []);
    const difference = firstDifference(properties, { ...expected, ...taken });
    findings.expect(
      `${label} with what is known of it`,
      difference === undefined,
      () => `${id}: another ${difference}`,
    );
  }
  for (const id of recount.named) {
    if (!/^(?:concept|institution|person|work):/u.test(id)) continue; // “work:海的书”
    findings.expect("entities that have a node", labels.has(id), () => `${id}: has none`);
  }
  return labels;
}

/** Institutions and concepts to which others belong, whole chains of them. */
function idsAbove(dir: string): ReadonlySet<string> {
  const above = new Set<string>();
  for (const type of ["BROADER", "PART_OF"]) {
    for (const { to } of recordsOf<RelationshipRow>(dir, "relationships.jsonl", `{"type":"${type}"`)) above.add(to);
  }
  return above;
}

const populations: readonly unknown[] = [
  "chinese",
  "foreign",
  "unknown",
] satisfies readonly PersonFacts["population"][];

/** A person's numbers counted again; names of others, their sound and whose people it is are taken as they stand. */
function personAgain({ id, properties }: NodeRow, { persons, employers }: Recount): Properties {
  const { speeches, chars, own, reported, first, last } = persons.get(id) ?? emptyTally();
  const name = id.slice("person:".length).replace(/\/.*$/su, ""); // “王舟/青屿银行”
  const { keys, aliases, pinyin, population } = properties;
  // Whoever is recorded in no institution is found by the id.
  const allowed = new Set([id, ...[...(employers.get(id) ?? [])].map((employer) => `person:${name}/${employer}`)]);
  const isKnown = Array.isArray(keys) && keys.every((key) => allowed.has(String(key)));
  return {
    name,
    ...(aliases === undefined ? {} : { aliases }),
    ...(isKnown ? { keys } : {}),
    ...(pinyin === undefined ? {} : { pinyin }),
    population: population !== undefined && populations.includes(population) ? population : "unknown",
    speeches,
    chars,
    ownSpeeches: own.speeches,
    ownChars: own.chars,
    reportedSpeeches: reported.speeches,
    reportedChars: reported.chars,
    ...(first === null ? {} : { firstDate: first }),
    ...(last === null ? {} : { lastDate: last }),
  };
}

function knownConcepts(): ReadonlyMap<string, Properties> {
  const facts = conceptFacts(readConcepts([]));
  return new Map(
    facts.map((fact) => {
      const values = new Map(Object.entries(fact));
      const known = Object.keys(nodeProperties.Concept).flatMap((name) => {
        const value = values.get(name);
        return typeof value === "string" || (Array.isArray(value) && value.length > 0) ? [[name, value]] : [];
      });
      return [fact.id, Object.fromEntries(known)];
    }),
  );
}

/** What stands there and cannot be known here: the user's own `attr_…`, and these. */
function takenFrom(properties: Properties, names: readonly string[]): Properties {
  const taken = Object.entries(properties).filter(([name]) => name.startsWith("attr_") || names.includes(name));
  return Object.fromEntries(taken);
}
