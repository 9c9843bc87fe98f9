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
export function standingOf({ speeches }: Lookup, { speech, voice, repeated }: MentionRecord): MentionStatus {
  const standing = byVoice[voice];
  const record = speeches.get(speech ?? "");
  if (record === undefined) return standing === "title" ? "title" : "outside";
  return standing === "own" ? standingOfOwn(record, repeated) : standing;
}

/** How many mentions stand in each way. */
export function standingCounts(
  lookup: Lookup,
  mentions: readonly MentionRecord[],
): Readonly<Record<MentionStatus, number>> {
  const counts = { own: 0, quoted: 0, title: 0, unsigned: 0, repeated: 0, outside: 0 };
  for (const mention of mentions) counts[standingOf(lookup, mention)] += 1;
  return counts;
}

function standingOfOwn({ speakers, duplicateOf }: SpeechRecord, isRepeated: boolean): MentionStatus {
  if (speakers.length === 0) return "unsigned";
  return isRepeated || duplicateOf !== null ? "repeated" : "own";
}
