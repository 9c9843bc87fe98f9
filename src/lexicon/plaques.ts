/** Offices with two plaques: one body, two names that both stay in use. */
import { builtIn } from "./home.ts";
import { readTable } from "./table.ts";

/**
 * One office with two names: `other` is a name of `name` from a day on; both are full names of the table of
 * institutions.
 */
export interface Plaque {
  readonly name: string;
  readonly other: string;
  /** `YYYY-MM-DD`. */
  readonly from: string;
}

/** All rows of the table. */
export function readPlaques(): readonly Plaque[] {
  return readTable(builtIn("plaques.tsv"), ["name", "other", "from"]).map(({ cells }) => cells);
}
