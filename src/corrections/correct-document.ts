/** Dates and titles of documents that a person knows better. */

import type { Document } from "../base/records.ts";
import { type Corrected, type Correction, ofKind } from "./correction.ts";

/** The document with the metadata that corrections give it. */
export function correctDocument(document: Document, corrections: readonly Correction[]): Corrected<Document> {
  const dates = ofKind(corrections, "date").filter((correction) => correction.document === document.id);
  const titles = ofKind(corrections, "title").filter(({ target }) => target === document.id);
  const place = { file: document.id, start: 0, end: 0 };
  const { date: dateBefore, title: titleBefore } = document.meta;
  return {
    value: {
      ...document,
      meta: {
        ...document.meta,
        ...Object.assign({}, ...dates.map(({ date }) => ({ date, dateRule: "correction" }))),
        ...Object.assign({}, ...titles.map(({ title }) => ({ title }))),
      },
    },
    changes: [
      ...dates.map(({ line, date }) => ({ line, ...place, message: `date ${dateBefore ?? "unknown"} → ${date}` })),
      ...titles.map(({ line, title }) => ({ line, ...place, message: `title ${titleBefore ?? "as read"} → ${title}` })),
    ],
  };
}
