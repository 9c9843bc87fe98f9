/** Files of records: JSON Lines with a document a line, or a JSON file that is one. */
import { closeSync, openSync, readSync } from "node:fs";
import { type Decoded, decode } from "../base/decode.ts";
import { reasonOf } from "../base/errors.ts";
import { type ByteLine, chunksOf, linesOfFile } from "../base/lines.ts";
import type { DocumentMeta } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import { notText } from "../base/text-file.ts";
import { type FieldMap, type RecordReading, readRecord } from "./record.ts";

/** A line of a file of records, with what it says besides its text, or why it says nothing. */
export interface FoundRecord {
  readonly line: number;
  /** Where it stands, in bytes. */
  readonly bytes: Span;
  readonly id: string | undefined;
  readonly meta: DocumentMeta;
  /** A date that names no day and is left out. */
  readonly oddDate: string | undefined;
  readonly refused: string | undefined;
}

/** Whether a file holds records, by its name: “items.jsonl”. */
export function holdsRecords(path: string): boolean {
  return /\.(?:jsonl|ndjson|json)$/iu.test(path);
}

/**
 * The records of a file, “items.jsonl” or “items.json”, blank lines left out; their texts are not kept. Throws when the
 * system refuses the file.
 */
export function* findRecords(path: string, fields: FieldMap): Generator<FoundRecord> {
  let line = 0;
  for (const { start, bytes } of /\.json$/iu.test(path) ? [wholeOf(path)] : linesOfFile(path)) {
    line += 1;
    const decoded = decode(bytes);
    if (decoded?.text.trim() === "") continue;
    const reading = parseRecord(decoded, fields);
    const { id, meta, oddDate } = reading.kind === "record" ? reading : { id: undefined, meta: {}, oddDate: undefined };
    const refused = reading.kind === "refused" ? reading.reason : undefined;
    yield { line, bytes: { start, end: start + bytes.length }, id, meta, oddDate, refused };
  }
}

/** The text of a record that `findRecords` found, and how its line was encoded. Throws when the file is gone or has changed. */
export function recordText(path: string, span: Span, fields: FieldMap): Decoded {
  const decoded = decode(bytesAt(path, span));
  const reading = parseRecord(decoded, fields);
  if (reading.kind === "refused") throw new Error(reading.reason);
  return { text: reading.text, encoding: decoded?.encoding ?? "utf-8" };
}

function parseRecord(decoded: Decoded | undefined, fields: FieldMap): RecordReading {
  if (decoded === undefined) return { kind: "refused", reason: notText };
  try {
    return readRecord(JSON.parse(decoded.text), fields);
  } catch (cause) {
    return { kind: "refused", reason: `is no JSON: ${reasonOf(cause)}` };
  }
}

function wholeOf(path: string): ByteLine {
  return { start: 0, bytes: Buffer.concat([...chunksOf(path)]) };
}

function bytesAt(path: string, { start, end }: Span): Buffer {
  const handle = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(end - start);
    readSync(handle, bytes, 0, bytes.length, start);
    return bytes;
  } finally {
    closeSync(handle);
  }
}
