/** Makes what was written last through a power cut. */
import { closeSync, existsSync, fsyncSync, openSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname, join } from "node:path";

/** So many files are synced at a time: the system writes them in one go. */
const together = 32;

/** Syncs the files of a folder, given by their paths below it, and then all folders that hold them. */
export async function syncFiles(folder: string, files: readonly string[]): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) await syncFile(join(folder, file));
  };
  await Promise.all(Array.from({ length: together }, worker));
  for (const name of new Set(files.map((file) => dirname(file)))) syncFolder(join(folder, name));
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** Writes a file and syncs it. */
export function writeSynced(path: string, text: string): void {
  writeFileSync(path, text, { flush: true });
}

/** Makes names in a folder last; Windows does so by itself and refuses to open folders. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32" || !existsSync(folder)) return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
