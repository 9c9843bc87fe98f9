/** What the saved queries must answer on the pages of build.ts, whatever engine answers. */
import { expect, test } from "vitest";
import { savedQueries } from "../../graph/queries/library.ts";
import type { GraphStore, Json } from "../../src/store/graph-store.ts";

const params: Readonly<Record<string, Json>> = {
  concept: "concept:数字乡村",
  person: "person:林岚",
  one: "person:林岚",
  other: "person:周沛",
  institution: "institution:云江省委",
  title: "书记",
  series: "own",
  from: "2024-05-01",
  to: "2024-05-31",
  laterFrom: "2024-06-01",
  laterTo: "2024-06-30",
  min: 1,
};

const answers: Readonly<Record<string, readonly (readonly Json[])[]>> = {
  "who-stresses": [["person:林岚", "林岚", "own", 2, 1.6, 4, 0.04, "clear"]],
  profile: [["concept:数字乡村", "数字乡村", "own", 1, 1 / 1.2, 0.5, 2, 1.6, 4, "clear"]],
  evidence: [["a.txt@4", "2024-05-01", 1, 0, expect.stringContaining("建设数字乡村，“不许写”，")]],
  "by-month": [
    ["2024-05", 2, 0, 2, 0],
    ["2024-06", 2, 0, 1, 0],
  ],
  "first-use": [
    ["2024-05-01", "a.txt@31", null, "谁说的数字乡村？", 1, 0],
    ["2024-05-01", "a.txt@4", "person:林岚", expect.stringContaining("数字乡村"), 1, 0],
    ["2024-06-01", "sub/b.txt", null, expect.stringContaining("数字乡村"), 1, 0],
    ["2024-06-01", expect.stringContaining("sub/b.txt@"), "person:𠮷田", expect.stringContaining("数字乡村"), 1, 0],
  ],
  "text-by-month": [
    ["2024-05", 1, 40, 1],
    ["2024-06", 1, 18, 1],
  ],
  adoption: [
    ["2024-05-01", "person:林岚", "林岚", "2024-05-01", 1],
    ["2024-06-01", "person:𠮷田", "𠮷田", "2024-06-01", 1],
  ],
  // Twelve of the characters of her speech are her own.
  "by-year": [["2024", 1, 12]],
  vanished: [],
  "came-in": [["concept:𠮷`'\"\\", "𠮷`'\"\\", 0, 1, 0]],
  against: [],
  successor: [["person:林岚", "2024-05-01", "2024-05-01", "concept:数字乡村", "数字乡村", 1]],
  absent: [[1, 12, 1, 2, 0]],
  quotes: [],
  shared: [],
  holders: [
    ["person:林岚", "林岚", "书记", false, "2024-05-01", "2024-05-01"],
    ["person:林岚", "林岚", "委员", true, "2024-05-01", "2024-05-01"],
  ],
  quoted: [["person:江远", "江远", 1, 1]],
  unsigned: [[expect.stringContaining("a.txt@"), "a.txt", expect.any(Number), expect.any(Number)]],
};

/** Asks a store that holds the pages every saved query. */
export function testSavedQueries(loadedStore: () => Promise<GraphStore>, corpus: () => string): void {
  test.each(savedQueries)(
    "the saved query $name answers: $summary",
    async ({ name, cypher, columns, params: needed }) => {
      const store = await loadedStore();
      const given = Object.fromEntries(Object.keys(needed).map((key) => [key, params[key] ?? null]));
      const answer = await store.query({ cypher, params: { ...given, corpus: corpus() } });
      await store.close();
      expect(answer).toEqual({ columns: Object.keys(columns), rows: answers[name], cut: false });
    },
  );
}
