/** What stands in a cell: what is known has a hue and a size, what is not known has none. */

import type { Cell } from "../../data/matrix.ts";
import { hueStrength } from "../../draw/palette.ts";
import { type Caveat, isWithdrawn, type Measure } from "./choice.ts";

/** `size` is the diameter in pixels; `strength` the part of the scale from mid to the full hue. */
export type Mark =
  | {
      readonly kind: "more" | "less";
      readonly size: number;
      readonly strength: number;
      readonly isTentative: boolean;
      /** Hollow: the business of a post. */
      readonly isPortfolio: boolean;
      /** Hatched: said by nearly all. */
      readonly isRitual: boolean;
    }
  | { readonly kind: "neutral" | "dot" | "ring" | "absent" | "elsewhere"; readonly size: number };

/** What the marks of a grid are drawn by. */
export interface MarkScale {
  readonly by: Measure;
  /** The largest rate shown. */
  readonly greatest: number;
  readonly hidden: readonly Caveat[];
}

/** Diameters of a disc at a lower bound of 1 and of 4 (or 1/high, for what is said clearly less). */
const [smallest, largest] = [14, 26];

/** The mark of a cell. The verdict decides whether it has a hue, and which; the measure its size. */
export function markOf(cell: Cell, scale: MarkScale): Mark {
  if (isWithdrawn(cell, scale.hidden)) return { kind: "ring", size: 9 };
  switch (cell.verdict) {
    case "clear":
    case "tentative":
    case "clear-less":
      return known(cell, scale);
    case "not-found":
      return { kind: "absent", size: 13 };
    default:
      return unknown(cell, scale);
  }
}

function unknown(cell: Cell, scale: MarkScale): Mark {
  if (cell.mentions === 0) return { kind: "elsewhere", size: 9 };
  if (cell.verdict === "insufficient") return { kind: "dot", size: 4 };
  const isEven = cell.verdict === "as-expected";
  const size = scale.by === "rate" ? sizeOf(cell, scale) : isEven ? 11 : 9;
  return { kind: isEven ? "neutral" : "ring", size };
}

function known(cell: Cell, scale: MarkScale): Mark {
  return {
    kind: cell.verdict === "clear-less" ? "less" : "more",
    size: sizeOf(cell, scale),
    // Where the others never have it there is no ratio, only the least that it can be.
    strength: hueStrength(cell.ratio ?? cell.low ?? 1),
    isTentative: cell.verdict === "tentative",
    isPortfolio: cell.portfolio,
    isRitual: cell.ritual,
  };
}

/** By the bound of the ratio on a logarithmic scale, or by the area of the rate. */
function sizeOf({ verdict, low, high, rate }: Cell, { by, greatest }: MarkScale): number {
  if (by === "rate") return 5 + (largest - 5) * Math.sqrt(rate / greatest);
  const bound = verdict === "clear-less" ? 1 / Math.max(high ?? 1, 0.01) : (low ?? 1);
  return smallest + (largest - smallest) * Math.max(0, Math.min(1, Math.log2(bound) / 2));
}
