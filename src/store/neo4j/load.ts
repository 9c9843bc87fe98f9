/**
 * Makes one corpus in Neo4j equal to a source: reads the hashes of what is there, writes what differs, removes what is
 * gone. Nothing without a hash of ours is ever changed.
 */
import {
  type NodeLabel,
  nodeLabels,
  type PropertyType,
  type RelationshipType,
  relationshipTypes,
} from "../../../graph/schema.ts";
import { TifaError } from "../../base/errors.ts";
import { byCodeUnit } from "../../base/order.ts";
import { inBatches } from "../batches.ts";
import {
  attributeNames,
  changeRelationships,
  createRelationships,
  nodeHashes,
  relationshipHashes,
  removeNodes,
  removeRelationships,
  writeNodes,
} from "../cypher.ts";
import type { GraphSource, LoadReport } from "../graph-store.ts";
import { createLedger, type Ledger } from "./ledger.ts";
import { emptyReport } from "./load-report.ts";
import { identityOf, type NodeEntry, nodeParameter, type RelationshipEntry, relationshipParameter } from "./rows.ts";
import type { Neo4jSession } from "./session.ts";
import type { DriverValue } from "./values.ts";

/** One row of a statement. */
type StatementRow = Readonly<Record<string, DriverValue>>;
type NodeLedger = Ledger<NodeLabel, NodeEntry>;
type RelationshipLedger = Ledger<RelationshipType, RelationshipEntry>;

/** Loads all rows: nodes, relationships, then removes what is gone, relationships first. */
export async function loadRows(session: Neo4jSession, corpus: string, source: GraphSource): Promise<LoadReport> {
  const report = emptyReport();
  const attributes = await attributesOf(session, corpus);
  const nodes = nodeLedger(session, corpus);
  const relationships = relationshipLedger(session, corpus);
  for (const [label, rows] of inBatches(source.nodes(), (row) => row.label)) {
    const page = await nodes.of(label);
    const all = rows.map((row) => nodeParameter(corpus, row, attributes));
    const different = all.filter(({ key, hash }) => page.get(key)?.hash !== hash);
    for (const { key } of all) page.delete(key);
    await writeAll(
      session,
      writeNodes(label),
      different.map(({ key, hash, properties }) => ({ key, hash, properties })),
    );
    report.nodes[label].written += different.length;
    report.nodes[label].unchanged += all.length - different.length;
  }
  for (const [type, rows] of inBatches(source.relationships(), (row) => row.type)) {
    const page = await relationships.of(type);
    const all = rows.map((row) => relationshipParameter(corpus, row)).sort(byEnds);
    const fresh = all.filter(({ key }) => !page.has(key));
    const changed = all.flatMap((row) => {
      const old = page.get(row.key)?.hash;
      return old === undefined || old === row.hash ? [] : [{ ...row, old }];
    });
    for (const { key } of all) page.delete(key);
    await writeAll(
      session,
      createRelationships(type),
      fresh.map(({ key, ...row }) => row),
    );
    await writeAll(
      session,
      changeRelationships(type),
      changed.map(({ key, ...row }) => row),
    );
    const written = fresh.length + changed.length;
    report.relationships[type].written += written;
    report.relationships[type].unchanged += all.length - written;
  }
  await removeGone(session, nodes, relationships, report);
  return report;
}

async function removeGone(
  session: Neo4jSession,
  nodes: NodeLedger,
  relationships: RelationshipLedger,
  report: LoadReport,
): Promise<void> {
  for (const [type, gone] of await relationships.rest(relationshipTypes)) {
    for (const [, rows] of inBatches(gone, () => type)) {
      await writeAll(
        session,
        removeRelationships(type),
        rows.map(({ from, to, hash }) => ({ from, to, old: hash })),
      );
      report.relationships[type].removed += rows.length;
    }
  }
  for (const [label, gone] of await nodes.rest(nodeLabels)) {
    for (const [, rows] of inBatches(gone, () => label)) {
      const removed = await session.write(removeNodes, { rows: rows.map(({ key }) => ({ key })) });
      report.nodes[label].removed += removed;
      report.nodes[label].kept += rows.length - removed;
    }
  }
}

/** The attributes that nodes of the corpus have by now, all of them texts. */
async function attributesOf(session: Neo4jSession, corpus: string): Promise<Readonly<Record<string, PropertyType>>> {
  const types: Record<string, PropertyType> = {};
  await session.each(attributeNames, { corpus }, ({ name }) => {
    types[String(name)] = "string";
  });
  return types;
}

function nodeLedger(session: Neo4jSession, corpus: string): NodeLedger {
  return createLedger(async (label) => {
    const page = new Map<string, NodeEntry>();
    await session.each(nodeHashes(label), { corpus }, (row) => {
      const [key, hash] = [String(row["key"]), String(row["hash"])];
      page.set(key, { key, hash });
    });
    return page;
  });
}

function relationshipLedger(session: Neo4jSession, corpus: string): RelationshipLedger {
  return createLedger(async (type) => {
    const page = new Map<string, RelationshipEntry>();
    await session.each(relationshipHashes(type), { corpus }, (row) => {
      const [from, to, hash] = [String(row["from"]), String(row["to"]), String(row["hash"])];
      const key = identityOf(row["key"], from, to);
      page.set(key, { key, from, to, hash });
    });
    return page;
  });
}

/** A write locks both ends; in one order for all, batches do not wait for each other in circles. */
function byEnds(a: RelationshipEntry, b: RelationshipEntry): number {
  return byCodeUnit(a.to, b.to) || byCodeUnit(a.from, b.from);
}

/** Writes the rows or says that Neo4j did not take all of them: an end that is missing vanishes without an error. */
async function writeAll(session: Neo4jSession, cypher: string, rows: readonly StatementRow[]): Promise<void> {
  if (rows.length === 0) return;
  const taken = await session.write(cypher, { rows });
  if (taken === rows.length) return;
  throw new TifaError(
    "unavailable",
    `Neo4j took ${taken} of ${rows.length} rows (${cypher.slice(0, 60)}…)`,
    "is somebody else changing the same corpus? run the load again",
  );
}
