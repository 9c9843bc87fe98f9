/** A span of a page with its sentence, short enough to be quoted, and what is needed to cite it. */
import type { Cited, NewsUse } from "../../graph/news-api.ts";
import { groupBy } from "../base/group.ts";
import type { PartRecord } from "../base/records.ts";
import { snippetOf } from "../base/snippet.ts";
import type { Span } from "../base/span.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import { placeOf, type Use, type UsesStore } from "./use.ts";

/** A store whose pages can be read. */
export type CitedStore = UsesStore & {
  /** The raw text of a document, and what its stretches are. */
  readonly source: (document: string) => string;
  readonly partsOf: (document: string) => readonly PartRecord[];
};

/** Characters of a sentence that is shown. */
const most = 40;

/** Marks with which no sentence begins: “，” of “，加快形成” */
const openingMarks = /^[，、；：,;:）”’》]+/u;

/** The parts of the documents of a store directory; read when the first are asked for. */
export function partsIn(dir: string): CitedStore["partsOf"] {
  let parts: ReadonlyMap<string, readonly PartRecord[]> | undefined;
  return (document) => {
    parts ??= groupBy(recordsOf<PartRecord>(dir, "parts.jsonl"), (part) => part.document);
    return parts.get(document) ?? [];
  };
}

/** A use with its sentence. */
export function citedUse(store: CitedStore, use: Use): NewsUse {
  const place = placeOf(store, use);
  return { ...citedSpan(store, place.document, use.mention, use.date), ...place };
}

/** A span of a document with its sentence. */
export function citedSpan(store: CitedStore, document: string, { start, end }: Span, date: string): Cited {
  const { title = "", source, url } = store.documents.get(document) ?? {};
  const reach = Math.max(0, Math.floor((most - (end - start)) / 2));
  const around = snippetOf(store.source(document), store.partsOf(document), { start, end }, reach);
  const sentence = Array.from(around.replace(openingMarks, "")).slice(0, most).join("");
  return { document, title, date, source: source ?? null, url: url ?? null, start, end, sentence };
}
