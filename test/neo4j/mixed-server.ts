/** The tests themselves destroy nothing on a server where others work. */
import { describe, expect, test } from "vitest";
import { loadNeo4j } from "../../src/store/neo4j/neo4j.ts";
import { need } from "../needs.ts";
import { isOwnServer, type TestNeo4j } from "./server.ts";
import { storeOf } from "./stores.ts";
import { newTraces, ourSchema, removeSchema, removeTraces } from "./traces.ts";
import { wholeDump } from "./whole-dump.ts";

/** Another application: nodes with our labels and ids, related to each other and to nodes of ours. */
const foreign =
  "MATCH (ours:Person {corpus: 'production', id: 'person:林岚'}) " +
  "CREATE (f:Foreign {id: 'f1', corpus: 'production'})-[:KNOWS {since: 1999}]->(:Person {id: 'person:林岚', name: 'theirs'}), " +
  "(f)-[:ABOUT]->(ours), (:Foreign {id: 'f2'})";

/** Declares the test, on a server of the tests' own: nobody else's is filled with a corpus of that name. */
export function testMixedServer({ address, within, ask }: TestNeo4j): void {
  describe(
    "a server where others work",
    need("own-neo4j", "a Neo4j of the tests' own (NEO4J_URI not set)", isOwnServer),
    () => {
      test("is after the clean-up of the tests what it was before them", async () => {
        await loadNeo4j({ ...address(), dir: await storeOf(3), corpus: "production" });
        await ask("CREATE INDEX theirs IF NOT EXISTS FOR (f:Foreign) ON (f.id)");
        await ask("CREATE CONSTRAINT theirs_too IF NOT EXISTS FOR (f:Foreign) REQUIRE f.key IS UNIQUE");
        await ask(foreign);
        const before = await within(wholeDump);
        for (const word of ["TifaLoad", "KNOWS", "f2", "theirs_too"]) expect(before.join("\n")).toContain(`"${word}"`);

        const [schema, traces] = [await within(ourSchema), newTraces()];
        const params = { corpus: traces.newCorpus(), run: traces.run };
        await loadNeo4j({ ...address(), dir: await storeOf(2), corpus: params.corpus });
        await ask("MATCH (p:Person {corpus: $corpus}) CREATE (p)<-[:ABOUT]-(:Foreign {tifaTest: $run})", params);
        expect(await within(wholeDump)).not.toEqual(before);
        await within((session) => removeTraces(session, traces));
        await within((session) => removeSchema(session, schema));
        expect(await within(wholeDump)).toEqual(before);
      });
    },
  );
}
