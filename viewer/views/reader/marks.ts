/** The marks of a page: mentions and the place that a link points at. */
import type { DocumentPage, PageSpeech } from "../../../graph/page-api.ts";
import type { Stretch } from "./runs.ts";

export interface Mark extends Stretch {
  readonly kind: string;
  readonly entity: string;
  readonly voice: string;
  readonly quotedPerson: string | null;
  readonly speech: string | null;
}

/** All mentions but those inside longer ones, which never count. */
export function marksOf({ mentions }: DocumentPage): readonly Mark[] {
  return mentions.start.flatMap((start, index) =>
    mentions.contained[index] === true
      ? []
      : [
          {
            start,
            end: mentions.end[index] ?? start,
            kind: mentions.kind[index] ?? "",
            entity: mentions.entity[index] ?? "",
            voice: mentions.voice[index] ?? "",
            quotedPerson: mentions.quotedPerson[index] ?? null,
            speech: mentions.speech[index] ?? null,
          },
        ],
  );
}

/** The place of `at=12-30`, null when it says something else. */
export function parsePlace(at: string | undefined): Stretch | null {
  const match = /^(?<start>\d{1,9})-(?<end>\d{1,9})$/u.exec(at ?? ""); // "12-30"
  if (match === null) return null;
  return { start: Number(match.groups?.["start"]), end: Number(match.groups?.["end"]) };
}

/** Whether a mark counts for the speaker of its speech: own words, and in a report what is reported of the speaker. */
export function countsFor({ speech, voice, quotedPerson }: Mark, of: PageSpeech): boolean {
  if (speech !== of.id) return false;
  const isReport = of.rule === "reported" && voice === "indirect";
  return voice === "speaker" || (isReport && of.speakers.some(({ name }) => name === quotedPerson));
}

/** The mark before or after a place, going round at the ends; null without marks. */
export function stepMark(marks: readonly Mark[], place: Stretch | null, step: 1 | -1): Mark | null {
  if (marks.length === 0) return null;
  if (place === null) return (step === 1 ? marks[0] : marks.at(-1)) ?? null;
  const ahead =
    step === 1 ? marks.find(({ start }) => start > place.start) : marks.findLast(({ start }) => start < place.start);
  return ahead ?? (step === 1 ? marks[0] : marks.at(-1)) ?? null;
}
