/** Whether the spans of a document lead back to the characters that its records claim. */

import { editSlice } from "../base/edits.ts";
import { countHan } from "../base/han.ts";
import type { MentionRecord, SpeechRecord } from "../base/records.ts";
import { contains, slice } from "../base/span.ts";
import type { Findings } from "./findings.ts";
import type { StoredDocument } from "./stored-documents.ts";

/** Checks attributions, bodies and mentions against the raw text. */
export function checkEvidence(stored: StoredDocument, findings: Findings): void {
  const speeches = new Map(stored.speeches.map((speech) => [speech.id, speech]));
  for (const speech of stored.speeches) checkSpeech(stored, speech, findings);
  for (const mention of stored.mentions) checkMention(stored, mention, speeches, findings);
}

function checkSpeech({ text, parts }: StoredDocument, speech: SpeechRecord, findings: Findings): void {
  const { id, attribution, paragraphs } = speech;
  const { evidence } = attribution;
  if (evidence !== null) {
    findings.expect("attributions whose evidence stands in the page", slice(text, evidence) === evidence.text, () => {
      return `${id}: “${evidence.text}” is not at ${evidence.start}-${evidence.end}`;
    });
  }
  findings.expect("speakers with evidence", speech.speakers.length === 0 || evidence !== null, () => {
    return `${id}: a speaker and no evidence`;
  });
  const joint = speech.joint ?? [];
  const areThere = joint.every((span) => paragraphs.some((paragraph) => contains(paragraph, span)));
  findings.expect(
    "joint sentences in a paragraph of a reported passage",
    joint.length === 0 || isReported(speech, areThere),
    () => {
      return `${id}: ${joint.map(({ start, end }) => `${start}-${end}`).join(", ")}`;
    },
  );
  const repeats = speech.repeats ?? [];
  const isInside = repeats.every((repeat) => paragraphs.some((paragraph) => contains(paragraph, repeat)));
  const isElsewhere = repeats.every(({ start, of }) => of !== `${speech.document}@${start}`);
  findings.expect("repeats in a paragraph, of another place", isInside && isElsewhere, () => {
    return `${id}: ${repeats.map(({ start, end, of }) => `${start}-${end} of ${of}`).join(", ")}`;
  });
  const part = parts.find(({ kind, speech: owner }) => kind === "body" && owner === id);
  const body = paragraphs.map((span) => editSlice(text, part?.edits ?? [], span).text).join("\n");
  const isBody = part !== undefined && body === speech.text && countHan(body) === speech.chars;
  findings.expect("speeches whose text is the page with its edits", isBody, () => {
    return `${id}: the text is not what stands at ${speech.start}-${speech.end}`;
  });
}

function isReported({ attribution }: SpeechRecord, isInside: boolean): boolean {
  return isInside && attribution.rule === "reported";
}

function checkMention(
  { text, parts }: StoredDocument,
  mention: MentionRecord,
  speeches: ReadonlyMap<string, SpeechRecord>,
  findings: Findings,
): void {
  const { id, surface, start, end } = mention;
  const part = parts.find((candidate) => contains(candidate, mention));
  const isThere = editSlice(text, part?.edits ?? [], mention).text === surface;
  findings.expect("mentions whose words stand in the page", part !== undefined && isThere, () => {
    return `${id}: “${surface}” is not at ${start}-${end}`;
  });
  if (mention.speech === null) return;
  const speech = speeches.get(mention.speech);
  findings.expect("mentions inside their speech", speech !== undefined && contains(speech, mention), () => {
    return `${id}: does not lie in ${mention.speech}`;
  });
}
