/** A load that would remove more than a fifth of the corpus wants to be told so. */
import { describe, expect, test } from "vitest";
import type { NodeRow, RelationshipRow } from "../../graph/schema.ts";
import { dumpOf, graphFiles } from "../../src/store/directory/graph-files.ts";
import type { GraphSource } from "../../src/store/graph-store.ts";
import { loadNeo4j, neo4jStore } from "../../src/store/neo4j/neo4j.ts";
import { tifaWith } from "../cli/run.ts";
import { rowsSource } from "../store/contract.ts";
import type { TestNeo4j } from "./server.ts";
import { damage, storeOf, totals } from "./stores.ts";
import { dumpOfRun } from "./whole-dump.ts";

/** Six concepts of a row, less some, with some of the relationships from each to the next: ten when all are there. */
function chain({ concepts = 6, links = 4 }: { readonly concepts?: number; readonly links?: number }): GraphSource {
  const id = (at: number) => `concept:${at}`;
  const nodes = Array.from({ length: concepts }, (_, at): NodeRow => {
    return { label: "Concept", id: id(at), properties: { name: `${at}` } };
  });
  const relationships = Array.from({ length: links }, (_, at): RelationshipRow => {
    return { type: "BROADER", from: id(at), to: id(at + 1), properties: { rule: "x" } };
  });
  return rowsSource({ nodes, relationships });
}

/** Makes ids of a corpus those of an older build, as if its pages had lain in another folder and its persons been alone. */
const aging =
  "MATCH (n:Tifa {corpus: $corpus}) WHERE n:Document OR n:Speech OR n:Person " +
  "WITH n, n.id AS id, CASE WHEN n:Person THEN n.id + '/旧' ELSE 'old/' + n.id END AS old " +
  "SET n.id = old, n.tifaKey = left(n.tifaKey, size(n.tifaKey) - size(id)) + old " +
  "WITH n, id, old OPTIONAL MATCH (n)-[h:HOLDS]->() SET h.tifaKey = replace(h.tifaKey, '|' + id + '|', '|' + old + '|'), h.mine = 7 " +
  "RETURN DISTINCT old, id, CASE WHEN n:Document THEN 'same-file' WHEN n:Speech THEN 'same-text' ELSE 'same-post' END AS reason";

/** Declares the tests. */
export function testRemovalLimit({ address, within, traces, ask }: TestNeo4j): void {
  const { newCorpus } = traces;
  const dump = (...corpora: readonly string[]) => within((session) => dumpOfRun(session, { run: traces.run, corpora }));

  describe("a load that removes", () => {
    test("a fifth exactly is done", async () => {
      const store = await neo4jStore(address(), newCorpus());
      await store.load(chain({}));
      const report = await store.load(chain({ concepts: 5, links: 3 }));
      expect(totals(report)).toEqual({ written: 0, unchanged: 8, removed: 2, kept: 0 });
      await store.close();
    });

    test("more is refused before anything is changed, and done when it is allowed", async () => {
      const [corpus, elsewhere] = [newCorpus(), newCorpus()];
      const stores = [await neo4jStore(address(), corpus), await neo4jStore(address(), elsewhere)] as const;
      for (const store of stores) await store.load(chain({}));
      await ask(
        "MATCH (c:Concept {corpus: $corpus, id: 'concept:0'}) CREATE (c)<-[:ABOUT]-(:Foreign {tifaTest: $run})",
        {
          corpus,
        },
      );
      const [before, fewer] = [await dump(corpus, elsewhere), chain({ concepts: 5, links: 2 })];
      await expect(stores[0].load(fewer)).rejects.toMatchObject({
        code: "input",
        message: expect.stringContaining("would remove 3 of the 10 nodes and relationships"),
        hint: expect.stringContaining("--remove-many"),
      });
      expect(await dump(corpus, elsewhere)).toEqual(before);
      const report = await stores[0].load(fewer, { removeMany: true });
      expect(totals(report)).toEqual({ written: 0, unchanged: 7, removed: 3, kept: 0 });
      expect(await stores[1].dump()).toEqual(dumpOf(chain({})));
      const { rows } = await ask("MATCH (c:Concept {corpus: $corpus})<-[:ABOUT]-(:Foreign) RETURN c.id", { corpus });
      expect(rows).toEqual([["concept:0"]]);
      for (const store of stores) await store.close();
    });

    test("all, because the source is empty, is refused", async () => {
      const store = await neo4jStore(address(), newCorpus());
      await store.load(chain({}));
      await expect(store.load(chain({ concepts: 0, links: 0 }))).rejects.toMatchObject({ code: "input" });
      expect(await store.dump()).toEqual(dumpOf(chain({})));
      await store.close();
    });

    test("two pages of three are refused by the command with 3 and two lines, and go with the flag", async () => {
      const [corpus, fewer] = [newCorpus(), await storeOf(1)];
      await loadNeo4j({ ...address(), dir: await storeOf(3), corpus });
      const before = await dump(corpus);
      const { uri, user = "neo4j", password = "" } = address();
      const words = ["load", "--from", fewer, "--neo4j", uri, "--user", user, "--corpus", corpus];
      const surroundings = { env: { NEO4J_PASSWORD: password } };
      const refused = await tifaWith(words, surroundings);
      expect([refused.code, refused.stdout]).toEqual([3, ""]);
      expect(refused.stderr).toMatch(/^error: .* remove \d+ of the \d+ .*\n hint: .*--remove-many\n$/u);
      expect(await dump(corpus)).toEqual(before);
      expect((await tifaWith([...words, "--remove-many"], surroundings)).code).toBe(0);
      const store = await neo4jStore(address(), corpus);
      expect(await store.dump()).toEqual(dumpOf(graphFiles(fewer)));
      await store.close();
    });
  });

  describe("what bears another id by now", () => {
    test("is not removed, nor is what hangs on it", async () => {
      const [dir, corpus] = [await storeOf(3), newCorpus()];
      await loadNeo4j({ ...address(), dir, corpus });
      const { rows } = await ask(aging, { corpus });
      const before = await dump(corpus);
      await expect(loadNeo4j({ ...address(), dir, corpus })).rejects.toMatchObject({ code: "input" });
      expect(await dump(corpus)).toEqual(before);
      const lines = rows.map(([old, id, reason]) => JSON.stringify({ old, new: id, reason }));
      damage(dir, "renames.jsonl", `${lines.join("\n")}\n`, "sealed");
      expect(totals(await loadNeo4j({ ...address(), dir, corpus }))).toMatchObject({ removed: 0, kept: 0 });
      const holds =
        "MATCH (:Person {corpus: $corpus, id: 'person:林岚'})-[h:HOLDS]->() RETURN h.title, h.mine ORDER BY h.title";
      expect((await ask(holds, { corpus })).rows).toEqual([
        ["书记", 7],
        ["委员", 7],
      ]);
      await ask("MATCH (:Person {corpus: $corpus})-[h:HOLDS]->() REMOVE h.mine", { corpus });
      const store = await neo4jStore(address(), corpus);
      expect(await store.dump()).toEqual(dumpOf(graphFiles(dir)));
      expect(totals(await loadNeo4j({ ...address(), dir, corpus })).written).toBe(0);
      await store.close();
    });
  });
}
