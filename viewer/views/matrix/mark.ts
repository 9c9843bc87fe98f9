/** What stands in a cell: what is known has a hue and a size, what is not known has none. */

import { ratios } from "../../data/denominators.ts";
import type { Cell } from "../../data/matrix.ts";
import { hueStrength } from "../../draw/palette.ts";
import type { Denominator } from "./choice.ts";

/** `size` is the diameter in pixels; `strength` the part of the scale from mid to the full hue. */
export type Mark =
  | { readonly kind: "more" | "less"; readonly size: number; readonly strength: number; readonly isTentative: boolean }
  | { readonly kind: "neutral" | "dot" | "ring"; readonly size: number };

/** Diameters of a disc at a lower bound of 1 and of 4 (or 1/high, for what is said clearly less). */
const [smallest, largest] = [14, 26];

/** The mark of a cell. The verdict decides whether it has a hue; the denominator which hue and size. */
export function markOf(cell: Cell, denominator: Denominator, greatest: number): Mark {
  switch (cell.verdict) {
    case "clear":
    case "tentative":
    case "clear-less":
      return known(cell, denominator, greatest);
    case "as-expected":
      return { kind: "neutral", size: denominator === "E" ? 11 : sizeOf(cell, denominator, greatest) };
    case "insufficient":
      return { kind: "dot", size: 4 };
    case "none":
      return { kind: "ring", size: denominator === "E" ? 9 : sizeOf(cell, denominator, greatest) };
  }
}

function known(cell: Cell, denominator: Denominator, greatest: number): Mark {
  const ratio = denominator === "E" ? (cell.emphasis ?? 1) : ratios(cell)[denominator];
  return {
    kind: ratio < 1 ? "less" : "more",
    size: sizeOf(cell, denominator, greatest),
    strength: hueStrength(ratio),
    isTentative: cell.verdict === "tentative",
  };
}

/** By the bound of E on a logarithmic scale, or by the area of the value, of which `greatest` is the largest shown. */
function sizeOf({ verdict, low, high, ...cell }: Cell, denominator: Denominator, greatest: number): number {
  if (denominator !== "E") return 5 + (largest - 5) * Math.sqrt(cell[denominator] / greatest);
  const bound = verdict === "clear-less" ? 1 / Math.max(high ?? 1, 0.01) : (low ?? 1);
  return smallest + (largest - smallest) * Math.max(0, Math.min(1, Math.log2(bound) / 2));
}
