/** Whether the files of a store are those that its receipt names. */
import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { hashOfFile } from "../store/directory/file-hash.ts";
import type { Receipt } from "../store/directory/receipt.ts";
import { recordFiles } from "../store/directory/store-lines.ts";
import type { Findings } from "./findings.ts";

/** What every build writes, besides the texts; the first builds knew no `renames.jsonl`. */
const builtFiles = [
  ...recordFiles.filter((name) => name !== "renames").map((name) => `${name}.jsonl`),
  "nodes.jsonl",
  "relationships.jsonl",
  "weighing.json",
  "graph.json",
];

/** Files of a store that its receipt does not name: what is no part of the build, or may be made again at any time. */
const unnamed: ReadonlySet<string> = new Set(["receipt.json", "timings.json", "audit.json", "graph.db"]);

/** Compares every output with its hash, and tells what lies there besides; says whether all of them are there. */
export function checkFiles(dir: string, { outputs }: Receipt, findings: Findings): boolean {
  let areThere = true;
  for (const file of new Set([...builtFiles, ...Object.keys(outputs)])) {
    const path = join(dir, file);
    const isThere = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
    areThere &&= isThere;
    findings.expect("files as the receipt names them", isThere && hashOfFile(path) === outputs[file], () => {
      if (!isThere) return `${file}: is missing`;
      return Object.hasOwn(outputs, file) ? `${file}: was changed since the build` : `${file}: the receipt lacks it`;
    });
  }
  for (const file of filesBelow(dir)) {
    const isNamed = Object.hasOwn(outputs, file) || unnamed.has(file);
    findings.expect("files that belong to the store", isNamed, () => `${file}: the receipt does not name it`);
  }
  return areThere;
}

/** Paths below `dir`, with `/`. */
function filesBelow(dir: string): readonly string[] {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"));
}
