/** Opening a store directory: what every command does first. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { schemaVersion } from "../../../graph/schema.ts";
import { TifaError } from "../../base/errors.ts";
import type { Receipt } from "./receipt.ts";
import { isWholeStore, receiptName, settleStore } from "./swap.ts";

/**
 * The receipt of the store at `dir` with its SHA-256, after settling an interrupted swap. Throws TifaError `input` when
 * there is no whole store or one of another schema version.
 */
export function requireStore(dir: string): Receipt & { readonly hash: string } {
  settleStore(dir);
  if (!isWholeStore(dir)) {
    throw new TifaError(
      "input",
      `${dir}: no receipt.json, so this is no store`,
      "make one with: tifa build … --out DIR",
    );
  }
  const text = readFileSync(join(dir, receiptName), "utf8");
  // Our own file, written last and whole.
  const receipt = JSON.parse(text) as Receipt;
  if (receipt.schemaVersion !== schemaVersion) {
    throw new TifaError(
      "input",
      `${dir}: schema version ${receipt.schemaVersion}, this tifa reads ${schemaVersion}`,
      "build the store again with this version",
    );
  }
  return { ...receipt, hash: createHash("sha256").update(text).digest("hex") };
}
