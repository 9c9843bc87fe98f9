/** The one view state of the page, kept equal to the URL's hash. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { parseState, printState, type ViewState, withParams } from "./view-state.ts";

const current = signal<ViewState>(parseState(globalThis.location.hash));

/** The state that is shown. */
export const viewState: ReadonlySignal<ViewState> = current;

/** Changes the state as a step that "back" undoes: navigation and selection. */
export function go(change: Partial<ViewState>): void {
  show({ ...current.value, ...change }, "push");
}

/** Changes keys of the view as a step that "back" undoes. */
export function goParams(changes: Readonly<Record<string, string | null>>): void {
  show(withParams(current.value, changes), "push");
}

/** Changes keys of the view without a step of its own: the camera. */
export function replaceParams(changes: Readonly<Record<string, string | null>>): void {
  show(withParams(current.value, changes), "replace");
}

/** Names the selected node by another id, without a step of its own. */
export function replaceSelected(selected: string): void {
  show({ ...current.value, selected }, "replace");
}

/** What a view's keys were when it was last shown. */
const keptParams = new Map<string, ViewState["params"]>();

/** Keeps the keys of the view that is shown, for the way back to it. */
export function keepParams(route: string): void {
  keptParams.set(route, current.value.params);
}

/** The state of another view with the same selection, as that view was left. */
export function viewAsLeft(route: string): Partial<ViewState> {
  return { view: route, params: keptParams.get(route) ?? {} };
}

/** The address of the shown state with some changes, for links. */
export function linkTo(change: Partial<ViewState>): string {
  return printState({ ...current.value, ...change });
}

function show(state: ViewState, how: "push" | "replace"): void {
  const hash = printState(state);
  if (hash === printState(current.value)) return;
  if (how === "push") history.pushState(null, "", hash);
  else history.replaceState(null, "", hash);
  current.value = state;
}

globalThis.addEventListener("popstate", () => {
  current.value = parseState(globalThis.location.hash);
});
