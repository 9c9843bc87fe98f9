/**
 * The lines of a record file that belong to one document, without reading the others: a store writes its documents one
 * after another, so the file is searched by doubling steps and halves. Random access to 169 MB takes 15 short reads.
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { reasonOf, TifaError } from "../../base/errors.ts";

/** The lines of `parts.jsonl`, `speeches.jsonl` or `mentions.jsonl` by their document. */
export interface DocumentLines {
  /** Fast where documents are asked for in the order of the store. */
  readonly of: (document: string) => readonly string[];
  readonly close: () => void;
}

/** A line and where it stands in the file; `next` is where the following one begins. */
interface Line {
  readonly start: number;
  readonly next: number;
  readonly bytes: Buffer;
}

const blockLength = 1 << 16;
/** So many lines are stepped over before the file is searched. */
const fewLines = 64;
const lineFeed = 0x0a;
const quote = 0x22;
const backslash = 0x5c;
const documentKey = Buffer.from('"document":"');

/**
 * Opens a record file. `orderOf` is the place of a document in `documents.jsonl`. Throws TifaError `input` when the
 * system refuses the file.
 */
export function openDocumentLines(path: string, orderOf: (document: string) => number): DocumentLines {
  const handle = opened(path);
  const size = fstatSync(handle).size;
  let block = Buffer.alloc(0);
  let blockStart = 0;
  let at = 0;
  let passed = -1;

  const fill = (start: number, length: number): void => {
    const bytes = Buffer.allocUnsafe(Math.min(length, size - start));
    const read = readSync(handle, bytes, 0, bytes.length, start);
    [block, blockStart] = [bytes.subarray(0, read), start];
  };
  const lineAt = (start: number): Line | undefined => {
    if (start >= size) return undefined;
    for (let length = blockLength; ; length *= 2) {
      const from = start - blockStart;
      const end = from < 0 || from >= block.length ? -1 : block.indexOf(lineFeed, from);
      if (end !== -1) return { start, next: blockStart + end + 1, bytes: block.subarray(from, end) };
      if (from >= 0 && from < block.length && blockStart + block.length >= size)
        return { start, next: size, bytes: block.subarray(from) };
      fill(start, length);
    }
  };
  const orderAt = (line: Line | undefined): number =>
    line === undefined ? Number.POSITIVE_INFINITY : orderOf(documentOf(line.bytes));
  /** Leaves `at` less than a block before the first line of a document from `order` on. */
  const approach = (order: number): void => {
    let low = at;
    let high = size;
    for (let step = blockLength; low + step < high; step *= 2) {
      const probe = lineAfter(lineAt, low + step);
      if (probe === undefined || orderAt(probe) >= order) high = low + step;
      else low = probe.start;
    }
    while (high - low > blockLength) {
      const middle = low + Math.floor((high - low) / 2);
      const probe = lineAfter(lineAt, middle);
      if (probe === undefined || probe.start >= high || orderAt(probe) >= order) high = middle;
      else low = probe.start;
    }
    at = low;
  };
  /** Steps over the lines of earlier documents, at most so many; whether none is left. */
  const skip = (order: number, most: number): boolean => {
    for (let skipped = 0; skipped < most; skipped += 1) {
      const line = lineAt(at);
      if (line === undefined || orderAt(line) >= order) return true;
      at = line.next;
    }
    return false;
  };
  return {
    of: (document) => {
      const order = orderOf(document);
      if (order <= passed) at = 0;
      if (!skip(order, fewLines)) {
        approach(order);
        skip(order, Number.POSITIVE_INFINITY);
      }
      passed = order;
      const lines: string[] = [];
      for (let line = lineAt(at); line !== undefined && orderAt(line) === order; line = lineAt(at)) {
        lines.push(line.bytes.toString("utf8"));
        at = line.next;
      }
      return lines;
    },
    close: () => closeSync(handle),
  };
}

/** The first line that begins behind a place. */
function lineAfter(lineAt: (start: number) => Line | undefined, place: number): Line | undefined {
  const cut = lineAt(place);
  return cut === undefined ? undefined : lineAt(cut.next);
}

/** `"document":"2019.jsonl#1"` → 2019.jsonl#1; no other quotation mark in a line of JSON stands so. */
function documentOf(line: Buffer): string {
  const start = line.indexOf(documentKey) + documentKey.length;
  let end = start;
  while (end < line.length && line[end] !== quote) end += line[end] === backslash ? 2 : 1;
  const written = line.toString("utf8", start, end);
  return written.includes("\\") ? String(JSON.parse(`"${written}"`)) : written;
}

function opened(path: string): number {
  try {
    return openSync(path, "r");
  } catch (cause) {
    throw new TifaError("input", `${path}: ${reasonOf(cause)}`, "build the store again", { cause });
  }
}
