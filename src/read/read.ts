/** Reads the documents of a run, one at a time and in order of their ids; a file that is no text is noted and left out. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { type Decoded, decode, isText } from "../base/decode.ts";
import { reasonOf, TifaError } from "../base/errors.ts";
import { type Note, type Noted, noteOn } from "../base/notes.ts";
import { byKey } from "../base/order.ts";
import type { Document, DocumentMeta } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import { notText } from "../base/text-file.ts";
import { type Article, articlesIn } from "./articles.ts";
import { metaOfName } from "./file-name.ts";
import { findInputs, type InputFile, refuseDouble } from "./inputs.ts";
import { tooLong } from "./long-id.ts";
import { type MetaRow, readMeta } from "./meta.ts";
import { metaOfPage } from "./page-meta.ts";
import type { FieldMap } from "./record.ts";
import { findRecords, holdsRecords, recordText } from "./record-file.ts";
import { isMostlyTraditional } from "./traditional.ts";

/** A document that is known but not yet read. */
export interface Source extends InputFile {
  readonly meta: DocumentMeta;
  /** Where in its file it stands, when it is a record there. */
  readonly record?: { readonly line: number; readonly bytes: Span; readonly fields: FieldMap };
  /** Where in the text of its file it stands, when that holds several articles. */
  readonly article?: Article;
}

/** What is known of the inputs besides their names. */
export interface SourceFacts {
  /** The `--meta` table. */
  readonly meta?: string | undefined;
  /** Which fields of records hold what; without it only pages are looked for. */
  readonly map?: FieldMap | undefined;
  /** From where the table names files by their path; the current folder by default. */
  readonly folder?: string | undefined;
}

/** Finds the documents of the inputs, with the metadata of `--meta`; rows that match no file are noted. */
export function findSources(
  inputs: readonly string[],
  { meta, map, folder }: SourceFacts = {},
): Noted<readonly Source[]> {
  const { rows, unknown } = meta === undefined ? { rows: [], unknown: [] } : readMeta(meta);
  const byFile = new Map(rows.map((row) => [row.file, row]));
  const used = new Set<MetaRow>();
  const isWanted = (name: string) => /\.txt$/iu.test(name) || (map !== undefined && holdsRecords(name)); // “a.txt”
  const files = findInputs(inputs, isWanted);
  const found = files.value.map((input) => documentsOf(input, map));
  const sources = found
    .flatMap(({ value }) => value)
    .map((source): Source => {
      const row = byFile.get(source.id) ?? byFile.get(pathFrom(folder, source.path));
      if (row !== undefined) used.add(row);
      return { ...source, id: row?.id ?? source.id, meta: { ...metaOfName(source.id), ...source.meta, ...row?.meta } };
    });
  sources.sort(byKey((source) => source.id));
  sources.forEach((source, i) => {
    const next = sources[i + 1];
    if (next?.id === source.id) refuseDouble(source.id, placeOf(source), placeOf(next));
  });
  const stray = rows.filter((row) => !used.has(row));
  const notes = stray.map(({ file }) =>
    noteOn("read-meta-without-file", file, "a row of the --meta file matches no document"),
  );
  const odd = unknown.map((column) =>
    noteOn("read-meta-column", column, "a column of the --meta file that tifa does not know"),
  );
  return { value: sources, notes: [...files.notes, ...found.flatMap((input) => input.notes), ...notes, ...odd] };
}

