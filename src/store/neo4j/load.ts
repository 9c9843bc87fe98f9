/**
 * Makes one corpus in Neo4j equal to a source: writes what differs from the hashes that are there, removes what the survey
 * found gone. Nothing without a hash of ours is ever changed.
 */
import {
  type NodeLabel,
  type NodeRow,
  nodeLabels,
  type PropertyType,
  type RelationshipRow,
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
  removeNodes,
  removeRelationships,
  writeNodes,
} from "../cypher.ts";
import type { GraphSource, LoadReport } from "../graph-store.ts";
import { createLedger } from "./ledger.ts";
import { emptyReport } from "./load-report.ts";
import { readNodes, readRelationships } from "./pages.ts";
import {
  nodeEntry,
  nodeParameters,
  type RelationshipEntry,
  relationshipEntry,
  relationshipParameters,
} from "./rows.ts";
import type { Neo4jSession } from "./session.ts";
import type { LoadSurvey } from "./survey.ts";
import type { DriverValue } from "./values.ts";

/** One row of a statement. */
type StatementRow = Readonly<Record<string, DriverValue>>;

/** What a load goes by. */
interface LoadPlan {
  readonly session: Neo4jSession;
  readonly corpus: string;
  readonly survey: LoadSurvey;
  readonly report: LoadReport;
}

/** Loads all rows: nodes, relationships, then removes exactly what the survey counted as gone, relationships first. */
export async function loadRows(
  session: Neo4jSession,
  corpus: string,
  source: GraphSource,
  survey: LoadSurvey,
): Promise<LoadReport> {
  const plan = { session, corpus, survey, report: emptyReport() };
  await loadNodes(plan, source);
  await loadRelationships(plan, source);
  await removeGone(plan);
  return plan.report;
}

async function loadNodes({ session, corpus, survey, report }: LoadPlan, source: GraphSource): Promise<void> {
  const attributes = await attributesOf(session, corpus);
  const ledger = createLedger(nodeLabels, (label) => readNodes(session, corpus, label));
  const write = async (label: NodeLabel, rows: readonly NodeRow[]) => {
    const page = await ledger(label);
    const all = rows.map((row) => ({ row, ...nodeEntry(corpus, row) }));
    const different = all.filter(({ key, hash }) => page.get(key)?.hash !== hash);
    for (const { key } of all) page.delete(key);
    await writeAll(
      session,
      writeNodes(label),
      different.map(({ row, key, hash }) => ({ key, hash, properties: nodeParameters(corpus, row, attributes) })),
    );
    return different.length;
  };
  for (const [label, rows] of inBatches(source.nodes(), (row) => row.label)) {
    const written = survey.nodes.get(label)?.isSettled === true ? 0 : await write(label, rows);
    report.nodes[label].written += written;
    report.nodes[label].unchanged += rows.length - written;
  }
}

async function loadRelationships({ session, corpus, survey, report }: LoadPlan, source: GraphSource): Promise<void> {
  const ledger = createLedger(relationshipTypes, (type) => readRelationships(session, corpus, type));
  const write = async (type: RelationshipType, rows: readonly RelationshipRow[]) => {
    const page = await ledger(type);
    const all = rows.map((row) => ({ row, ...relationshipEntry(corpus, row) })).sort(byEnds);
    const fresh = all.filter(({ key }) => !page.has(key));
    const changed = all.flatMap((entry) => {
      const old = page.get(entry.key)?.hash;
      return old === undefined || old === entry.hash ? [] : [{ ...entry, old }];
    });
    for (const { key } of all) page.delete(key);
    const parameters = ({ row, from, to, hash }: (typeof all)[number]) => ({
      from,
      to,
      hash,
      properties: relationshipParameters(row),
    });
    await writeAll(session, createRelationships(type), fresh.map(parameters));
    await writeAll(
      session,
      changeRelationships(type),
      changed.map((entry) => ({ ...parameters(entry), old: entry.old })),
    );
    return fresh.length + changed.length;
  };
  for (const [type, rows] of inBatches(source.relationships(), (row) => row.type)) {
    const written = survey.relationships.get(type)?.isSettled === true ? 0 : await write(type, rows);
    report.relationships[type].written += written;
    report.relationships[type].unchanged += rows.length - written;
  }
}

async function removeGone({ session, survey, report }: LoadPlan): Promise<void> {
  for (const [type, { gone }] of survey.relationships) {
    for (const [, rows] of inBatches(gone, () => type)) {
      await writeAll(
        session,
        removeRelationships(type),
        rows.map(({ from, to, hash }) => ({ from, to, old: hash })),
      );
      report.relationships[type].removed += rows.length;
    }
  }
  for (const [label, { gone }] of survey.nodes) {
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
