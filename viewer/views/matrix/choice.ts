/** What the reader chose to see, read from the keys of the address and written back to it. */

import type { Cell, Matrix } from "../../data/matrix.ts";
import { isFinding } from "../../draw/palette.ts";

export const sorts = ["cluster", "low", "name", "institution"] as const;
export type Sort = (typeof sorts)[number];

export const measures = ["ratio", "rate"] as const;
export type Measure = (typeof measures)[number];

/** What may be known of a finding that makes it say less, and by which it can be hidden. */
export const caveats = ["portfolio", "ritual"] as const;
export type Caveat = (typeof caveats)[number];

export interface Choice {
  readonly who: "Person" | "Institution";
  readonly sort: Sort;
  readonly by: Measure;
  /** Findings with one of these are drawn without their hue, and are no rows of the table. */
  readonly hidden: readonly Caveat[];
  /** Families to which the concepts are limited; empty for all. */
  readonly families: readonly string[];
  /** Part of a name. */
  readonly query: string;
  /** Ids of actors that stay on top. */
  readonly pinned: readonly string[];
  /** How many rows and columns are drawn at most. */
  readonly rows: number;
  readonly columns: number;
  readonly isTable: boolean;
}

/** Rows and columns at first, and how many more each step adds. */
export const step = 60;

/** The choice that the keys of an address say; what cannot be read is left at its default. */
export function choiceOf(params: Readonly<Record<string, string>>): Choice {
  return {
    who: params["who"] === "institution" ? "Institution" : "Person",
    sort: sorts.find((sort) => sort === params["sort"]) ?? "cluster",
    by: measures.find((measure) => measure === params["by"]) ?? "ratio",
    hidden: caveats.filter((caveat) => listOf(params["hide"]).includes(caveat)),
    families: listOf(params["family"]),
    query: params["q"] ?? "",
    pinned: listOf(params["pin"]),
    rows: countOf(params["rows"]),
    columns: countOf(params["cols"]),
    isTable: params["view"] === "table",
  };
}

/** Whether a cell is a finding that the reader chose to hide, or says no more than that nobody names oneself. */
export function isWithdrawn(cell: Pick<Cell, "verdict" | "selfNaming" | Caveat>, hidden: readonly Caveat[]): boolean {
  if (cell.selfNaming && cell.verdict === "clear-less") return true;
  return isFinding(cell.verdict) && hidden.some((caveat) => cell[caveat]);
}

/** The caveats of which the matrix has a finding. */
export function presentCaveats({ cells }: Pick<Matrix, "cells">): readonly Caveat[] {
  return caveats.filter((caveat) => cells.some((cell) => isFinding(cell.verdict) && cell[caveat]));
}

/** A list with an item put in or taken out, as a key of the address; null when it is empty then. */
export function toggled(list: readonly string[], item: string): string | null {
  const rest = list.filter((other) => other !== item);
  const next = rest.length < list.length ? rest : [...list, item];
  return next.length === 0 ? null : next.join("|");
}

function listOf(value: string | undefined): readonly string[] {
  return value === undefined || value === "" ? [] : value.split("|");
}

function countOf(value: string | undefined): number {
  const count = Number(value);
  return Number.isInteger(count) && count > 0 ? count : step;
}
