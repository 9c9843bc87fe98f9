/** Whether the receipt says truly what the texts of a store count for. */
import { type CoverageKind, coverageKinds } from "../../graph/coverage.ts";
import type { DocumentRecord, MentionRecord, SpeechRecord } from "../base/records.ts";
import type { Receipt } from "../store/directory/receipt.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import type { Findings } from "./findings.ts";

/** Counts mentions of concepts again, kind by kind, and the characters of all kinds together. */
export function checkCoverage(dir: string, { counts }: Receipt, findings: Findings): void {
  const speeches = new Map<string, SpeechRecord>();
  for (const speech of recordsOf<SpeechRecord>(dir, "speeches.jsonl")) {
    // A quarter of the records would be their text.
    speeches.set(speech.id, { ...speech, text: "", paragraphs: [] });
  }
  const mentions = new Map<CoverageKind, number>();
  for (const mention of recordsOf<MentionRecord>(dir, "mentions.jsonl")) {
    if (mention.kind !== "concept" || mention.contained) continue;
    const kind = kindAgain(mention, speeches.get(mention.speech ?? ""));
    mentions.set(kind, (mentions.get(kind) ?? 0) + 1);
  }
  for (const kind of coverageKinds) {
    const [said, counted] = [counts.coverage[kind].mentions, mentions.get(kind) ?? 0];
    findings.expect(
      "mentions by what they count for",
      said === counted,
      () => `${kind}: ${said} said, ${counted} there`,
    );
  }
  let chars = 0;
  for (const document of recordsOf<DocumentRecord>(dir, "documents.jsonl")) chars += document.chars;
  const said = coverageKinds.reduce((sum, kind) => sum + counts.coverage[kind].chars, 0);
  findings.expect("characters by what they count for", said === chars, () => `${said} said, ${chars} there`);
}

function kindAgain(mention: MentionRecord, speech: SpeechRecord | undefined): CoverageKind {
  switch (mention.voice) {
    case "heading":
    case "title":
      return "headings";
    case "quoted":
      return "quoted";
    case "speaker":
      return isSomebodys(mention, speech) ? "own" : "nobody";
    case "indirect":
      return isSomebodys(mention, speech) && isOfSpeaker(mention, speech) ? "reported" : "nobody";
    case "joint":
    case "outside":
      return "nobody";
  }
}

function isSomebodys({ repeated }: MentionRecord, speech: SpeechRecord | undefined): boolean {
  return !repeated && speech !== undefined && speech.speakers.length > 0 && speech.duplicateOf === null;
}

function isOfSpeaker({ quotedPerson }: MentionRecord, speech: SpeechRecord | undefined): boolean {
  return speech?.attribution.rule === "reported" && speech.speakers[0]?.name === quotedPerson;
}
