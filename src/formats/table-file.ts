/** Rows of a table as CSV: its delimiter told by its first lines, its header by the names in it. */
import { parse } from "csv-parse/sync";
import { linesIn } from "../base/lines.ts";

/** A row by the names of the header; `line` is where it begins in the file, from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A table with the names of its columns; one that stands twice, or has no name, has its number behind it. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** “speeches.csv”, “讲话.tsv”, “.tab” */
const tableName = /\.(?:csv|tsv|tab|psv)$/iu;
const delimiters = ["\t", ",", ";", "|", "，"] as const;

/** Whether a file is a table, by its name. */
export function holdsTable(path: string): boolean {
  return tableName.test(path);
}

/** Reads a table; rows without any cell are left out. Throws where quotation marks do not close. */
export function readTableText(text: string): Table {
  // With `info` each row comes with the line on which it ends, which the types of the library do not tell.
  const found = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  return tableOf(found.map(({ record }, i) => ({ cells: record, line: (found[i - 1]?.info.lines ?? 0) + 1 })));
}

/** A table of rows of cells, the first of which names the columns. */
export function tableOf(rows: readonly { readonly cells: readonly string[]; readonly line: number }[]): Table {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [head, ...body] = filled;
  const width = Math.max(0, ...filled.map(({ cells }) => cells.length));
  const columns = namesOf(head?.cells ?? [], width);
  return {
    columns,
    rows: body.map(({ cells, line }) => ({
      line,
      cells: Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""])),
    })),
  };
}

function namesOf(cells: readonly string[], width: number): readonly string[] {
  const seen = new Set<string>();
  return Array.from({ length: width }, (_, i) => {
    const own = (cells[i] ?? "").trim();
    const name = own === "" || seen.has(own) ? `${own}#${i + 1}` : own;
    seen.add(name);
    return name;
  });
}

/** The sign that stands most often in the first line with text, outside of quotation marks. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 1 << 16).replace(/"(?:[^"]|"")*"/gu, '""'); // “"渔港,灯塔"”
  const first = linesIn(head).find((line) => line.trim() !== "") ?? "";
  const most = delimiters
    .map((sign) => ({ sign, count: first.split(sign).length - 1 }))
    .sort((a, b) => b.count - a.count)[0];
  return most === undefined || most.count === 0 ? "," : most.sign;
}
