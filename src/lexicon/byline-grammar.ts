/** The weighted grammar of bylines: ways to write who speaks, and what each feature of a reading costs. */
import type { BylineKind } from "../base/records.ts";
import { builtIn } from "./home.ts";
import { readTable } from "./table.ts";

/** A way to write who speaks, a row of `byline-productions.tsv`. */
export interface Production {
  readonly id: string;
  readonly kind: BylineKind;
  /** Over types of tokens (src/byline/tokens.ts), lists written out: “dash role (join role)* gap? name”. */
  readonly pattern: string;
  /** Whether posts stand before their names or behind them; `respectively` gives each in turn. */
  readonly order: "roles-first" | "name-first" | "respectively";
  /** Where it is a byline by itself: on a page, only in a line that is known to be one, or nowhere. */
  readonly alone: "page" | "line" | "place";
  readonly cost: number;
  /** An invented line, and its reading. */
  readonly example: string;
  readonly reading: string;
}

/** What each feature costs, in natural logarithms of odds: below zero speaks for the reading. */
export type Costs = Readonly<Record<string, number>>;

/** The two tables of the grammar of bylines. */
export interface BylineGrammar {
  /** In the order in which equals win. */
  readonly productions: readonly Production[];
  readonly costs: Costs;
}

/** Lists that patterns name in capitals. */
const macros: readonly (readonly [name: string, pattern: string])[] = [
  ["EACH", "(ROLES gap? name rank?) ((join | gap | join gap) ROLES gap? name rank?)+"],
  ["ROLES", "role (join role | gap role)*"],
  ["NAMES", "name ((join | gap | join gap) name)*"],
];

/** Reads both tables. */
export function readBylineGrammar(): BylineGrammar {
  const columns = ["id", "kind", "pattern", "order", "alone", "cost", "example", "reading"] as const;
  const productions = readTable(builtIn("byline-productions.tsv"), columns).map(({ cells }) => ({
    ...cells,
    // The three columns of names are written by us and checked by test/byline.
    kind: cells.kind as Production["kind"],
    order: cells.order as Production["order"],
    alone: cells.alone as Production["alone"],
    pattern: macros.reduce((pattern, [name, list]) => pattern.replaceAll(name, list), cells.pattern),
    cost: Number(cells.cost),
  }));
  const costs = readTable(builtIn("byline-costs.tsv"), ["feature", "cost"]);
  return {
    productions,
    costs: Object.fromEntries(costs.map(({ cells }) => [cells.feature, Number(cells.cost)])),
  };
}
