/**
 * Lines, for all who read any. Of a text they end where any system or page ends one; of a file of records with a line feed alone, since
 * JSON may hold U+2028 bare, where node:readline would cut.
 */
import { closeSync, openSync, readSync } from "node:fs";
import type { Span } from "./span.ts";

const lineEnd = /\r\n|[\n\r\f\u0085\u2028\u2029]/gu; // “\r\n”, “\f”
const lineFeed = 0x0a;
const chunkLength = 1 << 16;

/** The lines of a text without their ends, blank ones included. */
export function linesIn(text: string): readonly string[] {
  return text.split(lineEnd);
}

/** Where the lines of a text stand, without their ends, blank ones included. */
export function* lineSpans(text: string): Generator<Span> {
  let start = 0;
  for (const match of text.matchAll(lineEnd)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: text.length };
}

/** A line of a file of records; `start` is in bytes. */
export interface ByteLine {
  readonly start: number;
  readonly bytes: Buffer;
}

/** Cuts chunks into lines; `rest` gives what stands behind the last line feed. */
interface LineCutter {
  readonly cut: (chunk: Uint8Array) => readonly Buffer[];
  readonly rest: () => Buffer;
}

/** The lines of a file of records, read as they are asked for; the empty one behind a last line feed is none. Throws when the system refuses the file. */
export function* linesOfFile(path: string): Generator<ByteLine> {
  const lines = createLineCutter();
  let start = 0;
  for (const chunk of chunksOf(path)) {
    for (const bytes of lines.cut(chunk)) {
      yield { start, bytes };
      start += bytes.length + 1;
    }
  }
  const bytes = lines.rest();
  if (bytes.length > 0) yield { start, bytes };
}

/** The lines of a stream, one at a time; the empty one behind a last line feed is none. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const lines = createLineCutter();
  for await (const chunk of chunks) yield* lines.cut(chunk);
  const last = lines.rest();
  if (last.length > 0) yield last;
}

/** The bytes of a file, chunk by chunk. Throws when the system refuses it. */
export function* chunksOf(path: string): Generator<Buffer> {
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

/** A cutter at the beginning of a file; it copies no line twice, however long. */
function createLineCutter(): LineCutter {
  let begun: Uint8Array[] = [];
  return {
    cut: (chunk) => {
      const lines: Buffer[] = [];
      let from = 0;
      for (let to = chunk.indexOf(lineFeed); to !== -1; to = chunk.indexOf(lineFeed, from)) {
        lines.push(
          begun.length === 0 ? bufferOf(chunk.subarray(from, to)) : Buffer.concat([...begun, chunk.subarray(from, to)]),
        );
        begun = [];
        from = to + 1;
      }
      begun.push(chunk.subarray(from));
      return lines;
    },
    rest: () => Buffer.concat(begun),
  };
}

function bufferOf({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
