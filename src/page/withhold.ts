/** Speakers are withheld where a reader is not sure that one text goes on: the words may be of two officials. */
import { origin } from "../base/edits.ts";
import type { Attribution, SegmentedDocument, Speech } from "../base/records.ts";

/** The rule of a speech whose speaker is withheld. */
export const withheldRule = "doubtful-columns";
/** Characters between the end of a text and the head of the next. */
const reach = 3;

/** The attributions of a page, those of doubtful speeches to nobody; who is given by a table stays. */
export function withhold(
  { repaired, speeches }: SegmentedDocument,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  const { doubts = [] } = repaired.document;
  if (doubts.length === 0) return attributions;
  return attributions.map((attribution, i) => {
    const speech = speeches[i];
    if (speech === undefined || attribution.speakers.length === 0 || attribution.rule === "given") return attribution;
    const { start, end } = origin(repaired.edited, rangeOf(speech));
    const isDoubtful = doubts.some(({ at }) => at >= start - reach && at <= end + reach);
    return isDoubtful ? { rule: withheldRule, confidence: 0, evidence: null, speakers: [] } : attribution;
  });
}

/** From the first character of title, byline and body to the last. */
function rangeOf({ start, end, title, byline }: Speech): { readonly start: number; readonly end: number } {
  const spans = [{ start, end }, title, byline].flatMap((span) => span ?? []);
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
}
