/** What a store calls its documents, speeches and persons, and what tells each from the others. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { PersonFacts } from "../../../graph/facts.ts";
import type { NodeRow } from "../../../graph/schema.ts";
import { TifaError } from "../../base/errors.ts";
import type { DocumentRecord, SpeechRecord } from "../../base/records.ts";
import type { Rename } from "../../base/rename.ts";
import { recordsOf } from "./record-files.ts";
import { requireStore } from "./store-directory.ts";
import { isWholeStore, settleStore } from "./swap.ts";
import type { StoreSink } from "./write-store.ts";

/** What makes a speech known again in another build: its place, and a hash of its text. */
export interface KnownSpeech {
  readonly document: string;
  readonly start: number;
  readonly textHash: string;
}

/** The ids of one store. */
export interface KnownIds {
  /** SHA-256 of the file by id. */
  readonly documents: Map<string, string>;
  readonly speeches: Map<string, KnownSpeech>;
  readonly persons: Map<string, Pick<PersonFacts, "name" | "aliases" | "keys">>;
}

/** The ids of an older store, and how ids of still older ones were followed there. */
export interface FormerIds extends KnownIds {
  readonly renames: readonly Rename[];
}

/** No ids. */
export function noIds(): KnownIds {
  return { documents: new Map(), speeches: new Map(), persons: new Map() };
}

/** A sink that notes the ids of all that goes through it to `sink`. */
export function notingIds(ids: KnownIds, sink: StoreSink): StoreSink {
  return {
    ...sink,
    document: (annotated, file) => {
      ids.documents.set(annotated.document.id, annotated.document.sha256);
      for (const speech of annotated.speeches) noteSpeech(ids, speech);
      sink.document(annotated, file);
    },
    nodes: (rows) => {
      const all = [...rows];
      for (const row of all) notePerson(ids, row);
      sink.nodes(all);
    },
  };
}

/** The ids of the store at `dir`, none where there is no store that this version can read. */
export function formerIds(dir: string): FormerIds {
  const ids = noIds();
  settleStore(dir);
  if (!isWholeStore(dir)) return { ...ids, renames: [] };
  try {
    requireStore(dir);
    for (const { id, sha256 } of recordsOf<DocumentRecord>(dir, "documents.jsonl")) ids.documents.set(id, sha256);
    for (const speech of recordsOf<SpeechRecord>(dir, "speeches.jsonl")) noteSpeech(ids, speech);
    for (const row of recordsOf<NodeRow>(dir, "nodes.jsonl", '{"label":"Person"')) notePerson(ids, row);
    return { ...ids, renames: readRenames(dir) };
  } catch (error) {
    // A damaged store is about to be replaced; it must not stand in the way of the one that replaces it.
    if (error instanceof TifaError) return { ...noIds(), renames: [] };
    throw error;
  }
}

/** The lines of `renames.jsonl`; stores of the first builds have none. */
export function readRenames(dir: string): readonly Rename[] {
  return existsSync(join(dir, "renames.jsonl")) ? [...recordsOf<Rename>(dir, "renames.jsonl")] : [];
}

function noteSpeech({ speeches }: KnownIds, { id, document, start, text }: SpeechRecord): void {
  speeches.set(id, { document, start, textHash: createHash("sha256").update(text).digest("base64") });
}

function notePerson({ persons }: KnownIds, { label, id, properties }: NodeRow): void {
  if (label !== "Person") return;
  const listed = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
  const { name, aliases, keys } = properties;
  persons.set(id, { name: String(name), aliases: listed(aliases), keys: listed(keys) });
}
