/** Neo4j as a store: load, ask, dump. Its other users' nodes live beside ours, untouched. */
import { TifaError } from "../../base/errors.ts";
import type { Rename } from "../../base/rename.ts";
import { readOnlyCypher } from "../console-safety.ts";
import { beginLoad, completeLoad, neo4jSchema } from "../cypher.ts";
import { graphFiles } from "../directory/graph-files.ts";
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
  type LoadReport,
  type Question,
} from "../graph-store.ts";
import { loadRows } from "./load.ts";
import { renameInNeo4j } from "./renames.ts";
import { connectNeo4j, type Neo4jAddress, type Neo4jSession, type Run } from "./session.ts";
import { type DriverValue, driverValue, jsonValue } from "./values.ts";

/** What `(:TifaLoad)` says of a load besides its state and its times. */
type LoadAccount = Readonly<Record<string, Json>>;

/** One corpus of a Neo4j as one store among others. */
export async function neo4jStore(address: Neo4jAddress, corpus: string): Promise<GraphStore> {
  const session = await connectNeo4j(address);
  return {
    load: (source) => load(session, corpus, { source, renames: [], account: {} }),
    query: (question) => ask(session, question),
    dump: () => dump(session, corpus),
    close: session.close,
  };
}

/** Loads the store directory `dir` into one corpus of a Neo4j; a second time it writes nothing. */
export async function loadNeo4j(
  options: Neo4jAddress & { readonly dir: string; readonly corpus?: string },
): Promise<LoadReport> {
  const { dir, corpus = "default" } = options;
  const account = accountOf(dir);
  const session = await connectNeo4j(options);
  try {
    return await load(session, corpus, { source: graphFiles(dir), renames: readRenames(dir), account });
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

async function load(session: Neo4jSession, corpus: string, { source, renames, account }: Freight): Promise<LoadReport> {
  for (const statement of neo4jSchema) await session.each(statement, {}, () => {});
  const begun = { ...account, startedAt: new Date().toISOString(), finishedAt: null };
  await session.write(beginLoad, { corpus, properties: driverValue(begun) });
  await renameInNeo4j(session, corpus, renames);
  const report = await loadRows(session, corpus, source);
  await session.write(completeLoad, { corpus, properties: { finishedAt: new Date().toISOString() } });
  return report;
}

/** From the receipt of the store: its versions, its own hash and how much it holds. */
function accountOf(dir: string): LoadAccount {
  const { versions, schemaVersion, counts, hash } = requireStore(dir);
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
  const { summary } = await run(`EXPLAIN ${cypher.replace(/^\s*(?:EXPLAIN|PROFILE)\b/iu, "")}`, params);
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
