/** What a load of a store directory does to a corpus, and what it says. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { schemaVersion } from "../../graph/schema.ts";
import { dumpOf, graphFiles } from "../../src/store/directory/graph-files.ts";
import type { GraphSource } from "../../src/store/graph-store.ts";
import { loadNeo4j, neo4jStore } from "../../src/store/neo4j/neo4j.ts";
import { embeddedStore } from "../../src/store/query-store.ts";
import { rowsSource, sourceOf } from "../store/contract.ts";
import type { TestNeo4j } from "./server.ts";
import { damage, storeOf, totals } from "./stores.ts";

/** Declares the tests. */
export function testLoading({ ask, address, traces: { newCorpus } }: TestNeo4j): void {
  describe("loading a store directory", () => {
    test("takes away an attribute that a node has no more, and nothing of others", async () => {
      const corpus = newCorpus();
      const store = await neo4jStore(address(), corpus);
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
      await ask(
        "MATCH (p:Tifa {corpus: $corpus, id: 'person:林岚'}) CREATE (p)<-[:ABOUT]-(:Foreign {tifaTest: $run})",
        { corpus },
      );
      // As if an older build, and one before it, had called her otherwise.
      const past = ["person:林岚/甲", "person:林岚/乙"];
      const setting = "SET p.id = $old, p.tifaKey = $corpus + '|Person|' + $old";
      await ask(`MATCH (p:Tifa {corpus: $corpus, id: 'person:林岚'}) ${setting}`, { corpus, old: past[1] ?? "" });
      const lines = past.map((old) => JSON.stringify({ old, new: "person:林岚", reason: "same-post" }));
      damage(dir, "renames.jsonl", lines.join("\n"), "sealed");
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
      let readings = 0;
      const cutOff: GraphSource = {
        ...source,
        relationships: function* () {
          readings += 1;
          for (const row of source.relationships()) {
            // The first time it is only compared.
            if (readings > 1 && row.type === "MENTIONS") throw new RangeError("killed");
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
}
