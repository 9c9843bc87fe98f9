/** Files that are no text, opened before anything is read, each by the library of its format, which is loaded only then. */
import { readFileSync } from "node:fs";
import { reasonOf } from "../base/errors.ts";
import { isSpreadsheet, readSpreadsheet } from "./spreadsheet.ts";
import type { Table } from "./table-file.ts";

/** What a file turned out to hold, or why it was not opened. */
export type Opened = { readonly table: Table } | { readonly refused: string };

/** Opened files by their path. */
export type OpenedFiles = ReadonlyMap<string, Opened>;

interface Container {
  readonly isOne: (path: string) => boolean;
  readonly open: (bytes: Buffer) => Promise<Opened>;
}

const containers: readonly Container[] = [
  { isOne: isSpreadsheet, open: async (bytes) => ({ table: await readSpreadsheet(bytes) }) },
];

/** Whether a file has to be opened before it is read, by its name. */
export function isContainer(path: string): boolean {
  return containers.some(({ isOne }) => isOne(path));
}

/** Opens those of the files that are containers, one after the other. */
export async function openContainers(paths: Iterable<string>): Promise<OpenedFiles> {
  const opened = new Map<string, Opened>();
  for (const path of paths) {
    const container = containers.find(({ isOne }) => isOne(path));
    if (container !== undefined) opened.set(path, await openOne(path, container));
  }
  return opened;
}

async function openOne(path: string, { open }: Container): Promise<Opened> {
  try {
    return await open(readFileSync(path));
  } catch (cause) {
    return { refused: `cannot be read: ${reasonOf(cause)}` };
  }
}
