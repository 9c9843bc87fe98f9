/** Reads the documents of a run, one at a time and in order of their ids; a file that is no text is noted and left out. */
import { createHash } from "node:crypto";
import { type Decoded, decode, isText } from "../base/decode.ts";
import type { ReadingDoubt } from "../base/doubt.ts";
import { reasonOf } from "../base/errors.ts";
import { type Note, type Noted, noteOn } from "../base/notes.ts";
import type { Origin } from "../base/origin.ts";
import type { Document, DocumentMeta } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import { notText } from "../base/text-file.ts";
import { isMostlyTraditional } from "../base/traditional.ts";
import type { Article } from "./articles.ts";
import { bytesOf } from "./file-bytes.ts";
import { metaOfName } from "./file-name.ts";
import type { InputFile } from "./inputs.ts";
import { metaOfPage } from "./page-meta.ts";
import type { FieldMap } from "./record.ts";
import { recordText } from "./record-file.ts";
import { sideBySide } from "./side-by-side.ts";

/** A document that is known but not yet read. */
export interface Source extends InputFile {
  readonly meta: DocumentMeta;
  /** Where in its file it stands, when it is a record there. */
  readonly record?: { readonly line: number; readonly text: Decoded | Span; readonly fields: FieldMap };
  /** Where in its file the text stands that a reader made of it. */
  readonly origins?: readonly Origin[];
  /** Where that reader is not sure that one text goes on. */
  readonly doubts?: readonly ReadingDoubt[];
  /** Where in the text of its file it stands, when that holds several articles. */
  readonly article?: Article;
}

/** Reads one source; undefined with a note when it cannot be read, is no text or holds none. */
export function readSource(source: Source): Noted<Document | undefined> {
  const { path, id, meta, record, article } = source;
  try {
    if (article !== undefined) return articleOf(source, article);
    if (record === undefined) return placed(documentOf(source, bytesOf(path)), source, source.origins);
    const { text, encoding } = "text" in record.text ? record.text : recordText(path, record.text, record.fields);
    return placed(readText(id, text, meta, encoding), source, source.origins ?? cellOf(record, text));
  } catch (cause) {
    return { value: undefined, notes: [noteOn("read-failed", id, `cannot be read: ${reasonOf(cause)}`)] };
  }
}

/** The text of a record is a cell of a table, or a field. */
function cellOf({ line, fields }: NonNullable<Source["record"]>, text: string): readonly Origin[] {
  return fields.text === undefined ? [] : [{ start: 0, end: text.length, row: line, column: fields.text }];
}

function placed(
  { value, notes }: Noted<Document | undefined>,
  { doubts }: Source,
  origins: readonly Origin[] | undefined,
): Noted<Document | undefined> {
  if (value === undefined) return { value, notes };
  const all = [...(doubts ?? []), ...(value.doubts ?? [])];
  const where = { ...(origins === undefined ? {} : { origins }), ...(all.length === 0 ? {} : { doubts: all }) };
  return { value: { ...value, ...where }, notes };
}

function articleOf({ path, id, meta }: Source, { start, end }: Article): Noted<Document | undefined> {
  const decoded = decode(bytesOf(path));
  const text = decoded?.text.slice(start, end) ?? "";
  // An article knows its day better than the name of a file that holds several.
  const { value, notes } = readText(id, text, { ...metaOfPage(text), ...meta }, decoded?.encoding);
  return { value, notes: [...notes, ...undoneNotes(id, decoded)] };
}

function documentOf({ id, meta }: Source, bytes: Uint8Array): Noted<Document | undefined> {
  const decoded = decode(bytes);
  if (decoded === undefined) {
    return { value: undefined, notes: [noteOn("read-no-text", id, notText)] };
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { text, encoding } = decoded;
  const { value, notes } = unlessEmpty({
    id,
    file: id,
    text,
    encoding,
    sha256,
    meta: { ...metaOfPage(text), ...meta },
  });
  return { value, notes: [...notes, ...undoneNotes(id, decoded)] };
}

function undoneNotes(id: string, decoded: Decoded | undefined): readonly Note[] {
  if (decoded?.undone === undefined) return [];
  return [noteOn("read-mojibake", id, `was ${decoded.undone} and saved so, which is undone`)];
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
  const folded = "is in traditional characters, which are read as simplified ones; words of Taiwan and Hong Kong stay";
  const doubts = sideBySide(text);
  return {
    value: doubts.length === 0 ? document : { ...document, doubts },
    notes: [
      ...(isMostlyTraditional(text) ? [noteOn("read-traditional", id, folded)] : []),
      ...doubts
        .slice(0, 1)
        .map(({ at, why }) => ({ rule: "read-doubtful", file: id, start: at, end: at, message: why })),
    ],
  };
}
