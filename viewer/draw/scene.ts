/** What is drawn, without saying how: the border between the views and the drawing. */
import type { Verdict } from "../../graph/schema.ts";

export type NodeKind = "person" | "concept" | "institution";

export interface SceneNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Radius in pixels at the fitted zoom. */
  readonly size: number;
}

export interface SceneEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Null on edges that carry no numbers. */
  readonly verdict: Verdict | null;
  /** The least that it can be where there is no ratio, since the others never have it. */
  readonly ratio: number | null;
  /** Line width in pixels; 1 is a hairline. */
  readonly width: number;
  /** Share of paper in the colour, 0 to 1: where lines without hue are many, each says little. */
  readonly faint: number;
}

/** Nodes stand by importance, most important first: in this order they get their labels. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

/** What is set apart: the chosen nodes, and all that stays in full colour beside them (everything when null). */
export interface Focus {
  readonly chosen: ReadonlySet<string>;
  readonly near: ReadonlySet<string> | null;
  /** The node under the keyboard's cursor or the pointer. */
  readonly cursor: string | null;
}

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}
