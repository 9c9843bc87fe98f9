/** The margin of a row: how much text stands behind it, and what could be seen in so much. */
import type { MatrixActor } from "../../../graph/api.ts";

export interface Margin {
  readonly name: "speeches" | "chars" | "mentions" | "visible";
  readonly of: (actor: MatrixActor) => number;
  readonly digits: number;
}

/** From left to right; characters in thousands. */
export const margins: readonly Margin[] = [
  { name: "speeches", of: ({ speeches }) => speeches, digits: 0 },
  { name: "chars", of: ({ chars }) => chars / 1000, digits: 1 },
  { name: "mentions", of: ({ conceptMentions }) => conceptMentions, digits: 0 },
  { name: "visible", of: ({ smallestVisibleRatio }) => smallestVisibleRatio, digits: 1 },
];
