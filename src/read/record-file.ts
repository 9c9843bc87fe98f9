/** Files of records: JSON Lines with a document a line, or a JSON file that is one. */
import { closeSync, openSync, readSync } from "node:fs";
import { reasonOf } from "../base/errors.ts";
import type { DocumentMeta } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import { type FieldMap, type RecordReading, readRecord } from "./record.ts";

/** A line of a file of records, with what it says besides its text, or why it says nothing. */
export interface FoundRecord {
  readonly line: number;
  /** Where it stands, in bytes. */
  readonly bytes: Span;
  readonly id: string | undefined;
  readonly meta: DocumentMeta;
  readonly refused: string | undefined;
}

const chunkLength = 1 << 16;
const lineFeed = 0x0a;

/** Whether a file holds records, by its name: “items.jsonl”. */
export function holdsRecords(path: string): boolean {
  return /\.(?:jsonl|ndjson|json)$/iu.test(path);
}

/** The records of a file, blank lines left out; their texts are not kept. Throws when the system refuses the file. */
export function* findRecords(path: string, fields: FieldMap): Generator<FoundRecord> {
  let line = 0;
  for (const { start, bytes } of /\.json$/iu.test(path) ? [wholeOf(path)] : linesOf(path)) {
    line += 1;
    const text = bytes.toString("utf8");
    if (text.trim() === "") continue;
    const reading = parseRecord(text, fields);
    const known = reading.kind === "record" ? reading : { id: undefined, meta: {} };
    const refused = reading.kind === "refused" ? reading.reason : undefined;
    yield { line, bytes: { start, end: start + bytes.length }, id: known.id, meta: known.meta, refused };
  }
}

/** The text of a record that `findRecords` found. Throws when the file is gone or has changed. */
export function recordText(path: string, span: Span, fields: FieldMap): string {
  const reading = parseRecord(bytesAt(path, span).toString("utf8"), fields);
  if (reading.kind === "refused") throw new Error(reading.reason);
  return reading.text;
}

function parseRecord(text: string, fields: FieldMap): RecordReading {
  try {
    return readRecord(JSON.parse(text.replace(/^\uFEFF/u, "")), fields);
  } catch (cause) {
    return { kind: "refused", reason: `is no JSON: ${reasonOf(cause)}` };
  }
}

interface Line {
  readonly start: number;
  readonly bytes: Buffer;
}

function* linesOf(path: string): Generator<Line> {
  let rest: Buffer[] = [];
  let start = 0;
  for (const chunk of chunksOf(path)) {
    let from = 0;
    for (let to = chunk.indexOf(lineFeed); to !== -1; to = chunk.indexOf(lineFeed, from)) {
      const bytes = Buffer.concat([...rest, chunk.subarray(from, to)]);
      yield { start, bytes };
      start += bytes.length + 1;
      rest = [];
      from = to + 1;
    }
    rest.push(chunk.subarray(from));
  }
  yield { start, bytes: Buffer.concat(rest) };
}

function* chunksOf(path: string): Generator<Buffer> {
  const handle = openSync(path, "r");
  try {
    for (;;) {
      const chunk = Buffer.alloc(chunkLength);
      const length = readSync(handle, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}

function wholeOf(path: string): Line {
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
