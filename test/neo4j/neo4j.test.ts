/**
 * Everything that needs a real Neo4j, in one file: one server, and one clean-up. On the server at NEO4J_URI others may have
 * theirs; the tests make corpora and `Foreign` nodes of names that are nobody else's, and these alone go at the end.
 */
import { describe, expect, test } from "vitest";
import { loadNeo4j, neo4jStore, queryNeo4j } from "../../src/store/neo4j/neo4j.ts";
import { sourceOf, storeContract } from "../store/contract.ts";
import { testSavedQueries } from "../store/saved-queries.ts";
import { testDamagedStores } from "./damaged-stores.ts";
import { testLoading } from "./loading.ts";
import { testMixedServer } from "./mixed-server.ts";
import { testOthers, testTypes } from "./others.ts";
import { testRemovalLimit } from "./removal-limit.ts";
import { anyTime, describeNeo4j } from "./server.ts";
import { storeOf } from "./stores.ts";

describeNeo4j("a real Neo4j", (neo4j) => {
  const { address, traces } = neo4j;
  storeContract("as a store", (corpus) => neo4jStore(address(), corpus), traces.newCorpus);

  describe("the query library", () => {
    const corpus = traces.newCorpus();
    testSavedQueries(
      async () => {
        const store = await neo4jStore(address(), corpus);
        await store.load(await sourceOf());
        return store;
      },
      () => corpus,
    );
  });

  testLoading(neo4j);
  testDamagedStores(neo4j);
  testRemovalLimit(neo4j);
  testOthers(neo4j);
  testTypes(neo4j);
  testMixedServer(neo4j);

  test("EXPLAIN and PROFILE may be asked for", async () => {
    for (const prefix of ["EXPLAIN", "PROFILE"]) {
      const { columns } = await queryNeo4j({ ...address(), cypher: `${prefix} RETURN 1 AS one`, timeLimit: anyTime });
      expect(columns).toEqual(["one"]);
    }
  });
});

describe("a Neo4j that is not there", () => {
  test("is unavailable, with a hint", async () => {
    const dir = await storeOf(1);
    await expect(loadNeo4j({ uri: "bolt://127.0.0.1:1", dir })).rejects.toMatchObject({
      code: "unavailable",
      hint: expect.stringContaining("running"),
    });
  });

  test("whose address is none is bad usage", async () => {
    await expect(queryNeo4j({ uri: "localhost", cypher: "RETURN 1" })).rejects.toMatchObject({ code: "usage" });
  });
});
