/** What one run of the tests puts into a Neo4j that may be somebody's, and how that goes again and nothing else. */
import { randomUUID } from "node:crypto";
import type { Neo4jSession } from "../../src/store/neo4j/session.ts";

/** The traces of one run. */
export interface Traces {
  /** `tifaTest` of every `Foreign` node of the tests. */
  readonly run: string;
  /** The corpora so far. */
  readonly corpora: readonly string[];
  /** A name that nobody else has. */
  readonly newCorpus: () => string;
}

/** Names by which one run knows what is its own. */
export function newTraces(): Traces {
  const run = randomUUID();
  const corpora: string[] = [];
  return {
    run,
    corpora,
    newCorpus: () => {
      const corpus = `test ${run} ${corpora.length + 1}`;
      corpora.push(corpus);
      return corpus;
    },
  };
}

const batches: readonly string[] = [
  "MATCH (n:Foreign {tifaTest: $run}) WITH n LIMIT 1000 DETACH DELETE n RETURN count(*) AS n",
  "MATCH (n:Tifa) WHERE n.corpus IN $corpora WITH n LIMIT 1000 DETACH DELETE n RETURN count(*) AS n",
  "MATCH (n:TifaLoad) WHERE n.corpus IN $corpora WITH n LIMIT 1000 DETACH DELETE n RETURN count(*) AS n",
];

/** Removes the nodes of the run, a thousand a transaction, so that no time limit of the server ends it. */
export async function removeTraces(session: Neo4jSession, { run, corpora }: Traces): Promise<void> {
  for (const cypher of batches) {
    while ((await session.write(cypher, { run, corpora })) > 0) {
      // The next thousand.
    }
  }
}

/** Names of the constraints and indexes of ours. */
export async function ourSchema(session: Neo4jSession): Promise<readonly string[]> {
  const names: string[] = [];
  const find = "YIELD name WHERE name STARTS WITH 'tifa_' RETURN name";
  for (const kind of ["CONSTRAINTS", "INDEXES"]) {
    await session.each(`SHOW ${kind} ${find}`, {}, ({ name }) => names.push(String(name)));
  }
  return names;
}

/** Drops the constraints and indexes of ours that were not there `before`, unless somebody else's load needs them by now. */
export async function removeSchema(session: Neo4jSession, before: readonly string[]): Promise<void> {
  let isUsed = false;
  await session.each("MATCH (n:Tifa) RETURN n.corpus LIMIT 1", {}, () => {
    isUsed = true;
  });
  if (isUsed) return;
  for (const name of (await ourSchema(session)).filter((each) => !before.includes(each))) {
    // A constraint takes its index along, which bears the same name.
    await session.each("DROP CONSTRAINT $name IF EXISTS", { name }, () => {});
    await session.each("DROP INDEX $name IF EXISTS", { name }, () => {});
  }
}
