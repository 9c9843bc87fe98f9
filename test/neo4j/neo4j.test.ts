import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { schemaVersion } from "../../graph/schema.ts";
import { dumpOf, graphFiles } from "../../src/store/directory/graph-files.ts";
import type { Answer, GraphSource, Json, LoadCounts, LoadReport } from "../../src/store/graph-store.ts";
import { loadNeo4j, neo4jStore, queryNeo4j } from "../../src/store/neo4j/neo4j.ts";
import { embeddedStore } from "../../src/store/query-store.ts";
import { build, emphasis, pages, temporaryFolder } from "../store/build.ts";
import { rowsSource, sourceOf, storeContract } from "../store/contract.ts";
import { testSavedQueries } from "../store/saved-queries.ts";
import { describeNeo4j } from "./server.ts";

/** The sums of a report over all labels and types. */
function totals({ nodes, relationships }: LoadReport): LoadCounts {
  const all = [...Object.values(nodes), ...Object.values(relationships)];
  const sum = (name: keyof LoadCounts) => all.reduce((total, counts) => total + counts[name], 0);
  return { written: sum("written"), unchanged: sum("unchanged"), removed: sum("removed"), kept: sum("kept") };
}

async function storeOf(count: number): Promise<string> {
  const dir = join(temporaryFolder(), "out");
  await build(dir, pages.slice(0, count), emphasis);
  return dir;
}

