/** Files of records, whatever their format: JSON Lines, JSON, tables; which of their fields are what, and each as a document. */
import { type Decoded, decode } from "../base/decode.ts";
import { reasonOf } from "../base/errors.ts";
import { linesOfFile } from "../base/lines.ts";
import { isObject } from "../base/shape.ts";
import { notText } from "../base/text-file.ts";
import { recordsIn } from "../formats/json-records.ts";
import { holdsTable, readTableText, type Table } from "../formats/table-file.ts";
import { guessFields } from "./field-guess.ts";
import { bytesOf } from "./file-bytes.ts";
import { type FieldMap, readRecord } from "./record.ts";
import { type FoundRecord, findRecords, foundRecord } from "./record-file.ts";

/** A file of records with the fields that are read of it. */
export interface OpenedRecords {
  readonly fields: FieldMap;
  /** Whether the names of the fields said what they hold, and not the user. */
  readonly isGuessed: boolean;
  readonly records: Iterable<FoundRecord>;
}

/** Where it is unknown which field is the text: what fields there are. */
export interface UnmappedRecords {
  readonly unmapped: readonly string[];
}

type Cells = Readonly<Record<string, unknown>>;

/** So many records tell what the fields are. */
const few = 30;

/** “items.jsonl”, “items.ndjson” */
const lineRecords = /\.(?:jsonl|ndjson)$/iu;
/** “items.json” */
const json = /\.json$/iu;

/** Whether a file holds records, by its name. */
export function holdsRecords(path: string): boolean {
  return lineRecords.test(path) || json.test(path) || holdsTable(path);
}

/** The name of the format: csv, tsv, json or jsonl. */
export function formatOfRecords(path: string): string {
  return lineRecords.test(path) ? "jsonl" : (/[^.]*$/u.exec(path)?.[0] ?? "").toLowerCase(); // “speeches.|csv”
}

/** Opens a file of records; `map` is what the user says of its fields. Throws when it cannot be read as what it is. */
export function openRecords(path: string, map: FieldMap | undefined): OpenedRecords | UnmappedRecords {
  if (lineRecords.test(path)) {
    const lines = firstLines(path);
    return opened(map, fieldsOf(lines), lines, (fields) => findRecords(path, fields));
  }
  const decoded = decode(bytesOf(path));
  if (decoded === undefined) throw new Error(notText);
  if (holdsTable(path)) return openTable(readTableText(decoded.text), map, decoded.encoding);
  const records = recordsIn(parsed(decoded.text));
  const cells = records.filter(isObject);
  return opened(map, fieldsOf(cells.slice(0, few)), cells.slice(0, few), (fields) =>
    heldRecords(
      records.map((record, i) => ({ line: i + 1, cells: record })),
      fields,
      decoded.encoding,
    ),
  );
}

/** Opens the rows of a table. */
export function openTable(
  { columns, rows }: Table,
  map: FieldMap | undefined,
  encoding: Decoded["encoding"],
): OpenedRecords | UnmappedRecords {
  const cells = rows.slice(0, few).map((row) => row.cells);
  return opened(map, columns, cells, (fields) => heldRecords(rows, fields, encoding));
}

function opened(
  map: FieldMap | undefined,
  names: readonly string[],
  cells: readonly Cells[],
  records: (fields: FieldMap) => Iterable<FoundRecord>,
): OpenedRecords | UnmappedRecords {
  const fields = map ?? guessFields(names, cells);
  if (fields === undefined) return { unmapped: names };
  return { fields, isGuessed: map === undefined, records: records(fields) };
}

/** Records whose texts are in memory already. */
function* heldRecords(
  rows: Iterable<{ readonly line: number; readonly cells: unknown }>,
  fields: FieldMap,
  encoding: Decoded["encoding"],
): Generator<FoundRecord> {
  for (const { line, cells } of rows) {
    const reading = readRecord(cells, fields);
    const text = reading.kind === "record" ? reading.text : "";
    yield foundRecord(line, { text, encoding }, reading);
  }
}

function firstLines(path: string): readonly Cells[] {
  const found: Cells[] = [];
  for (const { bytes } of linesOfFile(path)) {
    const decoded = decode(bytes);
    if (decoded === undefined || decoded.text.trim() === "") continue;
    try {
      const value: unknown = JSON.parse(decoded.text);
      if (isObject(value)) found.push(value);
    } catch {
      // A line that is no JSON is named when it is read.
    }
    if (found.length >= few) break;
  }
  return found;
}

function fieldsOf(records: readonly Cells[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`is no JSON: ${reasonOf(cause)}`, { cause });
  }
}
