/** Mentions and titles of speeches that a person knows better. */

import type { AnnotatedDocument, MentionRecord, SpeechRecord } from "../base/records.ts";
import { type Corrected, type Correction, ofKind } from "./correction.ts";

/** The document without mentions that are none, and with the voices and titles that corrections give. */
export function correctRecords(
  annotated: AnnotatedDocument,
  corrections: readonly Correction[],
): Corrected<AnnotatedDocument> {
  const here = corrections.filter((correction) => isAbout(correction, `${annotated.document.id}@`));
  if (here.length === 0) return { value: annotated, changes: [] };
  const speeches = annotated.speeches.map((speech) => retitled(speech, here));
  const mentions = annotated.mentions.map((mention) => corrected(mention, here));
  return {
    value: {
      ...annotated,
      speeches: speeches.map(({ value }) => value),
      mentions: mentions.flatMap(({ value }) => value ?? []),
    },
    changes: [...speeches, ...mentions].flatMap(({ changes }) => changes),
  };
}

/** Whether a correction can be about a document; speeches and mentions carry its id and @ in front of their own. */
function isAbout(correction: Correction, document: string): boolean {
  if (correction.kind === "not-a-person") return true;
  if (correction.kind === "title") return correction.target.startsWith(document);
  return "mention" in correction && correction.mention.startsWith(document);
}

function retitled(speech: SpeechRecord, corrections: readonly Correction[]): Corrected<SpeechRecord> {
  const given = ofKind(corrections, "title").find(({ target }) => target === speech.id);
  if (given === undefined) return { value: speech, changes: [] };
  const { document: file, start, end } = speech;
  const message = `title ${speech.title ?? "none"} → ${given.title}`;
  return { value: { ...speech, title: given.title }, changes: [{ line: given.line, file, start, end, message }] };
}

function corrected(mention: MentionRecord, corrections: readonly Correction[]): Corrected<MentionRecord | undefined> {
  const { id, document: file, start, end, surface, name } = mention;
  const place = { file, start, end };
  const none = ofKind(corrections, "not-this-concept").find((correction) => correction.mention === id);
  if (none !== undefined && mention.kind === "concept") {
    return { value: undefined, changes: [{ line: none.line, ...place, message: `${surface} is not ${name}` }] };
  }
  const nobody = ofKind(corrections, "not-a-person").find((correction) => correction.name === name);
  if (nobody !== undefined && mention.kind === "person") {
    return { value: undefined, changes: [{ line: nobody.line, ...place, message: `${surface} is no person` }] };
  }
  const given = ofKind(corrections, "voice").find((correction) => correction.mention === id);
  if (given === undefined) return { value: mention, changes: [] };
  const { line, voice, quotedPerson } = given;
  const message = `voice of ${surface}: ${mention.voice} → ${voice}`;
  const echoOf = voice === "speaker" || voice === "indirect" ? mention.echoOf : null;
  return { value: { ...mention, voice, quotedPerson, echoOf }, changes: [{ line, ...place, message }] };
}
