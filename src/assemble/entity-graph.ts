/** The graph of entities as graphology keeps it, with a place and a community for every node: `graph.json`. */
import { MultiDirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { SerializedGraph } from "graphology-types";
import type { GraphRows } from "../../graph/facts.ts";
import { seededFraction } from "../../graph/measure/random.ts";
import { type RelationshipRow, relationshipKey } from "../../graph/schema.ts";

// Both packages are CommonJS: `module.exports` is the function that their types declare as `default`.
const communities = louvain as unknown as typeof louvain.default;
const layout = forceAtlas2 as unknown as typeof forceAtlas2.default;

const seed = 20_241_117;
/** Steps of the layout times nodes: small graphs settle fully, large ones get what 2 cores can give in seconds. */
const layoutWork = 60_000;
const fewestSteps = 40;
const mostSteps = 600;

/**
 * The rows that `finish` of an assembly gave, laid out (ForceAtlas2, Jacomy et al. 2014) and grouped (Louvain, Blondel et
 * al. 2008). The same rows give the same bytes: places start from a seeded generator in order of the nodes.
 */
export function entityGraph({ nodes, relationships }: GraphRows): SerializedGraph {
  const random = seededFraction(seed);
  const graph = new MultiDirectedGraph();
  for (const { label, id, properties } of nodes) {
    graph.addNode(id, { label, ...properties, x: random() * 100, y: random() * 100, community: 0 });
  }
  for (const row of relationships) {
    graph.addDirectedEdgeWithKey(relationshipKey(row), row.from, row.to, { type: row.type, ...row.properties });
  }
  if (graph.size > 0) {
    communities.assign(graph, {
      nodeCommunityAttribute: "community",
      getEdgeWeight: weightOf,
      rng: seededFraction(seed),
    });
    const iterations = Math.round(Math.min(mostSteps, Math.max(fewestSteps, layoutWork / graph.order)));
    const settings = { ...layout.inferSettings(graph), barnesHutOptimize: graph.order > 500 };
    layout.assign(graph, { iterations, settings, getEdgeWeight: weightOf });
  }
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: round(attributes["x"]),
    y: round(attributes["y"]),
  }));
  return graph.export();
}

/** How strongly an edge draws its ends together; what is said often draws more, but not in proportion. */
function weightOf(_: string, attributes: RelationshipRow["properties"]): number {
  const { mentions } = attributes;
  return typeof mentions === "number" ? 1 + Math.log2(mentions) : 1;
}

/** A thousandth of a unit is less than a pixel. */
function round(coordinate: number): number {
  return Math.round(coordinate * 1000) / 1000;
}
