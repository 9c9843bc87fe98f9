/** The readable text of a stretch of the raw file. */
import { applyEdits } from "../base/edits.ts";
import type { PartRecord } from "../base/records.ts";
import { contains, type Span, slice } from "../base/span.ts";

/** The raw characters of `span` with those edits of its part applied that lie within it. */
export function repairedSlice(raw: string, edits: PartRecord["edits"], span: Span): string {
  const inside = edits
    .filter((edit) => contains(span, edit))
    .map(({ start, end, insert }) => ({ start: start - span.start, end: end - span.start, insert, rule: "part" }));
  return applyEdits(slice(raw, span), inside).text;
}
