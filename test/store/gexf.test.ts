import { readFileSync } from "node:fs";
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

test("a place that cannot be written is an error with a hint", async () => {
  const dir = join(temporaryFolder(), "out");
  await build(dir, pages);
  expect(() => exportGexf({ dir, out: join(dir, "none", "graph.gexf") })).toThrow("none");
});
