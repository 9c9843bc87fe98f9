/** A fresh folder with the invented store, for the tests of reading and serving. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type InventedStoreOptions, writeInventedStore } from "../viewer/invented-store.ts";

/** Writes the store into a temporary folder. */
export function storeFolder(options: InventedStoreOptions = {}): string {
  return writeInventedStore(mkdtempSync(join(tmpdir(), "tifa-store-")), options);
}
