/**
 * The embedded Cypher database: `graph.db` of a store directory, a projection of the files that may be deleted at any
 * time. This is the only file that knows the engine, Grafeo, an optional dependency.
 */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { endLabels } from "../../../graph/end-labels.ts";
import { type RelationshipRow, relationshipTypes } from "../../../graph/schema.ts";
import { reasonOf, TifaError } from "../../base/errors.ts";
import { inBatches } from "../batches.ts";
import { embeddedSchema, fractionsOf } from "../cypher.ts";
import { type DumpRow, dumpLines } from "../dump.ts";
import { type Answer, defaultRowLimit, type GraphSource, type LoadReport, type Question } from "../graph-store.ts";
import { emptyReport } from "../neo4j/load-report.ts";
import { plainValue } from "../plain-value.ts";

type Engine = typeof import("@grafeo-db/js");
type Database = ReturnType<Engine["GrafeoDB"]["create"]>;

/**
 * Builds the database at `path` from the rows of `source`, beside it first, so that whoever reads an older one keeps it.
 * Throws TifaError `unavailable` without engine, RangeError when a relationship has an end that is no node.
 */
export async function buildEmbedded(path: string, source: GraphSource): Promise<LoadReport> {
  const { GrafeoDB } = engine();
  const unfinished = `${path}.${process.pid}.tmp`;
  rmSync(unfinished, { recursive: true, force: true });
  const database = GrafeoDB.create(unfinished);
  const report = emptyReport();
  try {
    for (const statement of embeddedSchema) await database.executeCypher(statement);
    const ids = await createNodes(database, source, report);
    await createRelationships(database, source, ids, report);
    for (const label of ["Concept", "Speech"]) {
      await database.createTextIndex(label, "name", { tokenizer: "cjk_bigram" });
    }
    database.walCheckpoint();
  } finally {
    database.close();
  }
  const handle = openSync(unfinished, "r+");
  fsyncSync(handle);
  closeSync(handle);
  renameSync(unfinished, path);
  return report;
}

/** Answers one question in this process, without time limit: a native call cannot be ended, only its process can. */
export async function askEmbedded(path: string, question: Question): Promise<Answer> {
  const { cypher, params = {}, write = false, rowLimit = defaultRowLimit } = question;
  const { GrafeoDB } = engine();
  const database = write ? GrafeoDB.open(path) : GrafeoDB.openReadOnly(path);
  try {
    const result = await database.executeCypher(cypher, params);
    const { columns, length } = result;
    const rows = Array.from({ length: Math.min(length, rowLimit) }, (_, index) => {
      const row = result.get(index);
      return columns.map((column) => plainValue(row[column]));
    });
    if (write) database.walCheckpoint();
    return { columns, rows, cut: length > rowLimit };
  } catch (cause) {
    const [reason] = reasonOf(cause).split("\n");
    throw new TifaError(
      "input",
      `the query failed: ${reason}`,
      "docs/reference.md says under Cypher what the embedded database knows",
      { cause },
    );
  } finally {
    database.close();
  }
}

/** All rows of the database at `path` as sorted lines. */
export async function dumpEmbedded(path: string): Promise<readonly string[]> {
  const { GrafeoDB } = engine();
  const database = GrafeoDB.openReadOnly(path);
  try {
    // The columns are those that the dump queries name.
    return await dumpLines(
      async (cypher) => (await database.executeCypher(cypher)).toArray() as unknown[] as DumpRow[],
      "whole",
    );
  } finally {
    database.close();
  }
}

/** Creates all nodes and gives the engine's number of each, by label and id. */
async function createNodes(
  database: Database,
  source: GraphSource,
  report: LoadReport,
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  for (const [label, rows] of inBatches(source.nodes(), (row) => row.label)) {
    const numbers = await database.batchCreateNodesWithProps(
      [label],
      rows.map(({ id, properties }) => ({ id, ...properties })),
    );
    numbers.forEach((number, index) => {
      ids.set(`${label}|${rows[index]?.id}`, number);
    });
    report.nodes[label].written += rows.length;
  }
  return ids;
}

async function createRelationships(
  database: Database,
  source: GraphSource,
  ids: ReadonlyMap<string, number>,
  report: LoadReport,
): Promise<void> {
  for (const [type, rows] of inBatches(source.relationships(), (row) => row.type)) {
    await database.batchCreateEdges(rows.map((row) => ({ ...endsOf(row, ids), type, properties: row.properties })));
    report.relationships[type].written += rows.length;
  }
  for (const statement of relationshipTypes.map(fractionsOf)) {
    if (statement !== undefined) await database.executeCypher(statement);
  }
}

function endsOf(row: RelationshipRow, ids: ReadonlyMap<string, number>): { src: number; dst: number } {
  const { type, from, to } = row;
  const labels = endLabels(row);
  const src = ids.get(`${labels.from}|${from}`);
  const dst = ids.get(`${labels.to}|${to}`);
  if (src === undefined || dst === undefined)
    throw new RangeError(`${type} from ${from} to ${to} has an end that is no node`);
  return { src, dst };
}

/** Loaded when needed, since it may not be installed; `require` gives a CommonJS package the same shape everywhere. */
function engine(): Engine {
  try {
    // The name says whose types these are.
    return createRequire(import.meta.url)("@grafeo-db/js") as Engine;
  } catch (cause) {
    throw new TifaError(
      "unavailable",
      `the embedded database cannot be loaded: ${reasonOf(cause)}`,
      "npm install @grafeo-db/js (Linux with glibc, macOS or Windows), or query Neo4j with --neo4j",
      { cause },
    );
  }
}
