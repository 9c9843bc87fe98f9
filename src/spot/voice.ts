/** Whose words a mention stands in. The strongest reason wins: part of the page, name, quotation, report, speaker. */

import type { Cover } from "../base/cover.ts";
import type { Part, PartKind, Voice } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import type { Report } from "./cues.ts";
import type { Quotation } from "./quotations.ts";

/** The stretches of a document that take words away from the speaker. */
export interface Layers {
  readonly parts: Cover<Part>;
  /** Titles in 《》 and names of institutions, meetings, bodies and campaigns. */
  readonly names: Cover<Span>;
  readonly quotations: Cover<Quotation>;
  readonly reports: Cover<Report>;
}

/** A voice with the person quoted or reported, when known. */
export interface Voiced {
  readonly voice: Voice;
  readonly quotedPerson?: string;
}

const partVoices: Readonly<Record<PartKind, "heading" | "outside" | undefined>> = {
  headline: "heading",
  subtitle: "heading",
  title: "heading",
  "editor-note": "outside",
  byline: "outside",
  "author-note": "outside",
  credit: "outside",
  unassigned: "outside",
  body: undefined,
};

/** The voice of a span; of several reports the one that begins last is the nearest. */
export function voiceOf(span: Span, { parts, names, quotations, reports }: Layers): Voiced {
  const [part] = parts.over(span);
  const place = part === undefined ? "outside" : partVoices[part.kind];
  if (place !== undefined) return { voice: place };
  if (isInside(span, names)) return { voice: "title" };
  const [quotation] = quotations.over(span);
  if (quotation !== undefined) return voiced("quoted", quotation.person?.name);
  const [report] = reports.over(span);
  return report === undefined ? { voice: "speaker" } : voiced("indirect", report.person);
}

/** Whether a span lies within a longer one. */
export function isInside(span: Span, outer: Cover<Span>): boolean {
  return outer.over(span).some(({ start, end }) => end - start > span.end - span.start);
}

function voiced(voice: Voice, quotedPerson: string | undefined): Voiced {
  return quotedPerson === undefined ? { voice } : { voice, quotedPerson };
}
