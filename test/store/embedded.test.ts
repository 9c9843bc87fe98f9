import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dumpOf, graphFiles } from "../../src/store/directory/graph-files.ts";
import { askEmbedded, buildEmbedded } from "../../src/store/embedded/embedded.ts";
import type { Json } from "../../src/store/graph-store.ts";
import { embeddedStore, queryStore } from "../../src/store/query-store.ts";
import { need } from "../needs.ts";
import { build, emphasis, pages, temporaryFolder } from "./build.ts";
import { rowsSource, sourceOf, storeContract } from "./contract.ts";
import { testSavedQueries } from "./saved-queries.ts";

storeContract("the embedded database", async () => embeddedStore(join(temporaryFolder(), "graph.db")));

describe("the query library", () => {
  testSavedQueries(
    async () => {
      const store = embeddedStore(join(temporaryFolder(), "graph.db"));
      await store.load(await sourceOf());
      return store;
    },
    () => "default",
  );
});

describe("the database of a store directory", () => {
  test("is built by the first question, as one file", async () => {
    const dir = join(temporaryFolder(), "out");
    await build(dir, pages, emphasis);
    const { rows } = await queryStore({ dir, cypher: "MATCH (d:Document) RETURN d.id AS id ORDER BY id" });
    expect(rows).toEqual([["a.txt"], ["sub/b.txt"], ["sub/c.txt"]]);
    expect(readdirSync(dir).filter((name) => name.startsWith("graph.db"))).toEqual(["graph.db"]);
    expect(await embeddedStore(join(dir, "graph.db")).dump()).toEqual(dumpOf(graphFiles(dir)));
  });

  test("is not built for a question that is refused", async () => {
    const dir = join(temporaryFolder(), "out");
    await build(dir, pages);
    await expect(queryStore({ dir, cypher: "LOAD CSV FROM 'x' AS l RETURN l" })).rejects.toMatchObject({
      code: "input",
    });
    expect(existsSync(join(dir, "graph.db"))).toBe(false);
  });

  test("goes with the store that is replaced", async () => {
    const dir = join(temporaryFolder(), "out");
    await build(dir, pages);
    await queryStore({ dir, cypher: "RETURN 1 AS one" });
    await build(dir, pages.slice(0, 1));
    const { rows } = await queryStore({ dir, cypher: "MATCH (d:Document) RETURN count(*) AS n" });
    expect(rows).toEqual([[1]]);
  });

  test("is written only when asked to", async () => {
    const dir = join(temporaryFolder(), "out");
    await build(dir, pages);
    await queryStore({ dir, cypher: "CREATE (:Mine {id: 'x'})", write: true });
    expect((await queryStore({ dir, cypher: "MATCH (m:Mine) RETURN m.id AS id" })).rows).toEqual([["x"]]);
  });
});

test("the text index finds bigrams of Chinese names", async () => {
  const store = embeddedStore(join(temporaryFolder(), "graph.db"));
  await store.load(await sourceOf());
  const { rows } = await store.query({
    cypher: "CALL grafeo.search.text('Concept', 'name', $q, 5) YIELD node_id, score RETURN count(*) AS n",
    params: { q: "乡村" },
  });
  expect(rows).toEqual([[1]]);
});

// An upgrade of the engine shows here what moved.
describe("where the engine differs from Neo4j", () => {
  const folder = mkdtempSync(join(tmpdir(), "tifa-quirks-"));
  const path = join(folder, "graph.db");
  beforeAll(() => buildEmbedded(path, rowsSource({ nodes: [], relationships: [] })));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

  async function ask(cypher: string, params: Readonly<Record<string, Json>> = {}): Promise<Json | undefined> {
    return (await askEmbedded(path, { cypher, params })).rows[0]?.[0];
  }

  test.each<[string, Json | undefined, Readonly<Record<string, Json>>?]>([
    ["RETURN '1' = 1 AS x", true],
    ["RETURN $a / 2 AS x", 3, { a: 7 }],
    ["RETURN $a / 2 AS x", 3.75, { a: 7.5 }],
    ["RETURN null IN [] AS x", null],
    ["RETURN 2 ^ 3 ^ 2 AS x", 512],
    ["WITH date('2024-05-01') AS d RETURN d.year AS x", 2024],
    ["UNWIND [3, 1, 2] AS i WITH collect(i) AS l RETURN l[0..2] AS x", [3, 1]],
    ["RETURN size('𠮷') AS x", 1],
    ["UNWIND [1, 2, 3] AS i RETURN percentileCont(i, $p) AS x", 2, { p: 0.9 }],
    ["UNWIND ['2024-05-01'] AS d WITH d WHERE d >= date('2024-02-01') RETURN d AS x", undefined],
    ["RETURN {a: 1}.b AS x", null],
    ["RETURN substring('2024-05-01', 0, 7) AS x", "2024-05"],
    ["RETURN 9007199254740993 AS x", "9007199254740993"],
    ["UNWIND ['李', '张', null] AS s WITH s ORDER BY s RETURN collect(coalesce(s, '-')) AS x", ["张", "李", "-"]],
  ])("%s gives %j", async (cypher, expected, params) => {
    expect(await ask(cypher, params)).toEqual(expected);
  });

  test(
    "a handle for reading reads any file, so the list of words must not",
    need("posix", "POSIX paths", process.platform !== "win32"),
    async () => {
      const file = join(folder, "secret");
      writeFileSync(file, "secret\n");
      expect(await ask(`LOAD CSV FROM '${file}' AS line RETURN line[0] AS x`)).toBe("secret");
      await expect(askEmbedded(path, { cypher: "CREATE (:X)" })).rejects.toThrow("read-only");
    },
  );

  test.each([
    "UNWIND [1, 2] AS i RETURN collect(i)[0..1] AS x",
    "WITH '2024-05-01' AS s RETURN date(s).year AS x",
    "MATCH (n:Person|Concept) RETURN count(n) AS x",
    "MATCH p = SHORTEST 1 (a:Person)-[]-{1,5}(b:Concept) RETURN p",
    "RETURN round(1.25, 1) AS x",
    "CYPHER 5 RETURN 1 AS x",
    "CALL dbms.components()",
  ])("%s is refused", async (cypher) => {
    await expect(ask(cypher)).rejects.toMatchObject({ code: "input" });
  });
});
