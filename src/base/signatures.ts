/** Who signs a speech: what the survey keeps of an attribution. */
import type { Attribution, Document } from "./records.ts";
import type { Finding } from "./survey.ts";

/** Who signs a speech, with the date of the page. */
export function bylineFindings(
  { evidence, speakers }: Attribution,
  { file, meta: { date } }: Document,
): readonly Finding[] {
  if (evidence === null) return [];
  const at = { file, start: evidence.start, end: evidence.end };
  const dates = date === undefined ? {} : { firstSeen: date, lastSeen: date };
  return speakers.flatMap(({ name, positions }) =>
    name === null ? [] : [{ kind: "byline", name, positions, ...at, ...dates } as const],
  );
}

/** The names under which a speech stands, in one order; undefined where it is nobody's. */
export function signatureOf(attribution: Attribution | undefined): string | undefined {
  const names = (attribution?.speakers ?? []).flatMap(({ name }) => name ?? []).sort();
  return names.length === 0 ? undefined : names.join("、");
}
