/** The graph as it lies in a store directory: the source of every database, and the dump that each must equal. */
import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import type { NodeRow, RelationshipRow } from "../../graph/schema.ts";
import { reasonOf, TifaError } from "../base/errors.ts";
import { byCodeUnit } from "../base/order.ts";
import type { GraphSource } from "./graph-store.ts";
import { nodeLine, relationshipLine } from "./store-lines.ts";

const chunkLength = 1 << 16;

/** The rows of `nodes.jsonl` and `relationships.jsonl` below `dir`, read as they are asked for. */
export function graphFiles(dir: string): GraphSource {
  return {
    // Lines of our own files, written by nodeLine and relationshipLine.
    nodes: () => parsed(join(dir, "nodes.jsonl"), (line) => JSON.parse(line) as NodeRow),
    relationships: () => parsed(join(dir, "relationships.jsonl"), (line) => JSON.parse(line) as RelationshipRow),
  };
}

/** All rows of the source as sorted lines. */
export function dumpOf(source: GraphSource): readonly string[] {
  const lines: string[] = [];
  for (const row of source.nodes()) lines.push(nodeLine(row));
  for (const row of source.relationships()) lines.push(relationshipLine(row));
  return lines.sort(byCodeUnit);
}

function* parsed<Row>(path: string, parse: (line: string) => Row): Iterable<Row> {
  let number = 0;
  for (const line of linesOf(path)) {
    number += 1;
    yield parsedLine(line, parse, `${path}:${number}`);
  }
}

function parsedLine<Row>(line: string, parse: (line: string) => Row, place: string): Row {
  try {
    return parse(line);
  } catch (cause) {
    throw new TifaError("input", `${place}: ${reasonOf(cause)}`, "build the store again", { cause });
  }
}

/** The lines of a file of any size. */
function* linesOf(path: string): Iterable<string> {
  const handle = openSync(path, "r");
  try {
    const decoder = new StringDecoder("utf8");
    const chunk = Buffer.alloc(chunkLength);
    let rest = "";
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
      const lines = (rest + decoder.write(chunk.subarray(0, read))).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
    if (rest !== "") yield rest;
  } finally {
    closeSync(handle);
  }
}
