/** What every view gets: the overview and the entity graph of the store. */
import type { Overview } from "../../graph/api.ts";
import type { EntityGraph } from "../data/entity-graph.ts";

export interface StoreProps {
  readonly overview: Overview;
  readonly graph: EntityGraph;
}

/** Whether the store holds one page and nothing to compare it with. */
export function isOnePage({ counts }: Overview): boolean {
  return counts.Document === 1;
}
