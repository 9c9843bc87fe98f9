/** What every view gets: the overview, the series that is shown, and the entity graph of the store in it. */
import type { Overview } from "../../graph/api.ts";
import type { Series } from "../../graph/facts.ts";
import type { EntityGraph } from "../data/entity-graph.ts";

export interface StoreProps {
  readonly overview: Overview;
  readonly series: Series;
  readonly graph: EntityGraph;
}

/** Whether the store holds one page and nothing to compare it with. */
export function isOnePage({ counts }: Overview): boolean {
  return counts.Document === 1;
}
