/** The Neo4j that the tests of a file share: the one at NEO4J_URI, else one of our own. */
import { afterAll, beforeAll, describe } from "vitest";
import type { Neo4jAddress } from "../../src/store/neo4j/session.ts";
import { needsNeo4j } from "../needs.ts";
import { type Neo4jServer, startNeo4j } from "./start.ts";

const { NEO4J_URI: given, NEO4J_USER: user, NEO4J_PASSWORD: password } = process.env;

/** Declares tests that need a real Neo4j; `address` may be called inside them. */
export function describeNeo4j(name: string, declare: (address: () => Neo4jAddress) => void): void {
  describe(name, needsNeo4j(), () => {
    let server: Neo4jServer | undefined;
    // The first time Neo4j is fetched.
    beforeAll(async () => {
      if (given === undefined) server = await startNeo4j();
    }, 180_000);
    afterAll(() => server?.close());
    declare(() => ({
      uri: given ?? server?.uri ?? "",
      ...(user === undefined ? {} : { user }),
      ...(password === undefined ? {} : { password }),
    }));
  });
}
