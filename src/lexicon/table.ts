/**
 * Reads the tab-separated tables of knowledge: one row one fact, first line the column names, `#` begins a comment
 * line.
 */
import { reasonOf, TifaError } from "../base/errors.ts";
import { linesIn } from "../base/lines.ts";
import { readTextFile } from "../base/text-file.ts";

/** A row with its 1-based line number, so that an error or a rule can name it. Every column is present, maybe "". */
export interface Row<Column extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/**
 * All rows of a table file. Throws TifaError `input` (with `file:line`) when the file cannot be read, lacks a column or
 * a row has another number of cells. `shown` is the name of the file in messages; `optional` columns may lack and are "" then.
 */
export function readTable<Column extends string, Optional extends string = never>(
  path: string,
  columns: readonly Column[],
  shown: string = path,
  optional: readonly Optional[] = [],
): readonly Row<Column | Optional>[] {
  const lines = linesIn(tableText(path, shown));
  const header = (lines[0] ?? "").split("\t");
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    throw new TifaError(
      "input",
      `${shown}:1: column ${missing.join(", ")} is missing`,
      "the first line names the columns",
    );
  }
  const rows: Row<Column | Optional>[] = [];
  lines.slice(1).forEach((text, index) => {
    if (text === "" || text.startsWith("#")) return;
    const line = index + 2;
    const values = text.split("\t");
    if (values.length !== header.length) {
      throw new TifaError(
        "input",
        `${shown}:${line}: ${values.length} cells where the header has ${header.length}`,
        "separate cells by one tab and leave unknown cells empty",
      );
    }
    const cells = Object.fromEntries(
      [...columns, ...optional].map((column) => [column, (values[header.indexOf(column)] ?? "").trim()]),
    );
    // The object was just made with exactly these keys.
    rows.push({ line, cells: cells as Record<Column | Optional, string> });
  });
  return rows;
}

/** A cell that holds several values, split at `|`; an empty cell is an empty list. */
export function listCell(cell: string): readonly string[] {
  return cell === "" ? [] : cell.split("|").map((value) => value.trim());
}

function tableText(path: string, shown: string): string {
  try {
    return readTextFile(path);
  } catch (cause) {
    throw new TifaError("input", `${shown}: ${reasonOf(cause)}`, "check the path of the lexicon folder", { cause });
  }
}
