/** Reads the documents of a run, one at a time and in order of their ids; a file that is no text is noted and left out. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { reasonOf } from "../base/errors.ts";
import type { Note, Noted } from "../base/notes.ts";
import { byKey } from "../base/order.ts";
import type { Document, DocumentMeta } from "../base/records.ts";
import { decode, isText } from "./decode.ts";
import { findInputs, type InputFile, refuseDouble } from "./inputs.ts";
import { type MetaRow, readMeta } from "./meta.ts";

/** A document that is known but not yet read. */
export interface Source extends InputFile {
  readonly meta: DocumentMeta;
}

/** “20190201-17-01.txt”, “2021-04-19.txt” */
const dated =
  /(?:^|\/|\D)(?<year>(?:19|20)\d{2})-?(?<month>0[1-9]|1[0-2])-?(?<day>0[1-9]|[12]\d|3[01])(?:-(?<page>\d{2})(?!\d))?(?:\D[^/]*)?$/u;

/** Finds the documents of the inputs, with the metadata of `--meta`; rows that match no file are noted. */
export function findSources(inputs: readonly string[], metaFile?: string): Noted<readonly Source[]> {
  const rows = metaFile === undefined ? [] : readMeta(metaFile);
  const byFile = new Map(rows.map((row) => [row.file, row]));
  const used = new Set<MetaRow>();
  const sources = findInputs(inputs).map((input): Source => {
    const row = byFile.get(input.id) ?? byFile.get(input.path);
    if (row !== undefined) used.add(row);
    return { ...input, id: row?.id ?? input.id, meta: { ...metaOfName(input.id), ...row?.meta } };
  });
  sources.sort(byKey((source) => source.id));
  sources.forEach((source, i) => {
    const next = sources[i + 1];
    if (next?.id === source.id) refuseDouble(source.id, source.path, next.path);
  });
  const stray = rows.filter((row) => !used.has(row));
  const notes = stray.map(({ file }) =>
    noteOf("read-meta-without-file", file, "a row of the --meta file matches no document"),
  );
  return { value: sources, notes };
}

/** Reads one source; undefined with a note when it cannot be read, is no text or holds none. */
export function readSource(source: Source): Noted<Document | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(source.path);
  } catch (cause) {
    return { value: undefined, notes: [noteOf("read-failed", source.id, `cannot be read: ${reasonOf(cause)}`)] };
  }
  const decoded = decode(bytes);
  if (decoded === undefined) {
    return { value: undefined, notes: [noteOf("read-no-text", source.id, "is no text in UTF-8 or GB18030")] };
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return unlessEmpty({ id: source.id, file: source.id, ...decoded, sha256, meta: source.meta });
}

/** A document whose text comes with it instead of in a file; undefined with a note when it is no text or holds none. */
export function readText(id: string, text: string, meta: DocumentMeta): Noted<Document | undefined> {
  if (text.includes("\0") || !isText(text))
    return { value: undefined, notes: [noteOf("read-no-text", id, "is no text")] };
  const sha256 = createHash("sha256").update(text).digest("hex");
  return unlessEmpty({ id, file: id, text, encoding: "utf-8", sha256, meta: { ...metaOfName(id), ...meta } });
}

function unlessEmpty(document: Document): Noted<Document | undefined> {
  if (document.text.trim() !== "") return { value: document, notes: [] };
  return { value: undefined, notes: [noteOf("read-empty", document.id, "holds no text")] };
}

/** Date and page that a newspaper file carries in its name. */
function metaOfName(id: string): DocumentMeta {
  const groups = dated.exec(id)?.groups;
  if (groups === undefined) return {};
  const { year, month, day, page } = groups;
  return {
    date: `${year}-${month}-${day}`,
    dateRule: "file-name",
    ...(page === undefined ? {} : { page: String(Number(page)) }),
  };
}

function noteOf(rule: string, file: string, message: string): Note {
  return { rule, file, start: 0, end: 0, message };
}
