/** Neo4j as a store: load, ask, dump. Its other users' nodes live beside ours, untouched. */
import { TifaError } from "../../base/errors.ts";
import type { Rename } from "../../base/rename.ts";
import { readOnlyCypher } from "../console-safety.ts";
import { beginLoad, completeLoad, neo4jSchema } from "../cypher.ts";
import { graphFiles } from "../directory/graph-files.ts";
import { requireIntactGraph } from "../directory/intact-graph.ts";
import { readRenames } from "../directory/known-ids.ts";
import { requireStore } from "../directory/store-directory.ts";
import { type DumpRow, dumpLines } from "../dump.ts";
import {
  type Answer,
  defaultRowLimit,
  defaultTimeLimit,
  type GraphSource,
  type GraphStore,
  type Json,
  type LoadOptions,
  type LoadReport,
  type Question,
} from "../graph-store.ts";
import { loadRows } from "./load.ts";
import { requireFewRemovals } from "./removal-limit.ts";
import { renameInNeo4j } from "./renames.ts";
import { connectNeo4j, type Neo4jAddress, type Neo4jSession, type Run } from "./session.ts";
import { surveyLoad } from "./survey.ts";
import { type DriverValue, driverValue, jsonValue } from "./values.ts";

/** What `(:TifaLoad)` says of a load besides its state and its times. */
type LoadAccount = Readonly<Record<string, Json>>;

/** One corpus of a Neo4j as one store among others. */
export async function neo4jStore(address: Neo4jAddress, corpus: string): Promise<GraphStore> {
  const session = await connectNeo4j(address);
  return {
    load: (source, options) => load(session, corpus, { source, renames: [], account: {} }, options),
    query: (question) => ask(session, question),
    dump: () => dump(session, corpus),
    close: session.close,
  };
}

/**
 * Loads the store directory `dir` into one corpus of a Neo4j; a second time it writes nothing. Throws TifaError `input`
 * before any change when the store is damaged or when the load would remove too much.
 */
export async function loadNeo4j(
  options: Neo4jAddress & LoadOptions & { readonly dir: string; readonly corpus?: string },
): Promise<LoadReport> {
  const { dir, corpus = "default" } = options;
  const receipt = requireStore(dir);
  requireIntactGraph(dir, receipt);
  const session = await connectNeo4j(options);
  try {
    const freight = { source: graphFiles(dir), renames: readRenames(dir), account: accountOf(receipt) };
    return await load(session, corpus, freight, options);
  } finally {
    await session.close();
  }
}

/** Answers one question from a Neo4j, read-only unless `write`. */
export async function queryNeo4j(options: Neo4jAddress & Question): Promise<Answer> {
  const session = await connectNeo4j(options);
  try {
    return await ask(session, options);
  } finally {
    await session.close();
  }
}

/** What a load brings. */
interface Freight {
  readonly source: GraphSource;
  readonly renames: readonly Rename[];
  readonly account: LoadAccount;
}

async function load(
  session: Neo4jSession,
  corpus: string,
  { source, renames, account }: Freight,
  { removeMany = false }: LoadOptions = {},
): Promise<LoadReport> {
  const survey = await surveyLoad(session, corpus, source, renames);
  if (!removeMany) requireFewRemovals(survey, corpus);
  for (const statement of neo4jSchema) await session.each(statement, {}, () => {});
  const begun = { ...account, startedAt: new Date().toISOString(), finishedAt: null };
  await session.write(beginLoad, { corpus, properties: driverValue(begun) });
  await renameInNeo4j(session, corpus, renames);
  const report = await loadRows(session, corpus, source, survey);
  await session.write(completeLoad, { corpus, properties: { finishedAt: new Date().toISOString() } });
  return report;
}

/** From the receipt of the store: its versions, its own hash and how much it holds. */
function accountOf({ versions, schemaVersion, counts, hash }: ReturnType<typeof requireStore>): LoadAccount {
  const { documents, speeches } = counts;
  return { tifaVersion: versions["tifa"] ?? null, schemaVersion, receipt: hash, documents, speeches };
}

async function ask(session: Neo4jSession, question: Question): Promise<Answer> {
  const { params = {}, write = false, rowLimit = defaultRowLimit, timeLimit = defaultTimeLimit } = question;
  const cypher = write ? question.cypher : readOnlyCypher(question.cypher);
  const values = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, driverValue(value)]));
  return session.within(write ? "write" : "read", timeLimit, async (run) => {
    if (!write) await requireReading(run, cypher, values);
    return collect(run, cypher, values, rowLimit);
  });
}

/** The planner's own word on whether the text only reads: a word that slipped through the list is caught here. */
async function requireReading(run: Run, cypher: string, params: Readonly<Record<string, DriverValue>>): Promise<void> {
  const { summary } = await run(`EXPLAIN ${cypher.replace(/^\s*(?:EXPLAIN|PROFILE)\b/iu, "")}`, params); // “PROFILE| MATCH (n)”
  if (summary.queryType === "r") return;
  throw new TifaError(
    "input",
    `the query is refused: it does not only read (${summary.queryType})`,
    "add --write if you mean it",
  );
}

async function collect(
  run: Run,
  cypher: string,
  params: Readonly<Record<string, DriverValue>>,
  rowLimit: number,
): Promise<Answer> {
  const result = run(cypher, params);
  const columns = await result.keys();
  const rows: Json[][] = [];
  for await (const record of result) {
    if (rows.length === rowLimit) return { columns, rows, cut: true };
    rows.push(columns.map((column) => jsonValue(record.get(column))));
  }
  return { columns, rows, cut: false };
}

function dump(session: Neo4jSession, corpus: string): Promise<readonly string[]> {
  return dumpLines(async (cypher) => {
    const rows: DumpRow[] = [];
    // The columns are those that the dump queries name.
    await session.each(cypher, { corpus }, (row) => rows.push(jsonValue(row) as unknown as DumpRow));
    return rows;
  }, "corpus");
}
