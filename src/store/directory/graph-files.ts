/** The graph as it lies in a store directory: the source of every database, and the dump that each must equal. */
import type { NodeRow, RelationshipRow } from "../../../graph/schema.ts";
import { byCodeUnit } from "../../base/order.ts";
import type { GraphSource } from "../graph-store.ts";
import { recordsOf } from "./record-files.ts";
import { nodeLine, relationshipLine } from "./store-lines.ts";

/** The rows of `nodes.jsonl` and `relationships.jsonl` below `dir`, read as they are asked for. */
export function graphFiles(dir: string): GraphSource {
  return {
    nodes: () => recordsOf<NodeRow>(dir, "nodes.jsonl"),
    relationships: () => recordsOf<RelationshipRow>(dir, "relationships.jsonl"),
  };
}

/** All rows of the source as sorted lines. */
export function dumpOf(source: GraphSource): readonly string[] {
  const lines: string[] = [];
  for (const row of source.nodes()) lines.push(nodeLine(row));
  for (const row of source.relationships()) lines.push(relationshipLine(row));
  return lines.sort(byCodeUnit);
}
