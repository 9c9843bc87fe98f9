/** Reads JSON Lines. */
import { createReadStream } from "node:fs";
import { reasonOf, TifaError } from "../../base/errors.ts";

/** All records of a JSON Lines file of the store. Throws TifaError `input` with `file:line`. */
export async function readLines<T>(path: string): Promise<readonly T[]> {
  const records: T[] = [];
  // A line feed alone ends a record; node:readline also cuts at U+2028, which JSON may hold bare.
  let rest = "";
  const take = (line: string) => {
    try {
      // Written by our own store; the schema version says that the shape is this one.
      records.push(JSON.parse(line) as T);
    } catch (cause) {
      throw broken(`${path}:${records.length + 1}`, cause);
    }
  };
  for await (const chunk of textOf(path)) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
  }
  if (rest !== "") take(rest);
  return records;
}

async function* textOf(path: string): AsyncGenerator<string> {
  try {
    yield* createReadStream(path, "utf8");
  } catch (cause) {
    throw broken(path, cause);
  }
}

function broken(place: string, cause: unknown): TifaError {
  return new TifaError("input", `${place}: ${reasonOf(cause)}`, "build the store again", { cause });
}
