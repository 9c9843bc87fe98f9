/** How a node or an edge looks, given what is in focus. */
import type { Attributes } from "graphology-types";
import { type Colour, css, isFinding, mix, type Palette, ratioColour } from "./palette.ts";
import type { Focus, SceneEdge, SceneNode } from "./scene.ts";

/** What sigma needs to draw a node. Selected is seal, in focus is filled; neither is a value, so neither takes its hue. */
export function nodeStyle(id: string, data: Attributes | SceneNode, focus: Focus, palette: Palette): Attributes {
  // The attributes of every node are the scene's node, see graphOf.
  const { kind, x, y, size } = data as SceneNode;
  const isChosen = focus.chosen.has(id);
  const isNear = focus.near?.has(id) ?? false;
  const isFar = focus.near !== null && !isNear && id !== focus.cursor;
  const base: Colour = { person: palette.ink, concept: palette.soft, institution: palette.soft }[kind];
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

/** What sigma needs to draw an edge: findings in the hue of the ratio and on top, everything else a quiet line. */
export function edgeStyle(data: Attributes | SceneEdge, { chosen, near }: Focus, palette: Palette): Attributes {
  // The attributes of every edge are the scene's edge, see graphOf.
  const edge = data as SceneEdge;
  const isBetween = near === null || (near.has(edge.from) && near.has(edge.to));
  const isOwn = isBetween && (chosen.has(edge.from) || chosen.has(edge.to));
  const isFar = near !== null && !isOwn;
  const colour = isFinding(edge.verdict)
    ? ratioColour(palette, edge.verdict, edge.ratio)
    : quietColour(edge, isOwn, palette);
  const shown = isFar ? mix(palette.paper, colour, 0.35) : colour;
  const type = edge.width <= 1 ? "hair" : "band";
  return { size: edge.width, color: css(shown), type, zIndex: isFinding(edge.verdict) ? 2 : isOwn ? 1 : 0 };
}

/** Lines without hue, lighter where the text is too thin; those of the selection do not fade, however many there are. */
function quietColour({ verdict, faint }: SceneEdge, isOwn: boolean, palette: Palette): Colour {
  const strength = verdict === "insufficient" ? 0.22 : 0.4;
  return mix(palette.paper, palette.soft, isOwn ? strength : strength * (1 - faint));
}
