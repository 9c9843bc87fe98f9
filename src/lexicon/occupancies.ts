/** Who held the offices that report without naming their holder, with dates. */
import { builtIn } from "./home.ts";
import { listCell, readTable } from "./table.ts";

/** A holder of an office; `to` is "" for the one in office, `checked` the day up to which the table attests that. */
export interface KnownOccupancy {
  readonly organisation: string;
  readonly title: string;
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly checked: string;
  /** The committees in whose name the holder reported. */
  readonly terms: readonly string[];
}

/** All holders, in the order of the table. */
export function readOccupancies(): readonly KnownOccupancy[] {
  const columns = ["organisation", "title", "name", "from", "to", "checked", "terms"] as const;
  return readTable(builtIn("offices.tsv"), columns).map(({ cells }) => ({ ...cells, terms: listCell(cells.terms) }));
}
