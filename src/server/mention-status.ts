/** How a mention stands to the speaker: of the same concept some words count as the speaker's own, some do not. */
import type { MentionStatus } from "../../graph/api.ts";
import type { MentionRecord, SpeechRecord, Voice } from "../base/records.ts";
import type { Lookup } from "./lookup.ts";

const byVoice: Readonly<Record<Voice, MentionStatus>> = {
  speaker: "own",
  quoted: "quoted",
  indirect: "quoted",
  joint: "quoted",
  title: "title",
  heading: "title",
  outside: "outside",
};

/** The standing of one mention. */
export function standingOf({ speeches }: Lookup, mention: MentionRecord): MentionStatus {
  const { speech, voice, repeated } = mention;
  const record = speeches.get(speech ?? "");
  if (record === undefined) return byVoice[voice] === "title" ? "title" : "outside";
  if (record.attribution.rule === "reported" && isReportedOf(mention, record))
    return standingOfSaid(record, repeated, "reported");
  return voice === "speaker" ? standingOfSaid(record, repeated, "own") : byVoice[voice];
}

function isReportedOf({ voice, quotedPerson }: MentionRecord, { speakers }: SpeechRecord): boolean {
  return voice === "indirect" && speakers.some(({ name }) => name === quotedPerson);
}

/** How many mentions stand in each way. */
export function standingCounts(
  lookup: Lookup,
  mentions: readonly MentionRecord[],
): Readonly<Record<MentionStatus, number>> {
  const counts = { own: 0, reported: 0, quoted: 0, title: 0, unsigned: 0, repeated: 0, outside: 0 };
  for (const mention of mentions) counts[standingOf(lookup, mention)] += 1;
  return counts;
}

function standingOfSaid(
  { speakers, duplicateOf }: SpeechRecord,
  isRepeated: boolean,
  said: "own" | "reported",
): MentionStatus {
  if (speakers.length === 0) return "unsigned";
  return isRepeated || duplicateOf !== null ? "repeated" : said;
}
