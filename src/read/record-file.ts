/** Records of JSON Lines, a document a line: found in one pass, their texts read when they are asked for. */
import { closeSync, openSync, readSync } from "node:fs";
import { type Decoded, decode } from "../base/decode.ts";
import { reasonOf } from "../base/errors.ts";
import { linesOfFile } from "../base/lines.ts";
import type { DocumentMeta } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import { notText } from "../base/text-file.ts";
import { type FieldMap, type RecordReading, readRecord } from "./record.ts";

/** A record of a file, with what it says besides its text, or why it says nothing. */
export interface FoundRecord {
  /** Of JSON Lines and tables the line, of a JSON list the place, from 1. */
  readonly line: number;
  /** Its text, where the file is not read again; else where it stands, in bytes. */
  readonly text: Decoded | Span;
  readonly id: string | undefined;
  readonly meta: DocumentMeta;
  /** A date that names no day and is left out. */
  readonly oddDate: string | undefined;
  readonly refused: string | undefined;
}

/** The records of a file, blank lines left out; their texts are not kept. Throws when the system refuses the file. */
export function* findRecords(path: string, fields: FieldMap): Generator<FoundRecord> {
  let line = 0;
  for (const { start, bytes } of linesOfFile(path)) {
    line += 1;
    const decoded = decode(bytes);
    if (decoded?.text.trim() === "") continue;
    const reading = parseRecord(decoded, fields);
    yield foundRecord(line, { start, end: start + bytes.length }, reading);
  }
}

/** A record as it was found. */
export function foundRecord(line: number, text: FoundRecord["text"], reading: RecordReading): FoundRecord {
  const { id, meta, oddDate } = reading.kind === "record" ? reading : { id: undefined, meta: {}, oddDate: undefined };
  const refused = reading.kind === "refused" ? reading.reason : undefined;
  return { line, text, id, meta, oddDate, refused };
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
