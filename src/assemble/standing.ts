/** What a mention counts for: nothing is added over these. */
import type { Standing } from "../../graph/coverage.ts";
import type { MentionRecord, SpeechRecord } from "../base/records.ts";

/** What a mention of a speech counts for; `speech` is undefined outside all of them. */
export function standingOf(mention: MentionRecord, speech: SpeechRecord | undefined): Standing {
  const { voice } = mention;
  if (voice === "heading" || voice === "title") return "headings";
  if (voice === "quoted") return "quoted";
  if (mention.repeated || speech?.speaker == null || speech.duplicateOf !== null) return "nobody";
  if (voice === "speaker") return "own";
  return isReported(mention, speech) ? "reported" : "nobody";
}

/** Whether a mention is in words that a passage reports of its own speaker. */
export function isReported(
  { voice, quotedPerson, contained, repeated }: MentionRecord,
  { attribution, speaker }: SpeechRecord,
): boolean {
  const isOfSpeaker = attribution.rule === "reported" && quotedPerson !== null && quotedPerson === speaker?.name;
  return voice === "indirect" && isOfSpeaker && !contained && !repeated;
}
