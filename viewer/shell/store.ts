/** What every view gets: the overview and the entity graph of the store. */
import type { Overview } from "../../graph/api.ts";
import type { EntityGraph } from "../data/entity-graph.ts";

export interface StoreProps {
  readonly overview: Overview;
  readonly graph: EntityGraph;
}
