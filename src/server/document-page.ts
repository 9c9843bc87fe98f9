/** `documents/<id>.json`: one page for the reader, all offsets in its raw text. */
import type { DocumentPage, PageOrigin, PagePart, PageSpeaker, PageSpeech } from "../../graph/page-api.ts";
import type { MentionRecord, OriginRecord, PartRecord, Speaker, SpeechRecord } from "../base/records.ts";
import { bySpan } from "../base/span.ts";
import { originalPath } from "../store/directory/source-path.ts";
import type { Lookup } from "./lookup.ts";

/** The page of a document, null when the store has none with this id. */
export function documentPage(lookup: Lookup, id: string): DocumentPage | null {
  const document = lookup.documents.get(id);
  if (document === undefined) return null;
  return {
    id,
    title: document.title ?? id,
    subtitle: document.subtitle ?? null,
    date: document.date ?? null,
    source: document.source ?? null,
    page: document.page ?? null,
    format: document.format ?? null,
    original: document.original === undefined ? null : addressOf(originalPath(document.original)),
    origins: lookup.store.origins(id).map(pageOrigin),
    text: lookup.store.source(id),
    parts: (lookup.partsOf.get(id) ?? []).map(pagePart).sort(bySpan),
    speeches: (lookup.speechesOf.get(id) ?? []).map(pageSpeech).sort((a, b) => a.order - b.order),
    mentions: mentionColumns([...(lookup.mentionsIn.get(id) ?? [])].sort(bySpan)),
  };
}

/** Percent-encoded: “originals/2021%E5%B9%B4/a.pdf”. */
function addressOf(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function pageOrigin({ document: _, ...origin }: OriginRecord): PageOrigin {
  return origin;
}

function pagePart({ kind, speech, start, end, paragraphs, edits }: PartRecord): PagePart {
  return {
    kind,
    speech,
    start,
    end,
    paragraphs: paragraphs.map((paragraph) => ({ start: paragraph.start, end: paragraph.end })),
    edits: edits.map((edit) => ({ start: edit.start, end: edit.end, insert: edit.insert })),
  };
}

function pageSpeech(speech: SpeechRecord): PageSpeech {
  const { id, order, form, title, attribution, date, chars, start, end } = speech;
  const { rule, confidence, evidence } = attribution;
  const speakers = speech.speakers.map(pageSpeaker);
  return { id, order, form, title, speakers, rule, confidence, evidence, date, chars, start, end };
}

function pageSpeaker({ id, name, positions }: Speaker): PageSpeaker {
  return {
    id,
    name,
    positions: positions.map(({ institution, institutionId, title, former }) => ({
      institution,
      institutionId,
      title,
      former,
    })),
  };
}

function mentionColumns(mentions: readonly MentionRecord[]): DocumentPage["mentions"] {
  return {
    start: mentions.map(({ start }) => start),
    end: mentions.map(({ end }) => end),
    kind: mentions.map(({ kind }) => kind),
    entity: mentions.map(({ entity }) => entity),
    name: mentions.map(({ name }) => name),
    voice: mentions.map(({ voice }) => voice),
    contained: mentions.map(({ contained }) => contained),
    quotedPerson: mentions.map(({ quotedPerson }) => quotedPerson),
    speech: mentions.map(({ speech }) => speech),
  };
}
