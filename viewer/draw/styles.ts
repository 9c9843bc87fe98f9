/** How a node or an edge looks, given what is in focus. */
import type { Attributes } from "graphology-types";
import { type Colour, css, emphasisColour, mix, type Palette } from "./palette.ts";
import type { Focus, SceneEdge, SceneNode } from "./scene.ts";

/** What sigma needs to draw a node. Selected is seal, never a value; concepts fill when they are in focus. */
export function nodeStyle(id: string, data: Attributes | SceneNode, focus: Focus, palette: Palette): Attributes {
  // The attributes of every node are the scene's node, see graphOf.
  const { kind, x, y, size } = data as SceneNode;
  const isChosen = focus.chosen.has(id);
  const isNear = focus.near?.has(id) ?? false;
  const isFar = focus.near !== null && !isNear && id !== focus.cursor;
  const base: Colour = { person: palette.ink, concept: palette.more, institution: palette.soft }[kind];
  const colour = isChosen ? palette.seal : isFar ? mix(palette.paper, base, 0.35) : base;
  const open = isNear || isChosen ? "diamond" : "open";
  const type = { person: "disc", concept: open, institution: "square" }[kind];
  return {
    x,
    y,
    size: isChosen || id === focus.cursor ? size * 1.25 : size,
    color: css(colour),
    type,
    zIndex: isFar ? 0 : 1,
  };
}

/** What sigma needs to draw an edge: emphasis in colour, everything else a quiet line. */
export function edgeStyle(data: Attributes | SceneEdge, { chosen, near }: Focus, palette: Palette): Attributes {
  // The attributes of every edge are the scene's edge, see graphOf.
  const { from, to, verdict, emphasis, width, faint } = data as SceneEdge;
  const isOwn = chosen.has(from) || chosen.has(to);
  const full = emphasisColour(palette, verdict, emphasis);
  const colour = isOwn ? full : mix(full, palette.paper, faint);
  const isFar = near !== null && !isOwn;
  const shown = isFar
    ? mix(palette.paper, colour, 0.35)
    : isOwn && width <= 1
      ? mix(colour, palette.soft, 0.6)
      : colour;
  return { size: width, color: css(shown), type: width <= 1 ? "hair" : "band", zIndex: width > 1 ? 2 : isOwn ? 1 : 0 };
}
