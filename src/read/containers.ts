/** Files that are no plain text, opened before anything is read, each by the library of its format, which is loaded only then. */
import { closeSync, openSync, readSync } from "node:fs";
import { decode } from "../base/decode.ts";
import type { ReadingDoubt } from "../base/doubt.ts";
import { reasonOf } from "../base/errors.ts";
import type { Origin } from "../base/origin.ts";
import type { DocumentMeta } from "../base/records.ts";
import { notText } from "../base/text-file.ts";
import { decodeHtml, isHtml } from "../formats/html-bytes.ts";
import { readMarkdown } from "../formats/markdown.ts";
import { readRtf } from "../formats/rtf.ts";
import { readSpreadsheet } from "../formats/spreadsheet.ts";
import { readSubtitles } from "../formats/subtitles.ts";
import type { Table } from "../formats/table-file.ts";
import { readRadicals } from "../lexicon/radicals.ts";
import { columnsNamed, guessFields } from "./field-guess.ts";
import { bytesOf } from "./file-bytes.ts";
import { readRecord } from "./record.ts";

/** A text that was made of a file. */
export interface OpenedText {
  /** Where in the file it begins, as its reader counts, from 1. */
  readonly place: number;
  readonly text: string;
  readonly meta: DocumentMeta;
  /** Stretches of the text by place, and where in the file each stands. */
  readonly origins?: readonly Origin[];
  /** What of its reading is doubtful, in words. */
  readonly doubts?: readonly ReadingDoubt[];
}

/** The texts of a file, and what it is. */
export interface OpenedTexts {
  readonly texts: readonly OpenedText[];
  /** “pdf”, “html” */
  readonly format: string;
  /** Whether its pages can be shown as pictures. */
  readonly hasPages?: true;
}

/** What a file turned out to hold, or why it was not opened. */
export type Opened = { readonly table: Table; readonly format: string } | OpenedTexts | Refused;

interface Refused {
  readonly refused: string;
}

/** Opened files by their path. */
export type OpenedFiles = ReadonlyMap<string, Opened>;

interface Container {
  /** Name of the format; of tables the ending of the file. */
  readonly format: string;
  readonly hasPages?: true;
  /** Names of its files end so. */
  readonly ending: RegExp;
  /** By how a file begins whose name says that it is a text. */
  readonly begins?: (head: Uint8Array) => boolean;
  readonly open: (bytes: Buffer) => Content | Promise<Content>;
}

type Content = Refused | Pick<OpenedTexts, "texts"> | { readonly table: Table };

const containers: readonly Container[] = [
  {
    format: "xlsx",
    ending: /\.xls[xm]$/iu,
    open: async (bytes) => ({ table: await readSpreadsheet(bytes, columnsNamed) }),
  }, // “a.xlsx”
  { format: "html", ending: /\.(?:x?html?|shtml)$/iu, begins: isHtml, open: openHtml }, // “a.html”
  { format: "docx", ending: /\.docx$/iu, open: openWord }, // “a.docx”
  { format: "odt", ending: /\.od[tf]$/iu, open: openOdt }, // “a.odt”
  { format: "epub", ending: /\.epub$/iu, open: openEpub }, // “a.epub”
  { format: "rtf", ending: /\.rtf$/iu, begins: isRtf, open: (bytes) => lines(readRtf(bytes.toString("latin1"))) }, // “a.rtf”
  { format: "pdf", hasPages: true, ending: /\.pdf$/iu, begins: isPdf, open: openPdf }, // “a.pdf”
  { format: "markdown", ending: /\.(?:md|markdown)$/iu, open: openMarkdown }, // “notes.markdown”
  { format: "subtitles", ending: /\.(?:srt|vtt)$/iu, open: (bytes) => ofText(bytes, openSubtitles) }, // “a.srt”
];

/** Whether a file has to be opened before it is read, by its name. */
export function isContainer(path: string): boolean {
  return containers.some(({ ending }) => ending.test(path));
}

