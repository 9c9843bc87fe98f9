/** The two documents that `tifa diff-texts` compares: files, records of files, or documents of a store. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { TifaError } from "../base/errors.ts";
import type { Noted } from "../base/notes.ts";
import type { Document } from "../base/records.ts";
import { readSource, readText, type Source } from "../read/read.ts";
import { findDocuments, type SourceFacts } from "../read/sources.ts";
import { sourcePath } from "../store/directory/source-path.ts";
import { requireStore } from "../store/directory/store-directory.ts";

/** The document of a file; `reports.jsonl#12` is its twelfth record. Throws TifaError where there is none or are several. */
export async function documentOfFile(name: string, facts: SourceFacts): Promise<Noted<Document>> {
  const [path, record] = placeOf(name);
  const found = await findDocuments([path], facts);
  const sources = found.value.filter(({ id }) => record === undefined || id === record || id.endsWith(`#${record}`));
  return documentOf(name, onlySource(name, sources), found.notes);
}

/** “reports.jsonl#12”: file and record; a file whose name holds a # is that file. */
function placeOf(name: string): readonly [string, string | undefined] {
  const at = name.lastIndexOf("#");
  return at < 1 || existsSync(name) ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}

function onlySource(name: string, sources: readonly Source[]): Source {
  const [source, another] = sources;
  if (source === undefined)
    throw new TifaError("input", `${name}: no such text`, "name a record by its line: file.jsonl#12");
  if (another === undefined) return source;
  throw new TifaError(
    "usage",
    `${name} holds ${sources.length} texts`,
    `name one of them by the id or line behind a #, for example ${source.id}`,
  );
}

function documentOf(name: string, source: Source, notes: Noted<Document>["notes"]): Noted<Document> {
  const { value, notes: read } = readSource(source);
  if (value !== undefined) return { value, notes: [...notes, ...read] };
  throw new TifaError(
    "input",
    `${name}: ${read.map(({ message }) => message).join(", ")}`,
    "give a text file that is not empty",
  );
}

/** The document of a store with this id. Throws TifaError where the store has none. */
export function documentOfStore(dir: string, id: string): Noted<Document> {
  requireStore(dir);
  const path = join(dir, sourcePath(id));
  if (!existsSync(path))
    throw new TifaError("input", `${dir}: no document "${id}"`, "documents.jsonl of the store lists the ids");
  const { value, notes } = readText(id, readFileSync(path, "utf8"), {});
  if (value === undefined)
    throw new TifaError("input", `${dir}: document "${id}" holds no text`, "name another document");
  return { value, notes };
}
