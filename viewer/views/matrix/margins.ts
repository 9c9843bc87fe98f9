/** The margin of a row: how much text stands behind it in the series. */
import type { MatrixActor } from "../../../graph/api.ts";

export interface Margin {
  readonly name: "units" | "chars" | "mentions";
  readonly of: (actor: MatrixActor) => number;
  readonly digits: number;
}

/** From left to right; characters in thousands. */
export const margins: readonly Margin[] = [
  { name: "units", of: ({ units }) => units, digits: 0 },
  { name: "chars", of: ({ chars }) => chars / 1000, digits: 1 },
  { name: "mentions", of: ({ conceptMentions }) => conceptMentions, digits: 0 },
];