/** Opens those of the files that are containers, one after the other. */
export async function openContainers(paths: Iterable<string>): Promise<OpenedFiles> {
  const opened = new Map<string, Opened>();
  for (const path of paths) {
    const container = containers.find(({ ending }) => ending.test(path)) ?? byContent(path);
    if (container !== undefined) opened.set(path, await openOne(path, container));
  }
  return opened;
}

async function openOne(path: string, { open, format, hasPages }: Container): Promise<Opened> {
  try {
    const content = await open(bytesOf(path));
    if ("refused" in content) return content;
    return "table" in content
      ? { ...content, format }
      : { ...content, format, ...(hasPages === undefined ? {} : { hasPages }) };
  } catch (cause) {
    return { refused: `cannot be read: ${reasonOf(cause).replace(/[.!]+$/u, "")}` }; // “Invalid PDF structure.”
  }
}

async function openHtml(bytes: Buffer): Promise<Content> {
  const html = decodeHtml(bytes);
  if (html === undefined) return { refused: notText };
  const { readHtml } = await import("../formats/html-page.ts");
  const article = readHtml(html);
  if (article === undefined) return { refused: "is a web page without an article; save the page of one article" };
  return { texts: [{ place: 1, ...article }] };
}

async function openWord(bytes: Buffer): Promise<Content> {
  const { readDocx } = await import("../formats/word-file.ts");
  return lines(await readDocx(bytes));
}

async function openOdt(bytes: Buffer): Promise<Content> {
  const { readOdt } = await import("../formats/zipped-text.ts");
  return lines(readOdt(bytes));
}

async function openEpub(bytes: Buffer): Promise<Content> {
  const { readEpub } = await import("../formats/zipped-text.ts");
  return { texts: readEpub(bytes).map((chapter, i) => ({ place: i + 1, text: `${chapter.join("\n")}\n`, meta: {} })) };
}

async function openPdf(bytes: Buffer): Promise<Content> {
  const { readPdf } = await import("../formats/pdf-text.ts");
  const texts = await readPdf(bytes);
  return {
    texts: texts.flatMap(({ text, origins, doubts }, i) =>
      text.trim() === "" ? [] : [{ place: i + 1, text: `${withoutRadicals(text)}\n`, meta: {}, origins, doubts }],
    ),
  };
}

/** “⼤学” as 大学, one for one: many fonts name their signs after radicals. */
function withoutRadicals(text: string): string {
  const radicals = readRadicals();
  return text.replace(/[\u2E80-\u2FDF]/gu, (one) => radicals.get(one) ?? one); // “⼤”
}

/** Front matter is a record without a text. */
function openMarkdown(bytes: Buffer): Content {
  return ofText(bytes, (source) => {
    const { text, fields } = readMarkdown(source);
    const map = guessFields([...Object.keys(fields), "text"], [{ text }]);
    const reading = readRecord({ ...fields, text }, { ...map, text: "text", id: undefined });
    return { texts: [{ place: 1, text, meta: reading.kind === "record" ? reading.meta : {} }] };
  });
}

function openSubtitles(source: string): Content {
  const { paragraphs, speakers } = readSubtitles(source);
  return lines(paragraphs, speakers.length === 0 ? {} : { given: speakers.map((name) => ({ name })) });
}

function isPdf(head: Uint8Array): boolean {
  return Buffer.from(head).toString("latin1").startsWith("%PDF");
}

function isRtf(head: Uint8Array): boolean {
  return Buffer.from(head).toString("latin1").startsWith("{\\rtf");
}

function ofText(bytes: Buffer, open: (text: string) => Content): Content {
  const decoded = decode(bytes);
  return decoded === undefined ? { refused: notText } : open(decoded.text);
}

function lines(all: readonly string[], meta: DocumentMeta = {}): Content {
  return all.length === 0 ? { refused: "holds no text" } : { texts: [{ place: 1, text: `${all.join("\n")}\n`, meta }] };
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
