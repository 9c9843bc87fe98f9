/** All text of a store as far as counting uses needs it; mentions are streamed, since there are millions. */
import type { DocumentRecord, MentionRecord, SpeechRecord } from "../base/records.ts";
import { recordsOf, recordsWith } from "../store/directory/record-files.ts";

/** A speech without its words. */
export type SpokenText = Pick<
  SpeechRecord,
  "id" | "document" | "date" | "form" | "title" | "speakers" | "attribution" | "duplicateOf"
>;

/** What is counted over. */
export interface StoreText {
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly speeches: ReadonlyMap<string, SpokenText>;
}

/** Reads documents and speeches of a store directory. */
export function readText(dir: string): StoreText {
  const documents = new Map<string, DocumentRecord>();
  for (const record of recordsOf<DocumentRecord>(dir, "documents.jsonl")) documents.set(record.id, record);
  const speeches = new Map<string, SpokenText>();
  for (const record of recordsOf<SpeechRecord>(dir, "speeches.jsonl")) {
    const { id, document, date, form, title, speakers, attribution, duplicateOf } = record;
    speeches.set(id, { id, document, date, form, title, speakers, attribution, duplicateOf });
  }
  return { documents, speeches };
}

/** The mentions of one concept. */
export function* mentionsOf(dir: string, concept: string): Iterable<MentionRecord> {
  for (const mention of recordsWith<MentionRecord>(dir, "mentions.jsonl", `"entity":${JSON.stringify(concept)}`)) {
    if (isUse(mention) && mention.entity === concept) yield mention;
  }
}

/** The mentions of all concepts. */
export function* conceptMentions(dir: string): Iterable<MentionRecord> {
  for (const mention of recordsWith<MentionRecord>(dir, "mentions.jsonl", '"kind":"concept"')) {
    if (isUse(mention)) yield mention;
  }
}

/** The mentions of all concepts, those inside of longer names too. */
export function* namedConcepts(dir: string): Iterable<MentionRecord> {
  for (const mention of recordsWith<MentionRecord>(dir, "mentions.jsonl", '"kind":"concept"')) {
    if (mention.kind === "concept") yield mention;
  }
}

/** All quotations, and all concepts inside of quotations. */
export function* quotedMentions(dir: string): Iterable<MentionRecord> {
  for (const mention of recordsWith<MentionRecord>(dir, "mentions.jsonl", '"voice":"quoted"')) {
    if (mention.kind === "quotation" || isUse(mention)) yield mention;
  }
}

/** Whether a mention is a use of a concept: one inside a longer name is none. */
export function isUse({ kind, contained }: MentionRecord): boolean {
  return kind === "concept" && !contained;
}

/** The day of a mention: that of its speech, else of its document. */
export function dayOf({ documents, speeches }: StoreText, { speech, document }: MentionRecord): string | null {
  return speeches.get(speech ?? "")?.date ?? documents.get(document)?.date ?? null;
}
