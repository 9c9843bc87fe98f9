/** The views that exist, in the order of the menu. */
import type { Overview } from "../../graph/api.ts";
import { graphView } from "./graph/graph-view.tsx";
import { matrixView } from "./matrix/matrix-view.tsx";
import { readerView } from "./reader/reader-view.tsx";
import type { View } from "./view.ts";

export const views: readonly View[] = [matrixView, graphView, readerView];

/** The view of a route; without one the view that leads this store, the reader where that view does not exist. */
export function viewOf(route: string, overview: Overview): View {
  const wanted = route === "" && overview.leads === "matrix" ? "matrix" : route;
  return views.find((view) => view.route === wanted) ?? readerView;
}
