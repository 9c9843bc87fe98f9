/** Whether the graph of a store is still what its build wrote: a file cut short must not empty a database. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { nodeLabels, relationshipTypes } from "../../../graph/schema.ts";
import { reasonOf, TifaError } from "../../base/errors.ts";
import { hashOfFile } from "./file-hash.ts";
import type { Receipt } from "./receipt.ts";
import { linesOf } from "./record-files.ts";

type Counts = Readonly<Record<string, number>>;

/** Label or type of a line: `{"label":"Person","id":"person:林岚",…}`. */
const nameOfLine = /^\{"(?:label|type)":"(?<name>[^"]+)"/u;

/**
 * Compares the files of the graph below `dir`, and `renames.jsonl`, with the hashes and counts of the receipt. Throws
 * TifaError `input` at the first that differs.
 */
export function requireIntactGraph(dir: string, { outputs, counts }: Receipt): void {
  requireHash(dir, "nodes.jsonl", outputs);
  requireHash(dir, "relationships.jsonl", outputs);
  // The first builds wrote none.
  const hasRenames = Object.hasOwn(outputs, "renames.jsonl") || existsSync(join(dir, "renames.jsonl"));
  if (hasRenames) requireHash(dir, "renames.jsonl", outputs);
  requireCounts(dir, "nodes.jsonl", nodeLabels, counts.nodes);
  requireCounts(dir, "relationships.jsonl", relationshipTypes, counts.relationships);
}

function requireHash(dir: string, file: string, outputs: Receipt["outputs"]): void {
  const path = join(dir, file);
  if (!existsSync(path)) throw damaged(path, "is missing");
  if (!Object.hasOwn(outputs, file)) throw damaged(path, "the receipt does not name it");
  if (hashOf(path) !== outputs[file]) throw damaged(path, "is not the file that the receipt names");
}

function hashOf(path: string): string {
  try {
    return hashOfFile(path);
  } catch (cause) {
    throw damaged(path, reasonOf(cause), cause);
  }
}

function requireCounts(dir: string, file: string, names: readonly string[], said: Counts): void {
  const path = join(dir, file);
  const there = new Map<string, number>();
  for (const line of linesOf(path)) {
    const name = nameOfLine.exec(line)?.groups?.["name"] ?? "";
    there.set(name, (there.get(name) ?? 0) + 1);
  }
  for (const name of new Set([...names, ...Object.keys(said), ...there.keys()])) {
    const [expected, found] = [Object.hasOwn(said, name) ? said[name] : 0, there.get(name) ?? 0];
    if (expected !== found)
      throw damaged(path, `${found} lines of ${name || "no kind"}, the receipt counts ${expected}`);
  }
}

function damaged(path: string, what: string, cause?: unknown): TifaError {
  const hint = "build the store again; tifa verify tells everything that is wrong with it";
  return new TifaError("input", `${path}: ${what}`, hint, { cause });
}
