/** What a mention counts for, and in which series the words of a speech do. */
import type { MentionRecord, SpeechRecord } from "./records.ts";
import type { UnitRecord } from "./unit.ts";

/** The kinds of graph/coverage.ts. */
export type CountsFor = "own" | "reported" | "quoted" | "headings" | "nobody";

/** What must be known of a speech to tell whose words a mention in it is. */
export type SpokenBy = Pick<SpeechRecord, "attribution" | "speakers" | "duplicateOf">;

/** A mention in the speaker's own voice, not inside a longer name, not in a repeated paragraph. */
export function isOwn({ voice, contained, repeated }: MentionRecord): boolean {
  return voice === "speaker" && !contained && !repeated;
}

/** `reported` where an outlet paraphrases, else `own`: printed in a person's name. */
export function seriesOf({ attribution }: Pick<SpeechRecord, "attribution">): UnitRecord["series"] {
  return attribution.rule === "reported" ? "reported" : "own";
}

/** What a report gives to the speaker of its passage, not inside a longer name, not in a repeated paragraph. */
export function isReported(
  { voice, quotedPerson, contained, repeated }: MentionRecord,
  speech: Pick<SpeechRecord, "attribution" | "speakers">,
): boolean {
  const isOfSpeaker = seriesOf(speech) === "reported" && speech.speakers.some(({ name }) => name === quotedPerson);
  return voice === "indirect" && isOfSpeaker && !contained && !repeated;
}

/** Nobody is known to speak, or somebody has said it before. */
export function isNobodys({ speakers, duplicateOf }: Pick<SpeechRecord, "speakers" | "duplicateOf">): boolean {
  return speakers.length === 0 || duplicateOf !== null;
}

/** What a mention that no longer name holds counts for; without a speech it stands outside of all. */
export function countsFor(mention: MentionRecord, speech: SpokenBy | undefined): CountsFor {
  const { voice, repeated } = mention;
  if (voice === "heading" || voice === "title") return "headings";
  if (voice === "quoted") return "quoted";
  if (speech === undefined || repeated || isNobodys(speech)) return "nobody";
  if (voice === "speaker") return "own";
  return isReported(mention, speech) ? "reported" : "nobody";
}
