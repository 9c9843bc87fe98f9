/** Looks at all that a load would do before it does anything. It only reads. */
import { type NodeLabel, nodeLabels, type RelationshipType, relationshipTypes } from "../../../graph/schema.ts";
import type { Rename } from "../../base/rename.ts";
import { inBatches } from "../batches.ts";
import type { GraphSource } from "../graph-store.ts";
import { createLedger } from "./ledger.ts";
import { readNodes, readRelationships } from "./pages.ts";
import { renameInPage } from "./renames.ts";
import { type NodeEntry, nodeEntry, type RelationshipEntry, relationshipEntry } from "./rows.ts";
import type { Neo4jSession } from "./session.ts";

/** One label or type of ours in Neo4j, beside the source. */
export interface SurveyedPage<Entry> {
  /** How many Neo4j has. */
  readonly there: number;
  /** Whether all that the source has is there unchanged. */
  isSettled: boolean;
  /** What the source has no more, under its new key where it was renamed. */
  gone: readonly Entry[];
}

/** All labels and types. */
export interface LoadSurvey {
  readonly nodes: ReadonlyMap<NodeLabel, SurveyedPage<NodeEntry>>;
  readonly relationships: ReadonlyMap<RelationshipType, SurveyedPage<RelationshipEntry>>;
}

/** Compares the source, row by row, with the corpus as it will be when the renames are done. */
export async function surveyLoad(
  session: Neo4jSession,
  corpus: string,
  source: GraphSource,
  renames: readonly Rename[],
): Promise<LoadSurvey> {
  const moved = new Map<string, string>();
  const nodes = await surveyPages(
    nodeLabels,
    inBatches(source.nodes(), (row) => row.label),
    (row) => nodeEntry(corpus, row),
    async (label) => {
      const page = await readNodes(session, corpus, label);
      for (const [old, key] of renameInPage(page, corpus, renames)) moved.set(old, key);
      return page;
    },
  );
  // By now all nodes were read, so that it is known which of them move.
  const relationships = await surveyPages(
    relationshipTypes,
    inBatches(source.relationships(), (row) => row.type),
    (row) => relationshipEntry(corpus, row),
    (type) => readRelationships(session, corpus, type, (key) => moved.get(key) ?? key),
  );
  return { nodes, relationships };
}

async function surveyPages<Name, Row, Entry extends NodeEntry>(
  names: readonly Name[],
  batches: Iterable<readonly [Name, readonly Row[]]>,
  entryOf: (row: Row) => Entry,
  read: (name: Name) => Promise<Map<string, Entry>>,
): Promise<ReadonlyMap<Name, SurveyedPage<Entry>>> {
  const surveyed = new Map<Name, SurveyedPage<Entry>>();
  const ledger = createLedger(names, async (name) => {
    const page = await read(name);
    surveyed.set(name, { there: page.size, isSettled: true, gone: [] });
    return page;
  });
  for (const [name, rows] of batches) {
    const page = await ledger(name);
    const pageSurvey = surveyed.get(name);
    if (pageSurvey !== undefined) strike(page, rows, entryOf, pageSurvey);
  }
  for (const name of names) {
    const page = await ledger(name);
    const pageSurvey = surveyed.get(name);
    if (pageSurvey !== undefined) pageSurvey.gone = [...page.values()];
  }
  return surveyed;
}

/** Takes the rows out of the page and tells whether all of them were there unchanged. */
function strike<Row, Entry extends NodeEntry>(
  page: Map<string, Entry>,
  rows: readonly Row[],
  entryOf: (row: Row) => Entry,
  survey: SurveyedPage<Entry>,
): void {
  // A first load finds nothing: no need to hash its rows twice.
  const same = survey.there === 0 ? 0 : rows.filter((row) => isStruck(page, entryOf(row))).length;
  survey.isSettled &&= same === rows.length;
}

function isStruck<Entry extends NodeEntry>(page: Map<string, Entry>, { key, hash }: Entry): boolean {
  const isSame = page.get(key)?.hash === hash;
  page.delete(key);
  return isSame;
}
