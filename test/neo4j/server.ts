/** The Neo4j that the tests of a file share: the one at NEO4J_URI, else one of our own, else none and a line saying why. */
import { afterAll, beforeAll, describe, test } from "vitest";
import type { Neo4jAddress } from "../../src/store/neo4j-session.ts";
import { missingForNeo4j, type Neo4jServer, startNeo4j } from "./start.ts";

const { NEO4J_URI: given, NEO4J_USER: user, NEO4J_PASSWORD: password, TIFA_REQUIRE: required = "" } = process.env;

/** Declares tests that need a real Neo4j; `address` may be called inside them. */
export function describeNeo4j(name: string, declare: (address: () => Neo4jAddress) => void): void {
  const missing = given === undefined ? missingForNeo4j() : undefined;
  if (missing !== undefined && required.split(",").includes("neo4j")) {
    test(`${name} can be tested`, () => {
      throw new Error(missing);
    });
    return;
  }
  if (missing !== undefined) console.warn(`skipped: ${name} (${missing})`);
  // A server that has just started plans its first statements slowly.
  describe.skipIf(missing !== undefined)(name, { timeout: 60_000 }, () => {
    let server: Neo4jServer | undefined;
    beforeAll(async () => {
      if (given === undefined) server = await startNeo4j();
    }, 180_000);
    afterAll(() => server?.close(), 60_000);
    declare(() => ({
      uri: given ?? server?.uri ?? "",
      ...(user === undefined ? {} : { user }),
      ...(password === undefined ? {} : { password }),
    }));
  });
}
