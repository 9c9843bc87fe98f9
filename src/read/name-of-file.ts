/** What the names of files say of the documents in them: by patterns that newspapers have, and by the form that the user gives. */
import { type Note, noteOn } from "../base/notes.ts";
import type { DocumentMeta } from "../base/records.ts";
import { metaOfName } from "./file-name.ts";
import type { InputFile } from "./inputs.ts";
import { type NamePattern, namedBy } from "./name-pattern.ts";
import type { Source } from "./read.ts";

/** A source with what the name of its file says of it; the fields of a record and an article of several know better. */
export function withName(source: Source, pattern: NamePattern | undefined): Source {
  const { id, meta, record, article } = source;
  const named = pattern === undefined ? undefined : namedBy(pattern, fileOf(id));
  const isAlone = record === undefined && article === undefined;
  if (article !== undefined) return { ...source, meta: { ...sharedBy(named?.meta ?? {}), ...meta } };
  const read = { ...metaOfName(id), ...meta };
  const isRow = record !== undefined && Object.keys(record.fields).length > 0;
  const all = isRow ? { ...metaOfName(id), ...named?.meta, ...meta } : { ...read, ...named?.meta };
  return { ...source, id: isAlone ? (named?.id ?? id) : id, meta: all };
}

/** What all articles of a file have in common. */
function sharedBy({ source, edition, given }: DocumentMeta): DocumentMeta {
  return {
    ...(source === undefined ? {} : { source }),
    ...(edition === undefined ? {} : { edition }),
    ...(given === undefined ? {} : { given }),
  };
}

/** “all.txt” of “all.txt#12” */
function fileOf(id: string): string {
  return id.replace(/#\d+$/u, "");
}

/** One note for all files whose names have another form. */
export function unnamedNotes(files: readonly InputFile[], pattern: NamePattern | undefined): readonly Note[] {
  if (pattern === undefined) return [];
  const others = files.filter(({ id }) => namedBy(pattern, id) === undefined);
  const [first] = others;
  if (first === undefined) return [];
  const message = `first of ${others.length} of ${files.length} files whose names have not the form ${pattern.words}`;
  return [noteOn("read-from-name", first.id, message)];
}
