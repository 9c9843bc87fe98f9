/** Goes through a store document by document, each with everything that hangs on it; one document is in memory at a time. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { NodeRow, RelationshipRow, RelationshipType } from "../../graph/schema.ts";
import type {
  AnnotatedDocument,
  DocumentRecord,
  MentionRecord,
  OriginRecord,
  PartRecord,
  SpeechRecord,
} from "../base/records.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import { sourcePath } from "../store/directory/source-path.ts";

/** What a document gave to the store, and the rows that it gave to the graph. */
export interface StoredDocument extends AnnotatedDocument {
  /** CONTAINS, DELIVERED, MENTIONS and QUOTES of its speeches, MENTIONS of its own. */
  readonly rows: readonly RelationshipRow[];
  /** Document and Speech. */
  readonly nodes: readonly NodeRow[];
}

/** The types of relationship that a document gives by itself, and which end is a speech, or for what stands outside all of them the document. */
const rowEnds = { CONTAINS: "to", DELIVERED: "to", MENTIONS: "from", QUOTES: "from" } as const;

/** Whether a document gives relationships of this type by itself. */
export function isOfDocument(type: RelationshipType): boolean {
  return type in rowEnds;
}

/**
 * All documents in their order. Records that belong to no document, or stand out of its order, are given to `stray`
 * by the name of their file. Throws TifaError `input` where a file is missing or broken.
 */
export function* storedDocuments(dir: string, stray: (file: string, count: number) => void): Iterable<StoredDocument> {
  const parts = inOrder(recordsOf<PartRecord>(dir, "parts.jsonl"));
  const speeches = inOrder(recordsOf<SpeechRecord>(dir, "speeches.jsonl"));
  const mentions = inOrder(recordsOf<MentionRecord>(dir, "mentions.jsonl"));
  const origins = inOrder(recordsOf<OriginRecord>(dir, "origins.jsonl"));
  const rows = Object.entries(rowEnds).map(
    ([type, end]) =>
      [end, inOrder(recordsOf<RelationshipRow>(dir, "relationships.jsonl", `{"type":"${type}"`))] as const,
  );
  const nodes = ["Document", "Speech"].map((label) =>
    inOrder(recordsOf<NodeRow>(dir, "nodes.jsonl", `{"label":"${label}"`)),
  );
  for (const document of recordsOf<DocumentRecord>(dir, "documents.jsonl")) {
    const isHere = (record: { readonly document: string }) => record.document === document.id;
    const own = speeches.take(isHere);
    const ids = new Set(own.map(({ id }) => id));
    yield {
      document,
      text: textOf(dir, document.id),
      origins: origins.take(isHere),
      parts: parts.take(isHere),
      speeches: own,
      mentions: mentions.take(isHere),
      rows: rows.flatMap(([end, stream]) => stream.take((row) => ids.has(row[end]) || row[end] === document.id)),
      nodes: nodes.flatMap((stream) => stream.take(({ id }) => id === document.id || ids.has(id))),
    };
  }
  for (const [file, stream] of [
    ["origins.jsonl", origins],
    ["parts.jsonl", parts],
    ["speeches.jsonl", speeches],
    ["mentions.jsonl", mentions],
  ] as const) {
    stray(file, stream.rest());
  }
  const rest = (streams: readonly Stream<unknown>[]) => streams.reduce((sum, stream) => sum + stream.rest(), 0);
  stray("nodes.jsonl", rest(nodes));
  stray("relationships.jsonl", rest(rows.map(([, stream]) => stream)));
}

/** The raw text of a document; "" where it is missing, which the check of the files tells. */
function textOf(dir: string, document: string): string {
  const path = join(dir, sourcePath(document));
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

interface Stream<T> {
  /** The records from here on for which `isHere` holds, up to the first for which it does not. */
  readonly take: (isHere: (record: T) => boolean) => readonly T[];
  /** How many were never taken. */
  readonly rest: () => number;
}

function inOrder<T>(records: Iterable<T>): Stream<T> {
  const iterator = records[Symbol.iterator]();
  let next = iterator.next();
  return {
    take: (isHere) => {
      const taken: T[] = [];
      while (next.done !== true && isHere(next.value)) {
        taken.push(next.value);
        next = iterator.next();
      }
      return taken;
    },
    rest: () => {
      let count = 0;
      for (; next.done !== true; next = iterator.next()) count += 1;
      return count;
    },
  };
}
