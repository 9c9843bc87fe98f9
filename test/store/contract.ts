/** What every graph store must do, whatever is behind it. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { GraphRows } from "../../graph/facts.ts";
import { inCorpus } from "../../graph/queries/saved-query.ts";
import { dumpOf, graphFiles } from "../../src/store/directory/graph-files.ts";
import type { GraphSource, GraphStore } from "../../src/store/graph-store.ts";
import { build, emphasis, pages, temporaryFolder } from "./build.ts";

/** The source of a store directory made of some of the pages. */
export async function sourceOf(count: number = pages.length): Promise<GraphSource> {
  const dir = join(temporaryFolder(), "out");
  await build(dir, pages.slice(0, count), emphasis);
  return graphFiles(dir);
}

/** A source of rows made by hand. */
export function rowsSource({ nodes, relationships }: GraphRows): GraphSource {
  return { nodes: () => nodes, relationships: () => relationships };
}

/** Runs the suite on the stores that `storeAt` opens, each empty: a corpus of its own where they share a server. */
export function storeContract(
  name: string,
  storeAt: (corpus: string) => Promise<GraphStore>,
  newCorpus: () => string = () => "default",
): void {
  const makeStore = () => storeAt(newCorpus());
  describe(name, () => {
    test("its dump is the dump of the files", async () => {
      const [store, source] = [await makeStore(), await sourceOf()];
      await store.load(source);
      expect(await store.dump()).toEqual(dumpOf(source));
      await store.close();
    });

    test("loaded twice it holds what it held after once", async () => {
      const [store, source] = [await makeStore(), await sourceOf()];
      await store.load(source);
      await store.load(source);
      expect(await store.dump()).toEqual(dumpOf(source));
      await store.close();
    });

    test("the order of the rows is irrelevant", async () => {
      const [store, source] = [await makeStore(), await sourceOf()];
      const nodes = [...source.nodes()].reverse();
      const relationships = [...source.relationships()].sort((a, b) => (a.from + a.to < b.from + b.to ? 1 : -1));
      await store.load(rowsSource({ nodes, relationships }));
      expect(await store.dump()).toEqual(dumpOf(source));
      await store.close();
    });

    test("a document removed leaves what a build without it would give", async () => {
      const store = await makeStore();
      await store.load(await sourceOf());
      const fewer = await sourceOf(2);
      await store.load(fewer);
      expect(await store.dump()).toEqual(dumpOf(fewer));
      await store.close();
    });

    test("the counts reported are the counts stored", async () => {
      const corpus = newCorpus();
      const [store, source] = [await storeAt(corpus), await sourceOf()];
      const { nodes, relationships } = await store.load(source);
      const written = [...Object.values(nodes), ...Object.values(relationships)].reduce((sum, c) => sum + c.written, 0);
      expect(written).toBe(dumpOf(source).length);
      const { rows } = await store.query({
        cypher: `MATCH (c:Concept) WHERE ${inCorpus("c")} RETURN count(*) AS n`,
        params: { corpus },
      });
      expect(rows).toEqual([[nodes.Concept.written]]);
      await store.close();
    });

    test("a relationship to a node that is not there is an error", async () => {
      const store = await makeStore();
      const row = { type: "BROADER", from: "concept:甲", to: "concept:乙", properties: { rule: "x" } } as const;
      const node = { label: "Concept", id: "concept:甲", properties: { name: "甲" } } as const;
      await expect(store.load(rowsSource({ nodes: [node], relationships: [row] }))).rejects.toThrow();
      await store.close();
    });

    test("values go by parameter, whatever they contain", async () => {
      const corpus = newCorpus();
      const [store, source] = [await storeAt(corpus), await sourceOf()];
      await store.load(source);
      const id = "concept:𠮷`'\"\\";
      const cypher = `MATCH (c:Concept {id: $id}) WHERE ${inCorpus("c")} RETURN c.name AS name LIMIT $n`;
      const question = { cypher, params: { id, corpus, n: 3 } };
      expect(await store.query(question)).toEqual({ columns: ["name"], rows: [["𠮷`'\"\\"]], cut: false });
      await store.close();
    });

    test("a number without fraction divides like every other rate", async () => {
      const corpus = newCorpus();
      const [store, source] = [await storeAt(corpus), await sourceOf()];
      await store.load(source);
      const { rows } = await store.query({
        cypher: `MATCH (p:Person {id: "person:林岚"})-[r:SPEAKS_OF]->(c:Concept) WHERE ${inCorpus("c")} RETURN r.phi / 2 AS half, r.high / 8 AS eighth`,
        params: { corpus },
      });
      expect(rows).toEqual([[0.5, 0.5]]);
      await store.close();
    });

    test("rows beyond the limit are cut, and the answer says so", async () => {
      const [store, source] = [await makeStore(), await sourceOf()];
      await store.load(source);
      const answer = await store.query({ cypher: "UNWIND range(1, 5000) AS i RETURN i ORDER BY i", rowLimit: 3 });
      expect(answer).toEqual({ columns: ["i"], rows: [[1], [2], [3]], cut: true });
      await store.close();
    });

    test("a text that would write is refused, one that is wrong says why", async () => {
      const [store, source] = [await makeStore(), await sourceOf(1)];
      await store.load(source);
      await expect(store.query({ cypher: "CREATE (:X)" })).rejects.toMatchObject({ code: "input" });
      await expect(store.query({ cypher: "MATCH (n RETURN n" })).rejects.toMatchObject({ code: "input" });
      await store.close();
    });

    test("a question that takes too long is ended", async () => {
      const [store, source] = [await makeStore(), await sourceOf(1)];
      await store.load(source);
      const cypher =
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN count(*)";
      await expect(store.query({ cypher, timeLimit: 2000 })).rejects.toMatchObject({ code: "input" });
      await store.close();
    });
  });
}
