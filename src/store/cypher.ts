/**
 * The Cypher that stores run. Labels, types and property names come from the schema, never from data; values only by
 * parameter.
 */
import { attributePrefix } from "../../graph/facts.ts";
import { type NodeLabel, nodeLabels, type RelationshipType, relationshipShapes } from "../../graph/schema.ts";

/** The schema in Neo4j: one constraint, on the label that is ours alone; plain indexes, which restrict nobody. */
export const neo4jSchema: readonly string[] = [
  "CREATE CONSTRAINT tifa_key IF NOT EXISTS FOR (n:Tifa) REQUIRE n.tifaKey IS UNIQUE",
  "CREATE INDEX tifa_corpus IF NOT EXISTS FOR (n:Tifa) ON (n.corpus)",
  ...nodeLabels.map((label) => `CREATE INDEX tifa_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`),
  "CREATE FULLTEXT INDEX tifa_text IF NOT EXISTS FOR (n:Speech|Concept|Person|Institution) ON EACH [n.name] " +
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}}",
  "CALL db.awaitIndexes(300)",
];

/** Begins a load: `TifaLoad` says what is there, `loading` while it may be half of it. */
export const beginLoad = "MERGE (l:TifaLoad {corpus: $corpus}) SET l += $properties, l.state = 'loading'";
/** Ends a load: now all of it is there. */
export const completeLoad = "MATCH (l:TifaLoad {corpus: $corpus}) SET l += $properties, l.state = 'complete'";

/** Keys and hashes of our nodes of one label. A node without hash is nobody's business. */
export function nodeHashes(label: NodeLabel): string {
  return `MATCH (n:Tifa {corpus: $corpus}) WHERE n:${label} AND n.tifaHash IS NOT NULL RETURN n.tifaKey AS key, n.tifaHash AS hash`;
}

/** Names of the properties of our nodes that came from a user's own table. */
export const attributeNames: string =
  "MATCH (n:Tifa {corpus: $corpus}) WHERE (n:Person OR n:Institution) AND n.tifaHash IS NOT NULL UNWIND keys(n) AS name " +
  `WITH DISTINCT name WHERE name STARTS WITH '${attributePrefix}' RETURN name`;

/** Ends, what sets it apart from others between the same, and hash of our relationships of one type. */
export function relationshipHashes(type: RelationshipType): string {
  return (
    `MATCH (a:Tifa {corpus: $corpus})-[r:${type}]->(b:Tifa {corpus: $corpus}) WHERE r.tifaHash IS NOT NULL ` +
    "RETURN a.tifaKey AS from, b.tifaKey AS to, coalesce(r.tifaKey, r.series) AS key, r.tifaHash AS hash"
  );
}

/** Rows `{old, new, id}`; a node that lost its hash is written again by the load. Where the new key is taken nothing is done. */
export const renameNodes: string =
  "UNWIND $rows AS r MATCH (n:Tifa {tifaKey: r.old}) WHERE n.tifaHash IS NOT NULL " +
  "AND NOT EXISTS { MATCH (:Tifa {tifaKey: r.new}) } " +
  "SET n.tifaKey = r.new, n.id = r.id, n.tifaHash = '' RETURN count(*) AS n";

/** Rows `{key, hash, properties}`; absent properties are null, which takes them away. */
export function writeNodes(label: NodeLabel): string {
  return (
    `UNWIND $rows AS r MERGE (n:Tifa {tifaKey: r.key}) SET n:${label}, n += r.properties, n.tifaHash = r.hash ` +
    "RETURN count(*) AS n"
  );
}

/**
 * Rows `{from, to, hash, properties}`, new ones. The hash is part of the pattern, so that a relationship of somebody else
 * between two nodes of ours is never taken for ours.
 */
export function createRelationships(type: RelationshipType): string {
  return (
    "UNWIND $rows AS r MATCH (a:Tifa {tifaKey: r.from}) MATCH (b:Tifa {tifaKey: r.to}) " +
    `MERGE (a)-[e:${type} {tifaHash: r.hash}]->(b) SET e += r.properties RETURN count(*) AS n`
  );
}

/** Rows `{from, to, old, hash, properties}`, changed ones. */
export function changeRelationships(type: RelationshipType): string {
  return (
    `UNWIND $rows AS r MATCH (:Tifa {tifaKey: r.from})-[e:${type} {tifaHash: r.old}]->(:Tifa {tifaKey: r.to}) ` +
    "SET e += r.properties, e.tifaHash = r.hash RETURN count(*) AS n"
  );
}

/** Rows `{from, to, old}`. */
export function removeRelationships(type: RelationshipType): string {
  return (
    `UNWIND $rows AS r MATCH (:Tifa {tifaKey: r.from})-[e:${type} {tifaHash: r.old}]->(:Tifa {tifaKey: r.to}) ` +
    "DELETE e RETURN count(*) AS n"
  );
}

/** Rows `{key}`; a node on which somebody else hung a relationship stays. */
export const removeNodes =
  "UNWIND $rows AS r MATCH (n:Tifa {tifaKey: r.key}) WHERE NOT EXISTS { (n)--() } DELETE n RETURN count(*) AS n";

/** All nodes of one label; in Neo4j of one corpus. */
export function allNodes(label: NodeLabel, scope: "corpus" | "whole"): string {
  return scope === "corpus"
    ? `MATCH (n:Tifa {corpus: $corpus}) WHERE n:${label} AND n.tifaHash IS NOT NULL RETURN properties(n) AS properties`
    : `MATCH (n:${label}) RETURN properties(n) AS properties`;
}

/** All relationships of one type; in Neo4j of one corpus. */
export function allRelationships(type: RelationshipType, scope: "corpus" | "whole"): string {
  const pattern =
    scope === "corpus"
      ? `(a:Tifa {corpus: $corpus})-[r:${type}]->(b:Tifa {corpus: $corpus}) WHERE r.tifaHash IS NOT NULL`
      : `(a)-[r:${type}]->(b)`;
  return `MATCH ${pattern} RETURN a.id AS from, b.id AS to, properties(r) AS properties`;
}

/** In the embedded database: an index on the key of every label. */
export const embeddedSchema: readonly string[] = nodeLabels.map(
  (label) => `CREATE INDEX ${label.toLowerCase()}_id FOR (n:${label}) ON (n.id)`,
);

/**
 * In the embedded database: a number that came without fraction counts as integer, and dividing it would drop the
 * remainder. Undefined where the type has no fractions.
 */
export function fractionsOf(type: RelationshipType): string | undefined {
  const names = Object.entries(relationshipShapes[type].properties).flatMap(([name, kind]) =>
    kind === "float" ? [name] : [],
  );
  if (names.length === 0) return undefined;
  const settings = names.map((name) => `r.${name} = toFloat(r.${name})`).join(", ");
  return `MATCH ()-[r:${type}]->() SET ${settings} RETURN count(*) AS n`;
}
