import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import { expect, test } from "vitest";
import { exportGexf } from "../../src/store/gexf.ts";
import { build, emphasis, pages, temporaryFolder } from "./build.ts";

test("Gephi's format holds every entity and link, whatever their names contain", async () => {
  const dir = join(temporaryFolder(), "out");
  const out = join(dir, "..", "graph.gexf");
  await build(dir, pages, emphasis);
  exportGexf({ dir, out });
  const written = MultiDirectedGraph.from(JSON.parse(readFileSync(join(dir, "graph.json"), "utf8")));
  const read = gexf.parse(MultiDirectedGraph, readFileSync(out, "utf8"));
  expect([read.nodes(), read.edges()]).toEqual([written.nodes(), written.edges()]);
  const odd = "concept:𠮷`'\"\\";
  expect(read.getNodeAttributes(odd)).toMatchObject({ label: "𠮷`'\"\\", kind: "Concept" });
  expect(read.getNodeAttribute(odd, "x")).toBeCloseTo(written.getNodeAttribute(odd, "x"), 3);
});

test("the file says what it was made of, and when that is invented", async () => {
  const dir = join(temporaryFolder(), "out");
  const out = join(dir, "..", "graph.gexf");
  await build(dir, pages, emphasis);
  exportGexf({ dir, out });
  expect(readFileSync(out, "utf8")).toMatch(
    /<description>虚构样本 · invented data · not checked by hand · receipt [0-9a-f]{64}<\/description>/u,
  );
  const receipt = join(dir, "receipt.json");
  writeFileSync(receipt, readFileSync(receipt, "utf8").replace('"invented": true', '"invented": false'));
  exportGexf({ dir, out });
  expect(readFileSync(out, "utf8")).not.toContain("虚构样本");
});

test("a place that cannot be written is an error with a hint", async () => {
  const dir = join(temporaryFolder(), "out");
  await build(dir, pages);
  expect(() => exportGexf({ dir, out: join(dir, "none", "graph.gexf") })).toThrow("none");
});
