/** Reads JSON Lines of a store as they are asked for, so that a file may be of any size. */
import { join } from "node:path";
import { reasonOf, TifaError } from "../../base/errors.ts";
import { type ByteLine, linesOfFile } from "../../base/lines.ts";
import { isObject } from "../../base/shape.ts";

/**
 * The records of `<dir>/<file>` whose lines begin with `beginning`, all of them when it is not given. Throws TifaError
 * `input` with `file:line` for a file that is missing and a line that is no JSON.
 */
export function* recordsOf<Row>(dir: string, file: string, beginning = ""): Iterable<Row> {
  const path = join(dir, file);
  let number = 0;
  for (const line of linesOf(path)) {
    number += 1;
    if (line.startsWith(beginning)) yield parsedLine<Row>(line, `${path}:${number}`);
  }
}

/** The records of `<dir>/<file>` whose lines hold `part` somewhere; only these are read as JSON. Throws as {@link recordsOf}. */
export function* recordsWith<Row>(dir: string, file: string, part: string): Iterable<Row> {
  const path = join(dir, file);
  let number = 0;
  for (const line of linesOf(path)) {
    number += 1;
    if (line.includes(part)) yield parsedLine<Row>(line, `${path}:${number}`);
  }
}

function parsedLine<Row>(line: string, place: string): Row {
  try {
    const value: unknown = JSON.parse(line);
    if (!isObject(value)) throw new TypeError(`${line.slice(0, 20)} is no record`);
    // A line of our own file; the schema version says that the shape is this one.
    return value as Row;
  } catch (cause) {
    throw broken(place, cause);
  }
}

/** The lines of a file of any size. Throws TifaError `input` when it cannot be read. */
export function* linesOf(path: string): Iterable<string> {
  const lines = linesOfFile(path);
  for (;;) {
    const next = nextOf(lines, path);
    if (next.done === true) return;
    yield next.value.bytes.toString("utf8");
  }
}

function nextOf(lines: Iterator<ByteLine>, path: string): IteratorResult<ByteLine> {
  try {
    return lines.next();
  } catch (cause) {
    throw broken(path, cause);
  }
}

function broken(place: string, cause: unknown): TifaError {
  return new TifaError("input", `${place}: ${reasonOf(cause)}`, "build the store again", { cause });
}
