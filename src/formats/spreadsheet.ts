/** Spreadsheets: the rows of all sheets that hold texts, under the header that names their columns. */

import { type Table, tableOf } from "./table-file.ts";
import { checkZip } from "./zip.ts";

/** Above a header stand a title of the table, or a second header for groups of columns. */
const headerRows = 5;
/** So many rows tell what a header says; the table is made of all once. */
const tellingRows = 1000;

/** How much the names of the columns of a table say. */
export type Telling = (table: Table) => number;

/** The sheet, and of its first rows the header, whose names say most. Throws when the file is broken. */
export async function readSpreadsheet(bytes: Buffer, telling: Telling): Promise<Table> {
  checkZip(bytes);
  const { default: readSheets } = await import("read-excel-file/node");
  const sheets = (await readSheets(bytes)).map(({ data }) =>
    data.map((cells, i) => ({ cells: cells.map(cellText), line: i + 1 })),
  );
  const starts = sheets.flatMap((rows) =>
    rows.slice(0, headerRows).map((_, start) => {
      const below = rows.slice(start);
      return { below, told: telling(tableOf(below.slice(0, tellingRows))) };
    }),
  );
  const [best] = starts.toSorted((a, b) => b.told - a.told);
  return tableOf(best?.below ?? []);
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
