/** Which mentions are in words that a report gives to the speaker of its passage. */
import type { MentionRecord, SpeechRecord } from "../base/records.ts";

/** Whether a mention counts as reported of the speaker: not inside a longer name, not in a repeated paragraph. */
export function isReported(
  { voice, quotedPerson, contained, repeated }: MentionRecord,
  { attribution, speaker }: SpeechRecord,
): boolean {
  const isOfSpeaker = attribution.rule === "reported" && speaker !== null && quotedPerson === speaker.name;
  return voice === "indirect" && isOfSpeaker && !contained && !repeated;
}
