/** Unions of states, between whose offices and those of their members people go: the European Union, ASEAN. */
import { builtIn } from "./home.ts";
import { readTable } from "./table.ts";

/** A union, or a circle of bodies whose heads change from one to another. */
export interface Union {
  /** How the names of its bodies begin: 欧洲中央银行. */
  readonly heads: readonly string[];
  /** Full names of the states in it. */
  readonly members: ReadonlySet<string>;
}

/** Reads the table. */
export function readUnions(): readonly Union[] {
  const words = (cell: string) => cell.split("|").filter((word) => word !== "");
  return readTable(builtIn("unions.tsv"), ["name", "heads", "members"]).map(({ cells }) => ({
    heads: words(cells.heads),
    members: new Set(words(cells.members)),
  }));
}