describeNeo4j("a real Neo4j", (address) => {
  const ask = (cypher: string, params: Readonly<Record<string, Json>> = {}): Promise<Answer> =>
    queryNeo4j({ ...address(), cypher, params, write: true });
  // Everything of the tests goes by itself with the server; on a given one it is cleared by corpus.
  const clear = () => ask("MATCH (n) WHERE n:Tifa OR n:TifaLoad OR n:Foreign DETACH DELETE n");
  beforeAll(clear);
  afterAll(clear);
  let corpora = 0;
  const newCorpus = () => `test ${++corpora}`;

  storeContract("as a store", async () => {
    await clear();
    return neo4jStore(address(), newCorpus());
  });

  describe("the query library", () => {
    const corpus = "saved queries";
    testSavedQueries(
      async () => {
        const store = await neo4jStore(address(), corpus);
        await store.load(await sourceOf());
        return store;
      },
      () => corpus,
    );
  });

  describe("loading a store directory", () => {
    test("takes away an attribute that a node has no more, and nothing of others", async () => {
      const [store, corpus] = [await neo4jStore(address(), "attributes"), "attributes"];
      const node = (attributes: Readonly<Record<string, string>>) => {
        const properties = { name: "甲", ...attributes };
        return rowsSource({ nodes: [{ label: "Person", id: "person:甲", properties }], relationships: [] });
      };
      await store.load(node({ attr_职级: "正处", attr_born: "1970" }));
      await ask("MATCH (p:Person {corpus: $corpus}) SET p.mine = 'kept'", { corpus });
      await store.load(node({ attr_born: "1971" }));
      const { rows } = await ask("MATCH (p:Person {corpus: $corpus}) RETURN p.attr_职级, p.attr_born, p.mine", {
        corpus,
      });
      expect(rows).toEqual([[null, "1971", "kept"]]);
      await store.close();
    });

    test("keeps a node that bears another id by now, and what others hung on it", async () => {
      const [dir, corpus] = [await storeOf(3), newCorpus()];
      await loadNeo4j({ ...address(), dir, corpus });
      await ask("MATCH (p:Tifa {corpus: $corpus, id: 'person:林岚'}) CREATE (p)<-[:ABOUT]-(:Foreign)", { corpus });
      // As if an older build, and one before it, had called her otherwise.
      const past = ["person:林岚/甲", "person:林岚/乙"];
      const setting = "SET p.id = $old, p.tifaKey = $corpus + '|Person|' + $old";
      await ask(`MATCH (p:Tifa {corpus: $corpus, id: 'person:林岚'}) ${setting}`, { corpus, old: past[1] ?? "" });
      const lines = past.map((old) => JSON.stringify({ old, new: "person:林岚", reason: "same-post" }));
      writeFileSync(join(dir, "renames.jsonl"), lines.join("\n"));
      await loadNeo4j({ ...address(), dir, corpus });
      const { rows } = await ask("MATCH (p:Tifa {corpus: $corpus})<-[:ABOUT]-(:Foreign) RETURN p.id, p.name", {
        corpus,
      });
      expect(rows).toEqual([["person:林岚", "林岚"]]);
      const store = await neo4jStore(address(), corpus);
      expect(await store.dump()).toEqual(dumpOf(graphFiles(dir)));
      await store.close();
    });

    test("a second time writes nothing", async () => {
      const [dir, corpus] = [await storeOf(3), newCorpus()];
      const first = totals(await loadNeo4j({ ...address(), dir, corpus }));
      const second = totals(await loadNeo4j({ ...address(), dir, corpus }));
      const rows = dumpOf(graphFiles(dir)).length;
      expect(first).toEqual({ written: rows, unchanged: 0, removed: 0, kept: 0 });
      expect(second).toEqual({ written: 0, unchanged: rows, removed: 0, kept: 0 });
    });

    test("with one document less removes what hangs on that one only", async () => {
      const [dir, fewer, corpus] = [await storeOf(3), await storeOf(2), newCorpus()];
      await loadNeo4j({ ...address(), dir, corpus });
      const report = await loadNeo4j({ ...address(), dir: fewer, corpus });
      expect(report.nodes.Document).toEqual({ written: 0, unchanged: 2, removed: 1, kept: 0 });
      expect(report.nodes.Speech).toEqual({ written: 0, unchanged: 3, removed: 1, kept: 0 });
      expect(report.relationships.CONTAINS).toEqual({ written: 0, unchanged: 3, removed: 1, kept: 0 });
      // 周沛 spoke in the page that is gone and is named in another: he stays, with other numbers.
      expect(report.nodes.Person).toEqual({ written: 1, unchanged: 3, removed: 0, kept: 0 });
      const store = await neo4jStore(address(), corpus);
      expect(await store.dump()).toEqual(dumpOf(graphFiles(fewer)));
      await store.close();
    });

    test("gives the dump of the embedded database", async () => {
      const [dir, corpus] = [await storeOf(3), newCorpus()];
      await loadNeo4j({ ...address(), dir, corpus });
      const embedded = embeddedStore(join(dir, "graph.db"));
      await embedded.load(graphFiles(dir));
      const store = await neo4jStore(address(), corpus);
      expect(await store.dump()).toEqual(await embedded.dump());
      await store.close();
    });

    test("says what is there, and that it is whole", async () => {
      const [dir, corpus] = [await storeOf(3), newCorpus()];
      await loadNeo4j({ ...address(), dir, corpus });
      const { rows } = await ask(
        "MATCH (l:TifaLoad {corpus: $corpus}) RETURN l.state, l.documents, l.speeches, l.tifaVersion, l.schemaVersion, l.finishedAt >= l.startedAt",
        { corpus },
      );
      expect(rows).toEqual([["complete", 3, 4, "0.1.0", schemaVersion, true]]);
    });

    test("leaves another corpus alone, whose persons have the same ids", async () => {
      const [one, two] = [newCorpus(), newCorpus()];
      await loadNeo4j({ ...address(), dir: await storeOf(3), corpus: one });
      await loadNeo4j({ ...address(), dir: await storeOf(1), corpus: two });
      const store = await neo4jStore(address(), one);
      expect(await store.dump()).toEqual(dumpOf(graphFiles(await storeOf(3))));
      await store.close();
    });

    test("cut off half-way says so, and the next load completes it", async () => {
      const [source, corpus] = [await sourceOf(), newCorpus()];
      const cutOff: GraphSource = {
        ...source,
        relationships: function* () {
          for (const row of source.relationships()) {
            if (row.type === "MENTIONS") throw new RangeError("killed");
            yield row;
          }
        },
      };
      const store = await neo4jStore(address(), corpus);
      await expect(store.load(cutOff)).rejects.toThrow("killed");
      expect((await ask("MATCH (l:TifaLoad {corpus: $corpus}) RETURN l.state", { corpus })).rows).toEqual([
        ["loading"],
      ]);
      expect(await store.dump()).not.toEqual(dumpOf(source));
      await store.load(source);
      expect(await store.dump()).toEqual(dumpOf(source));
      await store.close();
    });
  });

  describe("what belongs to others", () => {
    test("a person with the same id is untouched, and its owner may write more of them", async () => {
      const [dir, corpus] = [await storeOf(3), newCorpus()];
      await ask("CREATE (:Person:Foreign {id: 'person:林岚', name: 'theirs'})");
      await loadNeo4j({ ...address(), dir, corpus });
      await ask("CREATE (:Person:Foreign {id: 'person:林岚', name: 'theirs'})");
      await loadNeo4j({ ...address(), dir: await storeOf(1), corpus });
      const { rows } = await ask("MATCH (p:Foreign {id: 'person:林岚'}) RETURN p.name, keys(p), labels(p)");
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

  describe("types and indexes", () => {
    test("whole numbers arrive as integers and rates as floats", async () => {
      const corpus = newCorpus();
      await loadNeo4j({ ...address(), dir: await storeOf(3), corpus });
      const { rows } = await ask(
        "MATCH (p:Person {corpus: $corpus})-[r:SPEAKS_OF]->(:Concept) MATCH (:Speech {corpus: $corpus})-[m:MENTIONS]->(:Work) " +
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
      const { rows } = await queryNeo4j({
        ...address(),
        cypher:
          "CALL db.index.fulltext.queryNodes('tifa_text', $q) YIELD node WHERE node.corpus = $corpus AND node:Concept RETURN node.name",
        params: { q: "乡村", corpus },
      });
      expect(rows).toEqual([["数字乡村"]]);
    });

    test("nodes, relationships and paths look as in the embedded database", async () => {
      const corpus = newCorpus();
      await loadNeo4j({ ...address(), dir: await storeOf(1), corpus });
      const { rows } = await queryNeo4j({
        ...address(),
        cypher: "MATCH (w:Work {corpus: $corpus}) RETURN w, 9007199254740993 AS big, date('2024-05-01') AS day",
        params: { corpus },
      });
      expect(rows).toEqual([
        [expect.objectContaining({ _labels: ["Tifa", "Work"] }), "9007199254740993", "2024-05-01"],
      ]);
    });
  });

  test("EXPLAIN and PROFILE may be asked for", async () => {
    for (const prefix of ["EXPLAIN", "PROFILE"]) {
      const { columns } = await queryNeo4j({ ...address(), cypher: `${prefix} RETURN 1 AS one` });
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
