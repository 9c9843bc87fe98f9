/** The Neo4j that the tests share: the one at NEO4J_URI, where others may have theirs, else one of our own. */
import { afterAll, beforeAll, describe } from "vitest";
import type { Answer, Json } from "../../src/store/graph-store.ts";
import { queryNeo4j } from "../../src/store/neo4j/neo4j.ts";
import { connectNeo4j, type Neo4jAddress, type Neo4jSession } from "../../src/store/neo4j/session.ts";
import { needsNeo4j } from "../needs.ts";
import { type Neo4jServer, startNeo4j } from "./start.ts";
import { newTraces, ourSchema, removeSchema, removeTraces, type Traces } from "./traces.ts";

const { NEO4J_URI: given, NEO4J_USER: user, NEO4J_PASSWORD: password } = process.env;

/** Whether the server is one that the tests have started for themselves. */
export const isOwnServer: boolean = given === undefined;

/** Milliseconds, enough for any server: what a test says must not hang on how fast one is. */
export const anyTime: number = 600_000;

/** What a test has of the server. */
export interface TestNeo4j {
  /** Corpora made by `traces.newCorpus()`, and `Foreign` nodes with `tifaTest: $run`, go at the end; nothing else may be made. */
  readonly traces: Traces;
  readonly address: () => Neo4jAddress;
  /** Asks or writes; `$run` is that of the traces. */
  readonly ask: (cypher: string, params?: Readonly<Record<string, Json>>) => Promise<Answer>;
  /** Runs `work` with a session of its own. */
  readonly within: <T>(work: (session: Neo4jSession) => Promise<T>) => Promise<T>;
}

/** Declares tests that need a real Neo4j, whose functions may be called inside them. */
export function describeNeo4j(name: string, declare: (neo4j: TestNeo4j) => void): void {
  describe(name, { ...needsNeo4j(), timeout: anyTime }, () => {
    let server: Neo4jServer | undefined;
    let schema: readonly string[] | undefined;
    const traces = newTraces();
    const address = () => ({
      uri: given ?? server?.uri ?? "",
      ...(user === undefined ? {} : { user }),
      ...(password === undefined ? {} : { password }),
    });
    const within: TestNeo4j["within"] = async (work) => {
      const session = await connectNeo4j(address());
      try {
        return await work(session);
      } finally {
        await session.close();
      }
    };
    // The first time Neo4j is fetched.
    beforeAll(async () => {
      if (given === undefined) server = await startNeo4j();
      schema = await within(ourSchema);
    }, anyTime);
    afterAll(async () => {
      try {
        // Undefined when nobody answered, so that nothing was written.
        const before = schema;
        if (before === undefined) return;
        await within((session) => removeTraces(session, traces));
        await within((session) => removeSchema(session, before));
      } finally {
        await server?.close();
      }
    }, anyTime);
    const ask: TestNeo4j["ask"] = (cypher, params = {}) =>
      queryNeo4j({ ...address(), cypher, params: { run: traces.run, ...params }, write: true, timeLimit: anyTime });
    declare({ traces, address, ask, within });
  });
}
