/** Whether the files of a store are those that its receipt names. */
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Receipt } from "../store/directory/receipt.ts";
import type { Findings } from "./findings.ts";

const chunkLength = 1 << 16;

/** Names of the files that are not as they were built. */
export interface DamagedFiles {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
}

/** Compares every output with its hash. */
export function checkFiles(dir: string, { outputs }: Receipt, findings: Findings): DamagedFiles {
  const missing: string[] = [];
  const changed: string[] = [];
  for (const [file, hash] of Object.entries(outputs)) {
    const path = join(dir, file);
    if (!existsSync(path)) missing.push(file);
    else if (hashOfFile(path) !== hash) changed.push(file);
    const isWhole = missing.at(-1) !== file && changed.at(-1) !== file;
    findings.expect("files as the receipt names them", isWhole, () => {
      return missing.at(-1) === file ? `${file}: is missing` : `${file}: was changed since the build`;
    });
  }
  return { missing, changed };
}

/** SHA-256 of a file of any size. */
export function hashOfFile(path: string): string {
  const hash = createHash("sha256");
  const handle = openSync(path, "r");
  const chunk = Buffer.alloc(chunkLength);
  for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk))
    hash.update(chunk.subarray(0, read));
  closeSync(handle);
  return hash.digest("hex");
}
