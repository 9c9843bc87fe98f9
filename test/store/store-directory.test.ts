import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dumpOf, graphFiles } from "../../src/store/directory/graph-files.ts";
import { requireStore } from "../../src/store/directory/store-directory.ts";
import { build, pages, temporaryFolder } from "./build.ts";

test("opening a store finishes a swap that was cut off", async () => {
  const dir = join(temporaryFolder(), "out");
  await build(dir, pages);
  renameSync(dir, `${dir}.next`);
  expect(requireStore(dir).counts.documents).toBe(3);
});

test("a directory without store, or with one of another version, says what to do", async () => {
  const dir = join(temporaryFolder(), "out");
  expect(() => requireStore(dir)).toThrow("no receipt.json");
  await build(dir, pages);
  const receipt = join(dir, "receipt.json");
  writeFileSync(receipt, readFileSync(receipt, "utf8").replace(/"schemaVersion": \d+/u, '"schemaVersion": 0'));
  expect(() => requireStore(dir)).toThrow("schema version 0");
});

test("a damaged line is named by file and line", async () => {
  const dir = join(temporaryFolder(), "out");
  await build(dir, pages);
  writeFileSync(join(dir, "nodes.jsonl"), '{"label":"Concept","id":"concept:甲","properties":{}}\n{"label":');
  expect(() => dumpOf(graphFiles(dir))).toThrow("nodes.jsonl:2");
});
