/** The `--meta` table: what a user knows of the documents; it outranks what is read from the page. */
import { parse } from "csv-parse/sync";
import { isDay } from "../base/day.ts";
import { reasonOf, TifaError } from "../base/errors.ts";
import type { DocumentMeta } from "../base/records.ts";
import { readCsvText } from "./csv-text.ts";
import { givenSpeakers } from "./given-speakers.ts";
import { tooLong } from "./long-id.ts";

/** One row: the file it speaks of, its id if given, and its metadata. */
export interface MetaRow {
  readonly file: string;
  readonly id: string | undefined;
  readonly meta: DocumentMeta;
}

const columns = ["date", "source", "edition", "page", "kind", "event", "title", "url"] as const;
const speakerColumns = ["speaker", "position", "institution", "speakerId"] as const;

/** The rows of a table, and its columns that say nothing to tifa. */
export interface MetaTable {
  readonly rows: readonly MetaRow[];
  readonly unknown: readonly string[];
}

/** Reads a CSV with the key column `file`. Throws TifaError `input` when it cannot be read, lacks the column or names a file twice. */
export function readMeta(path: string): MetaTable {
  const records = readRecords(path);
  const known: readonly string[] = ["file", "id", ...columns, ...speakerColumns];
  const rows = rowsOf(path, records);
  const files = new Set<string>();
  for (const [index, { file }] of rows.entries()) {
    if (files.has(file))
      throw new TifaError("input", `${path}:${index + 2}: ${file} stands twice`, "keep one row a file");
    files.add(file);
  }
  return { rows, unknown: Object.keys(records[0] ?? {}).filter((column) => !known.includes(column)) };
}

function rowsOf(path: string, records: readonly Readonly<Record<string, string | undefined>>[]): readonly MetaRow[] {
  return records.map((record, index) => {
    const file = record["file"] ?? "";
    const date = record["date"] ?? "";
    if (date !== "" && !isDay(date)) {
      throw new TifaError(
        "input",
        `${path}:${index + 2}: date "${date}" is no day YYYY-MM-DD`,
        "leave it empty when it is unknown",
      );
    }
    const reason = tooLong(record["id"] ?? "");
    if (reason !== undefined) {
      throw new TifaError("input", `${path}:${index + 2}: ${file} ${reason}`, "give it a shorter one");
    }
    const known = columns.flatMap((column) => {
      const value = record[column] ?? "";
      return value === "" ? [] : [[column, value] as const];
    });
    const [speaker, position, institution, key] = speakerColumns.map((column) => record[column]);
    const meta: DocumentMeta = {
      ...Object.fromEntries(known),
      ...(date === "" ? {} : { dateRule: "meta" }),
      ...givenSpeakers({ speaker, position, institution, key }),
    };
    return { file, id: record["id"] === "" ? undefined : record["id"], meta };
  });
}

function readRecords(path: string): readonly Readonly<Record<string, string | undefined>>[] {
  try {
    // Cells are texts, by the names that `headerOf` lets through.
    return parse(readCsvText(path), {
      columns: headerOf,
      trim: true,
      skip_empty_lines: true,
    });
  } catch (cause) {
    throw new TifaError("input", `${path}: ${reasonOf(cause)}`, "a CSV with the columns file, id, date, source, …", {
      cause,
    });
  }
}

function headerOf(names: string[]): string[] {
  if (!names.includes("file")) throw new Error("the column `file` is missing");
  return names;
}
