/** Whether mentions stand by known rules, and in a voice that the quotations and speakers of their page allow. */

import { isMentionRule } from "../../graph/rules/mention-rules.ts";
import type { MentionRecord, SpeechRecord } from "../base/records.ts";
import { contains } from "../base/span.ts";
import type { Findings } from "./findings.ts";
import type { StoredDocument } from "./stored-documents.ts";

/** Checks rule, name and voice of the mentions of one document. `corrected` tells that a person may have set names and voices. */
export function checkVoices(stored: StoredDocument, corrected: boolean, findings: Findings): void {
  const { document, text, speeches, mentions } = stored;
  const speechOf = new Map(speeches.map((speech) => [speech.id, speech]));
  const quotations = mentions.filter(({ kind }) => kind === "quotation");
  const page = bare(text);
  const meant = new Set(mentions.filter(({ kind }) => kind === "reference").map(({ name }) => name));
  for (const mention of mentions) {
    const { id, kind, start, end, quotedPerson } = mention;
    findings.expect(
      "mentions by a known rule",
      isMentionRule(mention.kind, mention.rule),
      () => `${id}: no rule ${mention.rule}`,
    );
    const isPlace = id === `${document.id}@${start}-${end}/${kind}`;
    findings.expect("mentions whose id is their place", isPlace, () => `${id}: is at ${start}-${end}`);
    const speech = mention.speech === null ? undefined : speechOf.get(mention.speech);
    findings.expect("mentions in the paragraph that they name", isInParagraph(mention, speech), () => {
      return `${id}: not in paragraph ${mention.paragraph}`;
    });
    const isRepeated = (speech?.repeats ?? []).some((repeat) => contains(repeat, mention));
    findings.expect("mentions repeated where their words are", mention.repeated === isRepeated, () => {
      return `${id}: ${mention.repeated ? "repeated" : "not repeated"}`;
    });
    if (corrected) continue;
    findings.expect("mentions whose name is that of what they mean", isNameOf(mention), () => `${id}: ${mention.name}`);
    findings.expect("mentions in a voice that their page allows", isAllowed(mention, speech, quotations), () => {
      return `${id}: ${mention.voice}, of ${quotedPerson ?? "nobody"}`;
    });
    const isNamed = quotedPerson === null || meant.has(quotedPerson) || page.includes(bare(quotedPerson));
    findings.expect("persons quoted whom the page names", isNamed, () => {
      return `${id}: ${quotedPerson} is not named there`;
    });
    findings.expect("echoes of another whom the sentence names", isEcho(mention, speech, stored), () => {
      return `${id}: echoes ${mention.echoOf}`;
    });
  }
}

/** The entity of a name is that name; a concept has its own, a quotation that of whom it quotes. */
function isNameOf({ kind, entity, name, quotedPerson }: MentionRecord): boolean {
  if (kind === "concept") return entity.startsWith("concept:");
  if (kind === "institution" || kind === "work") return entity === `${kind}:${name}`;
  if (kind !== "quotation") return isPerson(entity, name);
  return entity.startsWith("person:") ? quotedPerson === null || isPerson(entity, quotedPerson) : quotedPerson === null;
}

function isPerson(entity: string, name: string): boolean {
  return entity === `person:${name}` || entity.startsWith(`person:${name}/`);
}

/** In none where it stands outside any. */
function isInParagraph(mention: MentionRecord, speech: SpeechRecord | undefined): boolean {
  const at = speech?.paragraphs.findIndex((paragraph) => contains(paragraph, mention)) ?? -1;
  return at < 0 ? mention.paragraph === null : mention.paragraph === at;
}

function isAllowed(
  mention: MentionRecord,
  speech: SpeechRecord | undefined,
  quotations: readonly MentionRecord[],
): boolean {
  const { kind, voice, quotedPerson } = mention;
  if (speech === undefined) {
    return (voice === "outside" || voice === "heading") && (quotedPerson === null || kind === "quotation");
  }
  const around = quotations.filter((quotation) => quotation.voice === "quoted" && contains(quotation, mention));
  switch (voice) {
    case "outside":
    case "heading":
      return false;
    case "title":
      return quotedPerson === null;
    case "quoted":
      return kind === "quotation" || around.some((quotation) => quotation.quotedPerson === quotedPerson);
    case "indirect":
      return quotedPerson !== null;
    case "joint":
      return quotedPerson === null && (speech.joint ?? []).some((sentence) => contains(sentence, mention));
    case "speaker":
      return quotedPerson === null && speech.attribution.rule !== "reported" && around.length === 0;
  }
}

/** An echo is a concept that somebody says, in a sentence with the name of another, or what stands for that name. */
function isEcho(mention: MentionRecord, speech: SpeechRecord | undefined, { text, mentions }: StoredDocument): boolean {
  const { echoOf, kind, voice, quotedPerson, start, end } = mention;
  if (echoOf === null) return true;
  if (kind !== "concept" || speech === undefined || (voice !== "speaker" && voice !== "indirect")) return false;
  if (echoOf === quotedPerson || speech.speakers.some(({ name }) => name === echoOf)) return false;
  return mentions.some(
    (person) =>
      (person.kind === "person" || person.kind === "reference") &&
      person.name === echoOf &&
      !person.contained &&
      isOneSentence(text.slice(Math.min(start, person.start), Math.max(end, person.end))),
  );
}

/** “习近平总书记……四个意识” */
function isOneSentence(words: string): boolean {
  return !/[。！？；]/u.test(words); // “。”
}

function bare(text: string): string {
  return text.replace(/[\s\u00A0\u3000]/gu, ""); // “丁 伟”
}
