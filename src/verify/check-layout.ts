/** Whether `graph.json` is the graph of entities of the other files; only the places of its nodes are its own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type NodeRow, type Properties, type RelationshipRow, relationshipKey } from "../../graph/schema.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import { firstDifference } from "./expected-rows.ts";
import type { Findings } from "./findings.ts";
import { isOfDocument } from "./stored-documents.ts";

interface Laid {
  readonly nodes: readonly { readonly key: string; readonly attributes: Properties }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: Properties;
  }[];
}

/** Checks its nodes and edges, one by one in their order. */
export function checkLayout(dir: string, findings: Findings): void {
  // Its shape has been checked.
  const { nodes, edges } = JSON.parse(readFileSync(join(dir, "graph.json"), "utf8")) as Laid;
  let node = 0;
  for (const { label, id, properties } of recordsOf<NodeRow>(dir, "nodes.jsonl")) {
    if (label === "Document" || label === "Speech") continue;
    const { key, attributes } = nodes[node++] ?? { key: "nothing", attributes: {} };
    const { x, y, community, ...said } = attributes;
    const isPlaced = [x, y, community].every((value) => typeof value === "number");
    const isSame = key === id && firstDifference(said, { label, ...properties }) === undefined;
    findings.expect("nodes of graph.json as the graph has them", isPlaced && isSame, () => `${id}: ${key}`);
  }
  let edge = 0;
  for (const row of recordsOf<RelationshipRow>(dir, "relationships.jsonl")) {
    if (isOfDocument(row.type)) continue;
    const { key, source, target, attributes } = edges[edge++] ?? { key: "", source: "", target: "", attributes: {} };
    const isBetween = key === relationshipKey(row) && source === row.from && target === row.to;
    const isSame = isBetween && firstDifference(attributes, { type: row.type, ...row.properties }) === undefined;
    findings.expect("edges of graph.json as the graph has them", isSame, () => `${relationshipKey(row)}: ${key}`);
  }
  const rest = nodes.length - node + edges.length - edge;
  findings.expect("edges of graph.json as the graph has them", rest <= 0, () => `${rest} more than the graph has`);
}
