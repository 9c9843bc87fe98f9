/** Counting what a load does. */
import { nodeLabels, relationshipTypes } from "../../../graph/schema.ts";
import type { LoadCounts, LoadReport } from "../graph-store.ts";

/** A report in which nothing has happened yet. */
export function emptyReport(): LoadReport {
  return { nodes: zeros(nodeLabels), relationships: zeros(relationshipTypes) };
}

function zeros<Name extends string>(names: readonly Name[]): Readonly<Record<Name, LoadCounts>> {
  const counts = names.map((name) => [name, { written: 0, unchanged: 0, removed: 0, kept: 0 }]);
  // Exactly the names given became keys.
  return Object.fromEntries(counts) as Record<Name, LoadCounts>;
}