/** A page is one document, a file of records one for each of them. */
function documentsOf(input: InputFile, map: FieldMap | undefined): Noted<readonly Source[]> {
  if (!holdsRecords(input.path)) return pageOf(input);
  if (map === undefined) {
    throw new TifaError(
      "usage",
      `${input.path} holds records, and nothing tells which of their fields is the text`,
      "for example --map text=content,title=title,date=date",
    );
  }
  const sources: Source[] = [];
  const notes: Note[] = [];
  try {
    for (const { line, bytes, id: own, meta, oddDate, refused } of findRecords(input.path, map)) {
      const place = `${input.id}#${line}`;
      const id = own ?? place;
      const reason = refused ?? tooLong(id);
      if (reason !== undefined) notes.push(noteOn("read-failed", place, reason));
      else sources.push({ path: input.path, id, meta, record: { line, bytes, fields: map } });
      if (oddDate !== undefined)
        notes.push(noteOn("read-date", place, `date "${oddDate}" is no day YYYY-MM-DD and is left out`));
    }
  } catch (cause) {
    notes.push(noteOn("read-failed", input.id, `cannot be read: ${reasonOf(cause)}`));
  }
  return { value: sources, notes };
}

/** A page, or the articles of a file that holds several. */
function pageOf(input: InputFile): Noted<readonly Source[]> {
  const reason = tooLong(input.id);
  if (reason !== undefined) return { value: [], notes: [noteOn("read-failed", input.id, reason)] };
  const articles = articlesOf(input.path);
  if (articles.length === 0) return { value: [{ ...input, meta: {} }], notes: [] };
  const value = articles.map((article) => ({ ...input, id: `${input.id}#${article.line}`, meta: {}, article }));
  return { value, notes: [] };
}

/** None of a file that cannot be read, which is told when it is read as a page. */
function articlesOf(path: string): readonly Article[] {
  try {
    return articlesIn(decode(readFileSync(path))?.text ?? "");
  } catch {
    return [];
  }
}

function pathFrom(folder: string | undefined, path: string): string {
  return folder === undefined ? path : relative(folder, path).split(sep).join("/");
}

function placeOf({ path, record, article }: Source): string {
  const line = record?.line ?? article?.line;
  return line === undefined ? path : `${path}:${line}`;
}

/** Reads one source; undefined with a note when it cannot be read, is no text or holds none. */
export function readSource(source: Source): Noted<Document | undefined> {
  const { path, id, meta, record, article } = source;
  try {
    if (article !== undefined) return articleOf(source, article);
    if (record === undefined) return documentOf(source, readFileSync(path));
    const { text, encoding } = recordText(path, record.bytes, record.fields);
    return readText(id, text, meta, encoding);
  } catch (cause) {
    return { value: undefined, notes: [noteOn("read-failed", id, `cannot be read: ${reasonOf(cause)}`)] };
  }
}

function articleOf({ path, id, meta }: Source, { start, end }: Article): Noted<Document | undefined> {
  const decoded = decode(readFileSync(path));
  return readText(id, decoded?.text.slice(start, end) ?? "", meta, decoded?.encoding);
}

function documentOf({ id, meta }: Source, bytes: Uint8Array): Noted<Document | undefined> {
  const decoded = decode(bytes);
  if (decoded === undefined) {
    return { value: undefined, notes: [noteOn("read-no-text", id, notText)] };
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return unlessEmpty({ id, file: id, ...decoded, sha256, meta: { ...metaOfPage(decoded.text), ...meta } });
}

/** A document whose text comes with it instead of in a file; undefined with a note when it is no text or holds none. */
export function readText(
  id: string,
  text: string,
  meta: DocumentMeta,
  encoding: Decoded["encoding"] = "utf-8",
): Noted<Document | undefined> {
  if (!isText(text)) return { value: undefined, notes: [noteOn("read-no-text", id, "is no text")] };
  const sha256 = createHash("sha256").update(text).digest("hex");
  return unlessEmpty({
    id,
    file: id,
    text,
    encoding,
    sha256,
    meta: { ...metaOfPage(text), ...metaOfName(id), ...meta },
  });
}

function unlessEmpty(document: Document): Noted<Document | undefined> {
  const { id, text } = document;
  if (text.trim() === "") return { value: undefined, notes: [noteOn("read-empty", id, "holds no text")] };
  const unread = "is in traditional characters, of which the tables, being simplified, know next to nothing";
  return { value: document, notes: isMostlyTraditional(text) ? [noteOn("read-traditional", id, unread)] : [] };
}
