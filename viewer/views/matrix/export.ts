/** The table as a file. */
import type { Overview } from "../../../graph/api.ts";
import { auditLine } from "../../../graph/audit.ts";
import type { Series } from "../../../graph/facts.ts";
import { type CsvValue, csv } from "../../data/csv.ts";
import type { Cell } from "../../data/matrix.ts";
import { tableColumns } from "./table-columns.ts";

/** What the first line of the file says of it. */
export interface ExportAccount extends Pick<Overview, "tifaVersion" | "receipt" | "invented" | "audit"> {
  readonly series: Series;
  /** Where the words come from, "" where it is unknown. */
  readonly outlets: readonly string[];
  readonly baseline: string;
  /** What the reader chose, as the address of the view. */
  readonly address: string;
}

/**
 * One line on what this is, one of column names, one for each cell: numbers in full, ids besides names. The words of a
 * row are those of its series, and of its outlets.
 */
export function tableCsv(cells: readonly Cell[], account: ExportAccount): string {
  const { tifaVersion, receipt, invented, audit, series, baseline, address } = account;
  const outlets = account.outlets.map((outlet) => outlet || "?").join("|");
  const head = [
    `# tifa ${tifaVersion}`,
    ...(invented ? ["虚构样本 · invented data"] : []),
    auditLine(audit),
    `series ${series}: ${about[series]}`,
    `baseline ${baseline}`,
    `receipt ${receipt}`,
    address,
  ].join(" | ");
  const names = ["series", "outlets", "actorId", "conceptId", ...tableColumns.map(({ name }) => name)];
  const rows = cells.map((cell): readonly CsvValue[] => [
    series,
    outlets,
    cell.actor.id,
    cell.concept.id,
    ...tableColumns.map((column) => column.of(cell)),
  ]);
  return csv([[head], names, ...rows]);
}

const about: Readonly<Record<Series, string>> = {
  own: "printed in the person's name",
  reported: "paraphrased by the outlets",
};

/** Hands a text to the browser as a file to keep. */
export function download(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
