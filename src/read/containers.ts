/** Files that are no text, opened before anything is read, each by the library of its format, which is loaded only then. */
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { reasonOf } from "../base/errors.ts";
import type { DocumentMeta } from "../base/records.ts";
import { notText } from "../base/text-file.ts";
import { decodeHtml, isHtml, isHtmlName } from "./html-bytes.ts";
import { isSpreadsheet, readSpreadsheet } from "./spreadsheet.ts";
import type { Table } from "./table-file.ts";

/** A text that was made of a file. */
export interface OpenedText {
  /** Where in the file it begins, as its reader counts, from 1. */
  readonly place: number;
  readonly text: string;
  readonly meta: DocumentMeta;
}

/** What a file turned out to hold, or why it was not opened. */
export type Opened =
  | { readonly table: Table }
  | { readonly texts: readonly OpenedText[] }
  | { readonly refused: string };

/** Opened files by their path. */
export type OpenedFiles = ReadonlyMap<string, Opened>;

interface Container {
  /** By the name of a file. */
  readonly isOne: (path: string) => boolean;
  /** By how a file begins, where its name says that it is a text. */
  readonly begins?: (head: Uint8Array) => boolean;
  readonly open: (bytes: Buffer) => Promise<Opened>;
}

const containers: readonly Container[] = [
  { isOne: isSpreadsheet, open: async (bytes) => ({ table: await readSpreadsheet(bytes) }) },
  { isOne: isHtmlName, begins: isHtml, open: openHtml },
];

async function openHtml(bytes: Buffer): Promise<Opened> {
  const html = decodeHtml(bytes);
  if (html === undefined) return { refused: notText };
  const { readHtml } = await import("./html-page.ts");
  const article = readHtml(html);
  if (article === undefined) return { refused: "is a web page without an article; save the page of one article" };
  return { texts: [{ place: 1, ...article }] };
}

/** Whether a file has to be opened before it is read, by its name. */
export function isContainer(path: string): boolean {
  return containers.some(({ isOne }) => isOne(path));
}

/** Opens those of the files that are containers, one after the other. */
export async function openContainers(paths: Iterable<string>): Promise<OpenedFiles> {
  const opened = new Map<string, Opened>();
  for (const path of paths) {
    const container = containers.find(({ isOne }) => isOne(path)) ?? byContent(path);
    if (container !== undefined) opened.set(path, await openOne(path, container));
  }
  return opened;
}

const headBytes = 2048;

/** A text that is none: a web page saved as page.txt. */
function byContent(path: string): Container | undefined {
  if (!/\.txt$/iu.test(path)) return undefined; // “page.txt”
  const head = headOf(path);
  return containers.find(({ begins }) => begins?.(head) === true);
}

/** Nothing of a file that the system refuses, which is told when it is read. */
function headOf(path: string): Uint8Array {
  const bytes = Buffer.alloc(headBytes);
  try {
    const handle = openSync(path, "r");
    try {
      return bytes.subarray(0, readSync(handle, bytes, 0, headBytes, 0));
    } finally {
      closeSync(handle);
    }
  } catch {
    return bytes.subarray(0, 0);
  }
}

async function openOne(path: string, { open }: Container): Promise<Opened> {
  try {
    return await open(readFileSync(path));
  } catch (cause) {
    return { refused: `cannot be read: ${reasonOf(cause)}` };
  }
}
