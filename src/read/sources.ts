/** Finds the documents of a run, in order of their ids, with what is known of them before they are read. */
import { extname, relative, sep } from "node:path";
import { decode } from "../base/decode.ts";
import { reasonOf, TifaError } from "../base/errors.ts";
import { type Note, type Noted, noteOn } from "../base/notes.ts";
import { byKey } from "../base/order.ts";
import { isArchive, unpacked } from "./archives.ts";
import { articlesIn } from "./articles.ts";
import { isContainer, type Opened, type OpenedFiles, type OpenedTexts, openContainers } from "./containers.ts";
import { fieldWords, tableIn } from "./field-guess.ts";
import { fieldedIn } from "./fielded.ts";
import { bytesOf } from "./file-bytes.ts";
import { findInputs, type InputFile, refuseDouble } from "./inputs.ts";
import { tooLong } from "./long-id.ts";
import { type MetaRow, readMeta } from "./meta.ts";
import { unnamedNotes, withName } from "./name-of-file.ts";
import type { NamePattern } from "./name-pattern.ts";
import type { Source } from "./read.ts";
import type { FieldMap } from "./record.ts";
import { formatOfRecords, holdsRecords, type OpenedRecords, openRecords, openTable } from "./records.ts";
import type { SplitRule } from "./split-rule.ts";
import { adviceByEnding } from "./unread-formats.ts";

/** What is known of the inputs besides their names. */
export interface SourceFacts {
  /** The `--meta` table. */
  readonly meta?: string | undefined;
  /** Which fields of records hold what; without it their names say it. */
  readonly map?: FieldMap | undefined;
  /** Where in a text an article begins, when the user says it. */
  readonly split?: SplitRule | undefined;
  /** What the names of files hold, when the user says it. */
  readonly fromName?: NamePattern | undefined;
  /** From where the table names files by their path; the current folder by default. */
  readonly folder?: string | undefined;
}

/** Finds the documents of the inputs, spreadsheets and all other files that have to be opened among them. */
export async function findDocuments(
  inputs: readonly string[],
  facts: SourceFacts = {},
): Promise<Noted<readonly Source[]>> {
  const found = findInputs(inputs, (name) => isRead(name) || isArchive(name));
  const files = unpacked(found.value, isRead);
  const opened = await openContainers(files.value.map(({ path }) => path));
  return sourcesOf({ value: files.value, notes: [...found.notes, ...files.notes] }, opened, facts);
}

/** The same without files that have to be opened: each of them is a note. */
export function findSources(inputs: readonly string[], facts: SourceFacts = {}): Noted<readonly Source[]> {
  return sourcesOf(findInputs(inputs, isRead), new Map(), facts);
}

/** “a.txt” */
function isRead(name: string): boolean {
  return /\.txt$/iu.test(name) || holdsRecords(name) || isContainer(name);
}

