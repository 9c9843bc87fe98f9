import { expect, test } from "vitest";
import type { MatrixColumns, PairEvidence } from "../../graph/api.ts";
import { apiOf } from "../../src/server/api.ts";
import { openStore } from "../../src/store/directory/read-store.ts";
import { storeFolder } from "./store-folder.ts";

const api = apiOf(await openStore(storeFolder()));
const { actors, concepts, cells, baseline } = api(["matrix.json"]) as MatrixColumns;

test("columns have one entry a row and lead to actors and concepts", () => {
  for (const group of [actors, concepts, cells]) {
    const lengths = new Set(Object.values(group).map((column) => column.length));
    expect(lengths.size).toBe(1);
  }
  expect(cells.actor.every((at) => actors.id[at] !== undefined)).toBe(true);
  expect(cells.concept.every((at) => concepts.id[at] !== undefined)).toBe(true);
  expect(baseline).toBe("quarter-form");
});

test("an official stands with post, institution and how much text is behind him", () => {
  const at = actors.id.indexOf("person:陆听澜");
  expect(actors.caption[at]).toBe("云江省委宣传部副部长、云江省委网信办主任");
  expect(actors.institution[at]).toBe("云江省委宣传部");
  expect([actors.speeches[at], actors.conceptMentions[at]]).toEqual([1, 5]);
  expect(actors.units[at]).toBe(1);
});

test("a concept counts what persons say of it, not again what their institutions do", () => {
  expect(concepts.mentions[concepts.id.indexOf("concept:网络强国")]).toBe(3);
});

test("a cell is the pair that the evidence shows", () => {
  const at = cells.actor.findIndex(
    (row, index) =>
      actors.id[row] === "person:陆听澜" && concepts.id[cells.concept[index] ?? -1] === "concept:网络强国",
  );
  const { pairs } = api(["evidence", "person:陆听澜", "concept:网络强国.json"]) as PairEvidence;
  for (const name of ["mentions", "counted", "ratio", "low", "high", "verdict", "echo", "units"] as const)
    expect(cells[name][at]).toBe(pairs[0]?.[name]);
});

test("each series has a matrix of its own, and a cell knows what is counted in the other", async () => {
  const both = apiOf(await openStore(storeFolder({ hasReport: true })));
  const own = both(["matrix", "own.json"]) as MatrixColumns;
  expect(both(["matrix.json"])).toEqual(own);
  const reported = both(["matrix", "reported.json"]) as MatrixColumns;
  expect([own.series, reported.series]).toEqual(["own", "reported"]);
  const elsewhere = ({ cells: columns, concepts: heads }: MatrixColumns) =>
    columns.elsewhere.flatMap((count, at) =>
      count === 0 ? [] : [`${heads.name[columns.concept[at] ?? -1]} ${columns.mentions[at]} ${count}`],
    );
  // Of a pair that is neither said nor tested here the store has no line of this series.
  expect(new Set(elsewhere(own))).toEqual(new Set(["数字经济 1 2", "健康中国 0 1", "核心技术 0 1"]));
  expect(new Set(elsewhere(reported))).toEqual(new Set(["数字经济 2 1", "数字经济 0 1", "核心技术 0 1"]));
  expect(both(["matrix", "spoken.json"])).toBeNull();
});
