/** Spreadsheets: the rows of all sheets that hold texts, under the header that names their columns. */

import { guessFields } from "./field-guess.ts";
import { type Table, tableOf } from "./table-file.ts";
import { checkZip } from "./zip.ts";

/** “speeches.xlsx” */
const sheetName = /\.xls[xm]$/iu;

/** Whether a file is a spreadsheet, by its name. */
export function isSpreadsheet(path: string): boolean {
  return sheetName.test(path);
}

/** Above a header stand a title of the table, or a second header for groups of columns. */
const headerRows = 5;

/** The sheet, and of its first rows the header, whose names say most. Throws when the file is broken. */
export async function readSpreadsheet(bytes: Buffer): Promise<Table> {
  checkZip(bytes);
  const { default: readSheets } = await import("read-excel-file/node");
  const sheets = (await readSheets(bytes)).map(({ data }) =>
    data.map((cells, i) => ({ cells: cells.map(cellText), line: i + 1 })),
  );
  const tables = sheets.flatMap((rows) => {
    const starts = rows.slice(0, headerRows).map((_, start) => tableOf(rows.slice(start)));
    return starts.toSorted((a, b) => columnsNamed(b) - columnsNamed(a)).slice(0, 1);
  });
  return tables.toSorted((a, b) => columnsNamed(b) - columnsNamed(a))[0] ?? { columns: [], rows: [] };
}

/** How many of its columns have names that say what they hold; none where none of them is the text. */
function columnsNamed({ columns, rows }: Table): number {
  const map = guessFields(
    columns,
    rows.slice(0, headerRows).map(({ cells }) => cells),
  );
  return map === undefined ? 0 : Object.values(map).filter((field) => field !== undefined).length;
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
