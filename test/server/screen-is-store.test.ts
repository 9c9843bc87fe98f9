/** What the matrix shows of the bundled sample is what Cypher finds in its store. */
import { createHash } from "node:crypto";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MatrixColumns } from "../../graph/api.ts";
import { apiOf } from "../../src/server/api.ts";
import { openStore, type Store } from "../../src/store/directory/read-store.ts";
import { queryStore } from "../../src/store/query-store.ts";
import { type Cell, matrixOf } from "../../viewer/data/matrix.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { sampleStore } from "../pages/sample-store.ts";

const folder = freshFolder();
let store: Store;

beforeAll(async () => {
  cpSync(await sampleStore("corpus"), join(folder, "out"), { recursive: true });
  store = await openStore(join(folder, "out"));
});

afterAll(() => removeFolder(folder));

const shared = [
  "mentions",
  "counted",
  "speeches",
  "expected",
  "ratio",
  "echo",
  "units",
  "low",
  "high",
  "verdict",
  "q",
  "z",
  "g2",
  "logRatio",
  "rate",
] as const;

test("two hundred cells drawn at random equal SPEAKS_OF of the embedded database", async () => {
  const matrix = matrixOf(apiOf(store)(["matrix.json"]) as MatrixColumns);
  const cells = matrix.cells.filter(({ mentions }) => mentions > 0);
  const drawn = drawAtRandom(cells, 200);
  const { rows } = await queryStore({
    dir: join(folder, "out"),
    cypher: `MATCH (a)-[r:SPEAKS_OF {series: "${matrix.series}"}]->(c:Concept) RETURN a.id, c.id, ${shared.map((name) => `r.${name}`).join(", ")}`,
    rowLimit: 1_000_000,
  });
  const found = new Map(rows.map(([actor, concept, ...numbers]) => [`${actor} ${concept}`, numbers]));
  expect(found.size).toBe(cells.length);
  for (const cell of drawn) {
    const key = `${cell.actor.id} ${cell.concept.id}`;
    expect([key, shared.map((name) => cell[name])]).toEqual([key, found.get(key)]);
  }
});

test("the store keeps how much text is behind every actor, and its receipt the hash of that", () => {
  const file = (name: string) => readFileSync(join(folder, "out", name), "utf8");
  const hash = createHash("sha256").update(file("weighing.json")).digest("hex");
  expect(JSON.parse(file("receipt.json")).outputs["weighing.json"]).toBe(hash);
  const known = new Set(store.weighing.actors.map(({ actor }) => actor));
  expect(store.emphasis.filter(({ actor }) => !known.has(actor))).toEqual([]);
  for (const family of store.weighing.families.filter(({ discovered }) => !discovered)) {
    const { series, actorLabel, population, testedMore, testedLess } = family;
    const tested = store.emphasis.filter(
      (pair) =>
        pair.p !== null && pair.series === series && pair.actorLabel === actorLabel && pair.population === population,
    );
    // A pair may be in both families of tests.
    expect(tested.length).toBeGreaterThanOrEqual(Math.max(testedMore, testedLess));
    expect(tested.length).toBeLessThanOrEqual(testedMore + testedLess);
  }
});

/** Some of the cells, the same in every run. */
function drawAtRandom(cells: readonly Cell[], count: number): readonly Cell[] {
  let seed = 20_211_018;
  return Array.from({ length: count }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return cells[seed % cells.length];
  }).flatMap((cell) => cell ?? []);
}
