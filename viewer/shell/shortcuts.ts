/** Keys that work everywhere but in inputs: `g` and a letter for the views, `?` for the sheet of keys. */
import { isTyping } from "./keys.ts";

/** The letter behind `g` for the route of each view. */
const routes: Readonly<Record<string, string>> = { m: "matrix", g: "graph", d: "doc" };

/** So long after `g` the letter must come, in milliseconds. */
const patience = 1200;

export interface ShortcutActions {
  readonly onView: (route: string) => void;
  readonly onHelp: () => void;
}

/** Listens on the page; returns how to stop. */
export function onShortcuts({ onView, onHelp }: ShortcutActions): () => void {
  let begun = Number.NEGATIVE_INFINITY;
  const listen = (event: KeyboardEvent) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || isBehindDialog()) return;
    const route = event.timeStamp - begun < patience ? routes[event.key] : undefined;
    begun = route === undefined && event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (route !== undefined) onView(route);
    else if (event.key === "?") onHelp();
    else return;
    event.preventDefault();
    // The letter must not also be a key of the view.
    event.stopPropagation();
  };
  globalThis.addEventListener("keydown", listen, true);
  return () => globalThis.removeEventListener("keydown", listen, true);
}

function isBehindDialog(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
