/** A real build into a folder that goes with the test file, and what must hold of every store. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../src/build.ts";
import { openStore, type Store } from "../../src/store/directory/read-store.ts";
import { verifyStore } from "../../src/verify/verify-store.ts";

/** A fresh folder. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), "tifa-test-"));
}

/** Removes what `freshFolder` gave. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Builds files or texts by name into `<folder>/out` and opens the store. */
export async function builtStore(
  folder: string,
  inputs: readonly string[] | Readonly<Record<string, string>>,
): Promise<Store> {
  const paths = Array.isArray(inputs)
    ? inputs
    : Object.entries(inputs).map(([name, text]) => written(folder, name, text));
  const out = join(folder, "out");
  await build({ inputs: paths, out });
  return openStore(out);
}

function written(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** One line for every claim of a store, by default that of `builtStore`, which its pages, tables and rows do not bear out. */
export function wrongClaims(folder: string, store: string = "out"): readonly string[] {
  return verifyStore(join(folder, store)).flatMap(({ wrong, examples }) => (wrong > 0 ? examples : []));
}
