/** The leaders whom speeches quote and report; their names are known without any byline. */
import { builtIn } from "./home.ts";
import { readTable } from "./table.ts";

/** A leader in one office; "" where a date is open or unknown, or where the office does not matter (马克思). */
export interface Leader {
  readonly name: string;
  readonly office: string;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly rule: string;
}

/** One row an office, so that a person may stand twice. */
export function readLeaders(): readonly Leader[] {
  return readTable(builtIn("leaders.tsv"), ["name", "office", "from", "to"]).map(({ cells, line }) => ({
    ...cells,
    rule: `leaders.tsv:${line}`,
  }));
}