/** The documents of files, with the metadata of `--meta`; rows that match no file are noted. */
function sourcesOf(
  files: Noted<readonly InputFile[]>,
  opened: OpenedFiles,
  facts: SourceFacts,
): Noted<readonly Source[]> {
  const { meta, folder, fromName } = facts;
  const { rows, unknown } = meta === undefined ? { rows: [], unknown: [] } : readMeta(meta);
  const byFile = new Map(rows.map((row) => [row.file, row]));
  const used = new Set<MetaRow>();
  const found = files.value.map((input) => documentsOf(input, opened.get(input.path), facts));
  const sources = found
    .flatMap(({ value }) => value)
    .map((source) => withName(source, fromName))
    .map((source): Source => {
      const row = byFile.get(source.id) ?? byFile.get(pathFrom(folder, source.path));
      if (row !== undefined) used.add(row);
      return { ...source, id: row?.id ?? source.id, meta: { ...source.meta, ...row?.meta } };
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
  const unnamed = unnamedNotes(files.value, fromName);
  const all = [...files.notes, ...found.flatMap((input) => input.notes), ...notes, ...odd, ...unnamed];
  return { value: sources, notes: all };
}

/** A page is one document, a file of records one for each of them. */
function documentsOf(
  input: InputFile,
  opened: Opened | undefined,
  { map, split }: SourceFacts,
): Noted<readonly Source[]> {
  if (opened === undefined && isContainer(input.path)) return refused(input, "is no text; tifa build opens it");
  const advice = adviceByEnding.get(extname(input.path).toLowerCase());
  if (advice !== undefined) return refused(input, `is in a format that is not read: ${advice}`);
  if (opened !== undefined && "refused" in opened) return refused(input, opened.refused);
  if (opened !== undefined && "texts" in opened) return textsOf(input, opened);
  if (opened === undefined && !holdsRecords(input.path)) return pageOf(input, map, split);
  try {
    const records = opened === undefined ? openRecords(input.path, map) : openTable(opened.table, map, "utf-8");
    return "unmapped" in records
      ? unmapped(input, records.unmapped)
      : recordsOf(input, records, opened?.format ?? formatOfRecords(input.path));
  } catch (cause) {
    if (cause instanceof TifaError) throw cause;
    return refused(input, `cannot be read: ${reasonOf(cause)}`);
  }
}

/** The texts that were made of a file; of several each has its place behind the name of the file. */
function textsOf({ path, id }: InputFile, { format, hasPages, texts }: OpenedTexts): Noted<readonly Source[]> {
  const about = { format, ...(hasPages === true ? { original: id } : {}) };

  const read = texts.map((opened) => ({ ...opened, document: texts.length === 1 ? id : `${id}#${opened.place}` }));
  const value = read.map(({ document, place, text, meta, origins, doubts }): Source => {
    const record = { line: place, text: { text, encoding: "utf-8" } as const, fields: {} };
    return {
      path,
      id: document,
      meta: { ...about, ...meta },
      record,
      ...(origins === undefined ? {} : { origins }),
      ...(doubts === undefined ? {} : { doubts }),
    };
  });
  const notes = read.flatMap(({ document, doubts = [] }) =>
    doubts.map(({ at, why }) => ({ rule: "read-doubtful", file: document, start: at, end: at, message: why })),
  );
  return { value, notes };
}

function refused({ id }: InputFile, reason: string): Noted<readonly Source[]> {
  return { value: [], notes: [noteOn("read-failed", id, reason)] };
}

/** A file that was named is bad usage; one that lies in a folder may be a table of something else. */
function unmapped({ path, id, isNamed }: InputFile, fields: readonly string[]): Noted<readonly Source[]> {
  const hint = `for example --map text=${fields[0] ?? "content"},title=…,date=…,speaker=…,position=…`;
  const there = `${fields.slice(0, 12).join(", ")}${fields.length > 12 ? ", …" : ""}`;
  const message = `holds records, and nothing tells which of their fields is the text: ${there}`;
  if (isNamed === true) throw new TifaError("usage", `${path} ${message}`, hint);
  return { value: [], notes: [noteOn("read-no-text-column", id, message)] };
}

function recordsOf(
  input: InputFile,
  { fields, isGuessed, records }: OpenedRecords,
  format: string,
): Noted<readonly Source[]> {
  const sources: Source[] = [];
  const guess = `${fieldWords(fields)}, by their names; --map says it otherwise`;
  const notes: Note[] = isGuessed ? [noteOn("read-fields", input.id, guess)] : [];
  for (const { line, text, id: own, meta, oddDate, refused } of records) {
    const place = `${input.id}#${line}`;
    const id = own ?? place;
    const reason = refused ?? tooLong(id);
    if (reason !== undefined) notes.push(noteOn("read-failed", place, reason));
    else sources.push({ path: input.path, id, meta: { ...meta, format }, record: { line, text, fields } });
    if (oddDate !== undefined)
      notes.push(noteOn("read-date", place, `date "${oddDate}" is no day YYYY-MM-DD and is left out`));
  }
  return { value: sources, notes };
}

/** A page, or the articles of a file that holds several. */
function pageOf(input: InputFile, map: FieldMap | undefined, split: SplitRule | undefined): Noted<readonly Source[]> {
  const reason = tooLong(input.id);
  if (reason !== undefined) return { value: [], notes: [noteOn("read-failed", input.id, reason)] };
  const text = textOf(input.path);
  const fielded = split === undefined ? (fieldedIn(text) ?? tableIn(text)) : undefined;
  if (fielded !== undefined) {
    const isMapped = fielded.columns.includes(map?.text ?? "");
    const records = openTable(fielded, isMapped ? map : undefined, "utf-8");
    if ("fields" in records) return recordsOf(input, records, "export");
  }
  const articles = articlesIn(text, split);
  if (articles.length === 0) return { value: [{ ...input, meta: {} }], notes: [] };
  const value = articles.map((article) => ({ ...input, id: `${input.id}#${article.line}`, meta: {}, article }));
  return { value, notes: [] };
}

/** Nothing of a file that cannot be read, which is told when it is read as a page. */
function textOf(path: string): string {
  try {
    return decode(bytesOf(path))?.text ?? "";
  } catch {
    return "";
  }
}

function pathFrom(folder: string | undefined, path: string): string {
  return folder === undefined ? path : relative(folder, path).split(sep).join("/");
}

function placeOf({ path, record, article }: Source): string {
  const line = record?.line ?? article?.line;
  return line === undefined ? path : `${path}:${line}`;
}
