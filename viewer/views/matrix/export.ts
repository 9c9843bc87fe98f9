/** The table as a file. */
import type { Overview } from "../../../graph/api.ts";
import { auditLine } from "../../../graph/audit.ts";
import { type CsvValue, csv } from "../../data/csv.ts";
import type { Cell } from "../../data/matrix.ts";
import { tableColumns } from "./table-columns.ts";

/** What the first line of the file says of it. */
export interface ExportAccount extends Pick<Overview, "tifaVersion" | "receipt" | "invented" | "audit"> {
  readonly baseline: string;
  /** What the reader chose, as the address of the view. */
  readonly address: string;
}

/** One line on what this is, one of column names, one for each cell: numbers in full, ids besides names. */
export function tableCsv(cells: readonly Cell[], account: ExportAccount): string {
  const { tifaVersion, receipt, invented, audit, baseline, address } = account;
  const about = [
    `# tifa ${tifaVersion}`,
    ...(invented ? ["虚构样本 · invented data"] : []),
    auditLine(audit),
    `baseline ${baseline}`,
    `receipt ${receipt}`,
    address,
  ].join(" | ");
  const names = ["actorId", "conceptId", ...tableColumns.map(({ name }) => name)];
  const rows = cells.map((cell): readonly CsvValue[] => [
    cell.actor.id,
    cell.concept.id,
    ...tableColumns.map((column) => column.of(cell)),
  ]);
  return csv([[about], names, ...rows]);
}

/** Hands a text to the browser as a file to keep. */
export function download(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
