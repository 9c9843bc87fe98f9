import { MultiDirectedGraph } from "graphology";
import { expect, test } from "vitest";
import { createAssembly } from "../../src/assemble/assembly.ts";
import { entityGraph } from "../../src/assemble/entity-graph.ts";
import { speechCounts } from "../../src/assemble/series-words.ts";
import { emphasisOf, noFacts, page } from "./page.ts";

function rows() {
  const assembly = createAssembly(noFacts);
  const sketches = ["林岚", "周沛", "许衡"].map((by, index) => ({
    by,
    posts: [{ institution: `第${index}局`, title: "局长" }],
    paragraphs: [`⟦concept:主题${index}⟧和⟦concept:主题${(index + 1) % 3}⟧。`],
  }));
  const document = page("a.txt", "2024-01-01", sketches);
  assembly.add(document, speechCounts(document));
  return assembly.finish([emphasisOf("person:林岚", "concept:主题0", 3, "clear")]);
}

test("the same rows give the same bytes", () => {
  expect(JSON.stringify(entityGraph(rows()))).toBe(JSON.stringify(entityGraph(rows())));
});

test("every node has a place of its own and a community", () => {
  const { nodes } = entityGraph(rows());
  const places = nodes.map(({ attributes }) => `${attributes?.["x"]},${attributes?.["y"]}`);
  expect(new Set(places).size).toBe(nodes.length);
  expect(nodes.every(({ attributes }) => Number.isInteger(attributes?.["community"]))).toBe(true);
});

test("graphology reads back what it wrote, without documents and speeches", () => {
  const graph = MultiDirectedGraph.from(entityGraph(rows()));
  expect(graph.filterNodes((_, { label }) => label === "Document" || label === "Speech")).toEqual([]);
  expect(graph.getEdgeAttributes("EMPHASISES|person:林岚|concept:主题0|own")).toMatchObject({ verdict: "clear" });
});

test("no rows give an empty graph", () => {
  expect(entityGraph({ nodes: [], relationships: [] })).toMatchObject({ nodes: [], edges: [] });
});
