/** A Neo4j as sorted lines, ours and everybody's, to see that nothing changed. */

import type { Neo4jSession } from "../../src/store/neo4j/session.ts";
import { jsonValue } from "../../src/store/neo4j/values.ts";
import type { Traces } from "./traces.ts";

const nodeFields = "RETURN elementId(n) AS node, labels(n) AS labels, properties(n) AS properties";
const relationshipFields =
  "RETURN elementId(r) AS relationship, type(r) AS type, elementId(a) AS from, elementId(b) AS to, " +
  "properties(r) AS properties";

const whole: readonly string[] = [
  `MATCH (n) ${nodeFields}`,
  `MATCH (a)-[r]->(b) ${relationshipFields}`,
  "SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties",
  "SHOW INDEXES YIELD name, type, labelsOrTypes, properties",
];

const isOfRun = (node: string) => `(${node}.tifaTest = $run OR ${node}.corpus IN $corpora)`;

const ofRun: readonly string[] = [
  `MATCH (n:Tifa|TifaLoad|Foreign) WHERE ${isOfRun("n")} ${nodeFields}`,
  `MATCH (a:Tifa|TifaLoad|Foreign)-[r]->(b) WHERE ${isOfRun("a")} ${relationshipFields}`,
];

/** All nodes, relationships, constraints and indexes. */
export function wholeDump(session: Neo4jSession): Promise<readonly string[]> {
  return linesOf(session, whole, {});
}

/** The nodes and relationships of a run of the tests, or of some of its corpora: all that may be looked at on a server where others work. */
export function dumpOfRun(
  session: Neo4jSession,
  { run, corpora }: Pick<Traces, "run" | "corpora">,
): Promise<readonly string[]> {
  return linesOf(session, ofRun, { run, corpora });
}

async function linesOf(
  session: Neo4jSession,
  questions: readonly string[],
  params: Parameters<Neo4jSession["each"]>[1],
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const cypher of questions) {
    await session.each(cypher, params, (row) => lines.push(JSON.stringify(jsonValue(row), sortedKeys)));
  }
  return lines.sort();
}

/** A replacer: two maps with the same entries give the same text. */
function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort());
}
