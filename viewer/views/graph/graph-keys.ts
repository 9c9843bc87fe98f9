/** What the keys do while the graph has the focus. */
import type { Signal } from "@preact/signals";
import type { EntityGraph } from "../../data/entity-graph.ts";
import { type Drawing, wholeScene } from "../../draw/drawing.ts";
import type { Scene } from "../../draw/scene.ts";
import { isComposing } from "../../shell/keys.ts";
import { go, goParams, viewState } from "../../state/navigation.ts";
import { isMotionReduced } from "../../state/preferences.ts";
import { type Direction, nearestTowards, stepNeighbour } from "./walk.ts";

export interface GraphKeyContext {
  /** The graph with the links that are drawn. */
  readonly drawn: EntityGraph;
  readonly scene: Scene;
  readonly cursor: Signal<string | null>;
  /** Whose neighbours are being walked, while nothing is selected. */
  readonly centre: Signal<string | null>;
  readonly drawing: Drawing | null;
}

type Action = (context: GraphKeyContext, drawing: Drawing) => void;

const actions: Readonly<Record<string, Action>> = {
  ArrowUp: (context, drawing) => walk(context, drawing, "up"),
  ArrowDown: (context, drawing) => walk(context, drawing, "down"),
  ArrowLeft: (context, drawing) => walk(context, drawing, "left"),
  ArrowRight: (context, drawing) => walk(context, drawing, "right"),
  n: (context, drawing) => goNeighbour(context, drawing, 1),
  N: (context, drawing) => goNeighbour(context, drawing, -1),
  Enter: ({ cursor }) => {
    if (cursor.value !== null) go({ selected: cursor.value, on: null, tab: "evidence" });
  },
  e: ({ cursor }) => goParams({ ego: cursor.value ?? viewState.value.selected, cam: null }),
  f: (_context, drawing) => drawing.moveTo(wholeScene, duration()),
  "+": (_context, drawing) => zoomBy(drawing, 1 / 1.5),
  "=": (_context, drawing) => zoomBy(drawing, 1 / 1.5),
  "-": (_context, drawing) => zoomBy(drawing, 1.5),
  Escape: ({ cursor, centre }) => {
    if (viewState.value.selected !== null) go({ selected: null, on: null });
    else if (cursor.value !== null) {
      cursor.value = null;
      centre.value = null;
    } else goParams({ ego: null });
  },
};

/** Takes the keys of the graph and leaves all others, also those an input method is composing with. */
export function onGraphKey(event: KeyboardEvent, context: GraphKeyContext): void {
  const action = actions[event.key];
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
  if (action === undefined || context.drawing === null || hasModifier || isComposing(event)) return;
  event.preventDefault();
  action(context, context.drawing);
}

/** The first arrow goes to what is selected, or to the most important node. */
function walk({ scene, cursor, centre }: GraphKeyContext, drawing: Drawing, direction: Direction): void {
  const points = scene.nodes.flatMap(({ id }) => {
    const position = drawing.positionOf(id);
    return position === null ? [] : [{ id, ...position }];
  });
  const at = points.find(({ id }) => id === (cursor.value ?? viewState.value.selected));
  const next = at === undefined ? points[0] : nearestTowards(points, at, direction);
  if (next == null) return;
  centre.value = null;
  moveCursor(cursor, drawing, next.id);
}

/** Round the neighbours of what is selected, else of where the walk began, else of the most important node. */
function goNeighbour({ drawn, scene, cursor, centre }: GraphKeyContext, drawing: Drawing, step: 1 | -1): void {
  const { selected } = viewState.value;
  const isDrawn = selected !== null && drawn.linksOf.has(selected);
  const from = isDrawn ? selected : (centre.value ?? cursor.value ?? scene.nodes[0]?.id);
  if (from === undefined) return;
  centre.value = from;
  const next = stepNeighbour(drawn, { centre: from, current: cursor.value, step });
  if (next !== null) moveCursor(cursor, drawing, next);
}

function moveCursor(cursor: Signal<string | null>, drawing: Drawing, id: string): void {
  cursor.value = id;
  drawing.show(id, duration());
}

/** Zooms out by a factor above 1, in by one below. */
export function zoomBy(drawing: Drawing | null, factor: number): void {
  drawing?.moveTo({ ratio: drawing.camera().ratio * factor }, duration());
}

/** Milliseconds of a camera move. */
export function duration(): number {
  return isMotionReduced() ? 0 : 250;
}
