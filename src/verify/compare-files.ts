/** Whether two stores hold the same lines. */
import { join } from "node:path";
import { linesOf } from "../store/directory/record-files.ts";
import type { Findings } from "./findings.ts";

/** The files that a build makes from texts and tables alone; `renames.jsonl` also tells of the stores before it. */
const builtFiles = [
  "documents.jsonl",
  "speeches.jsonl",
  "mentions.jsonl",
  "parts.jsonl",
  "nodes.jsonl",
  "relationships.jsonl",
  "emphasis.jsonl",
  "weighing.json",
  "graph.json",
  "notes.jsonl",
];

/** Notes on files that the build could not read, or that metadata changed, which the texts that it kept cannot tell. */
const ofInputs = /^\{"rule":"(?:read-|correction")/u; // “{"rule":"read-other-file",”

/** Around the first character that differs. */
const reach = 40;

/** Compares the store at `dir` with the one that was built again, file by file; each tells its first line that differs. */
export function compareFiles(dir: string, rebuilt: string, findings: Findings): void {
  for (const file of builtFiles) {
    const difference = firstDifference(lines(dir, file), lines(rebuilt, file));
    findings.expect("files as a build of the texts makes them", difference === undefined, () => `${file}${difference}`);
  }
}

function* lines(dir: string, file: string): Generator<string, undefined> {
  for (const line of linesOf(join(dir, file))) if (!(file === "notes.jsonl" && ofInputs.test(line))) yield line;
  return undefined;
}

function firstDifference(said: Generator<string, undefined>, built: Generator<string, undefined>): string | undefined {
  for (let number = 1; ; number += 1) {
    const [old, now] = [said.next().value, built.next().value];
    if (old === undefined && now === undefined) return undefined;
    if (old === now) continue;
    const from = Math.max(0, commonLength(old ?? "", now ?? "") - reach);
    const around = (line: string | undefined) => line?.slice(from, from + 2 * reach) ?? "nothing";
    return `:${number}: says …${around(old)}…, built again …${around(now)}…`;
  }
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
