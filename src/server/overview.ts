/** `overview.json`: what the store holds. */
import type { DocumentSummary, Overview } from "../../graph/api.ts";
import type { NodeLabel } from "../../graph/schema.ts";
import type { DocumentRecord } from "../base/records.ts";
import type { Lookup } from "./lookup.ts";

/** Counts, dates and the list of documents. */
export function overview(lookup: Lookup): Overview {
  const { store } = lookup;
  const dates = store.documents.flatMap(({ date }) => (date === undefined ? [] : [date])).sort();
  const found = store.emphasis.some(({ verdict }) => verdict === "clear" || verdict === "tentative");
  return {
    tifaVersion: store.receipt.tifaVersion,
    schemaVersion: store.receipt.schemaVersion,
    receipt: store.receipt.hash,
    invented: store.receipt.invented,
    audit: store.audit,
    counts: countLabels(lookup),
    coverage: store.receipt.coverage,
    unsigned: store.speeches.filter(({ speaker }) => speaker === null).length,
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    series: store.weighing.series,
    leads: found ? "matrix" : "reader",
    documents: store.documents.map((document) => summaryOf(lookup, document)),
  };
}

function countLabels({ store }: Lookup): Readonly<Record<NodeLabel, number>> {
  const counts = { Concept: 0, Document: 0, Institution: 0, Person: 0, Speech: 0, Work: 0 };
  for (const { label } of store.nodes) counts[label] += 1;
  return counts;
}

function summaryOf(lookup: Lookup, { id, title, date, source, page }: DocumentRecord): DocumentSummary {
  const speeches = lookup.speechesOf.get(id) ?? [];
  return {
    id,
    title: title ?? id,
    date: date ?? null,
    source: source ?? null,
    page: page ?? null,
    speeches: speeches.length,
    unsigned: speeches.filter(({ speaker }) => speaker === null).length,
  };
}
