/** The views that exist, in the order of the menu. */
import type { Overview } from "../../graph/api.ts";
import { graphView } from "./graph/graph-view.tsx";
import { matrixView } from "./matrix/matrix-view.tsx";
import { readerView } from "./reader/reader-view.tsx";
import type { View } from "./view.ts";

export const views: readonly View[] = [matrixView, graphView, readerView];

/** The view of a route; without one, or with one that does not exist, the view that leads this store. */
export function viewOf(route: string, overview: Overview): View {
  return views.find((view) => view.route === route) ?? (overview.leads === "matrix" ? matrixView : readerView);
}
