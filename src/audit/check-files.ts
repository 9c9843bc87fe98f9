/** Whether the files of a store are those that its receipt names. */
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Receipt } from "../store/receipt.ts";
import type { Findings } from "./findings.ts";

const chunkLength = 1 << 16;

/** Compares every output with its hash. Gives the names of those that are missing. */
export function checkFiles(dir: string, { outputs }: Receipt, findings: Findings): readonly string[] {
  const missing = Object.keys(outputs).filter((file) => !existsSync(join(dir, file)));
  for (const [file, hash] of Object.entries(outputs)) {
    const isThere = !missing.includes(file);
    findings.expect("files as the receipt names them", isThere && hashOf(join(dir, file)) === hash, () =>
      isThere ? `${file}: was changed since the build` : `${file}: is missing`,
    );
  }
  return missing;
}

/** SHA-256 of a file of any size. */
function hashOf(path: string): string {
  const hash = createHash("sha256");
  const handle = openSync(path, "r");
  const chunk = Buffer.alloc(chunkLength);
  for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk))
    hash.update(chunk.subarray(0, read));
  closeSync(handle);
  return hash.digest("hex");
}
