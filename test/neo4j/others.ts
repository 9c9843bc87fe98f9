/** What is not ours in a Neo4j stays, beside what is ours and upon it; and what is ours has its types and indexes. */
import { describe, expect, test } from "vitest";
import { loadNeo4j, neo4jStore } from "../../src/store/neo4j/neo4j.ts";
import { rowsSource } from "../store/contract.ts";
import type { TestNeo4j } from "./server.ts";
import { storeOf, totals } from "./stores.ts";

/** Declares the tests of what belongs to others. */
export function testOthers({ ask, address, traces: { newCorpus } }: TestNeo4j): void {
  describe("what belongs to others", () => {
    test("a person with the same id is untouched, and its owner may write more of them", async () => {
      const [dir, corpus] = [await storeOf(3), newCorpus()];
      await ask("CREATE (:Person:Foreign {tifaTest: $run, id: 'person:林岚', name: 'theirs'})");
      await loadNeo4j({ ...address(), dir, corpus });
      await ask("CREATE (:Person:Foreign {tifaTest: $run, id: 'person:林岚', name: 'theirs'})");
      await loadNeo4j({ ...address(), dir: await storeOf(1), corpus, removeMany: true });
      const { rows } = await ask(
        "MATCH (p:Foreign {tifaTest: $run, id: 'person:林岚'}) RETURN p.name, keys(p), labels(p)",
      );
      expect(rows).toHaveLength(2);
      for (const [name, keys, labels] of rows) {
        expect([name, keys, labels]).toEqual(["theirs", expect.arrayContaining(["id", "name"]), ["Person", "Foreign"]]);
      }
    });

    test("a relationship between nodes of ours is neither taken over nor removed, and holds its node", async () => {
      const [dir, corpus] = [await storeOf(3), newCorpus()];
      await loadNeo4j({ ...address(), dir, corpus });
      await ask(
        "MATCH (s:Speech {corpus: $corpus, document: 'sub/c.txt'}) MATCH (c:Concept {corpus: $corpus, id: 'concept:只在此'}) " +
          "CREATE (s)-[:MENTIONS {mine: true}]->(c)",
        { corpus },
      );
      expect(totals(await loadNeo4j({ ...address(), dir, corpus })).written).toBe(0);
      const report = await loadNeo4j({ ...address(), dir: await storeOf(2), corpus });
      expect(report.nodes.Speech).toMatchObject({ removed: 0, kept: 1 });
      expect(report.nodes.Concept).toMatchObject({ removed: 0, kept: 1 });
      const { rows } = await ask("MATCH (:Speech {corpus: $corpus})-[m:MENTIONS {mine: true}]->() RETURN keys(m)", {
        corpus,
      });
      expect(rows).toEqual([[["mine"]]]);
    });

    test("a property that a user added to a node of ours survives; one that we no longer have goes", async () => {
      const corpus = newCorpus();
      const store = await neo4jStore(address(), corpus);
      const concept = (properties: { readonly name: string; readonly family?: string }) =>
        rowsSource({ nodes: [{ label: "Concept", id: "concept:甲", properties }], relationships: [] });
      await store.load(concept({ name: "甲", family: "old" }));
      await ask("MATCH (c:Concept {corpus: $corpus}) SET c.mine = 7", { corpus });
      await store.load(concept({ name: "甲" }));
      const { rows } = await ask("MATCH (c:Concept {corpus: $corpus}) RETURN c.mine, c.family", { corpus });
      expect(rows).toEqual([[7, null]]);
      await store.close();
    });
  });
}

/** Declares the tests of types and indexes. */
export function testTypes({ ask, address, traces: { newCorpus } }: TestNeo4j): void {
  describe("types and indexes", () => {
    test("whole numbers arrive as integers and rates as floats", async () => {
      const corpus = newCorpus();
      await loadNeo4j({ ...address(), dir: await storeOf(3), corpus });
      const { rows } = await ask(
        "MATCH (p:Person {corpus: $corpus, id: 'person:林岚'})-[r:SPEAKS_OF]->(:Concept) MATCH (:Speech {corpus: $corpus})-[m:MENTIONS]->(:Work) " +
          "RETURN valueType(r.mentions), valueType(r.high), valueType(m.starts), valueType(p.chars)",
        { corpus },
      );
      expect(rows).toEqual([
        ["INTEGER NOT NULL", "FLOAT NOT NULL", "LIST<INTEGER NOT NULL> NOT NULL", "INTEGER NOT NULL"],
      ]);
    });

    test("the full text index finds bigrams of Chinese names", async () => {
      const corpus = newCorpus();
      await loadNeo4j({ ...address(), dir: await storeOf(3), corpus });
      const { rows } = await ask(
        "CALL db.index.fulltext.queryNodes('tifa_text', $q) YIELD node WHERE node.corpus = $corpus AND node:Concept RETURN node.name",
        { q: "乡村", corpus },
      );
      expect(rows).toEqual([["数字乡村"]]);
    });

    test("nodes, relationships and paths look as in the embedded database", async () => {
      const corpus = newCorpus();
      await loadNeo4j({ ...address(), dir: await storeOf(1), corpus });
      const { rows } = await ask(
        "MATCH (w:Work {corpus: $corpus}) RETURN w, 9007199254740993 AS big, date('2024-05-01') AS day",
        { corpus },
      );
      expect(rows).toEqual([
        [expect.objectContaining({ _labels: ["Tifa", "Work"] }), "9007199254740993", "2024-05-01"],
      ]);
    });
  });
}
