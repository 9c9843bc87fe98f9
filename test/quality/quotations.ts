/**
 * Who is quoted, on quotations of a newspaper month that one reader labelled: file, offsets of the marks in it, the name of
 * the speaker as the page gives it, null where nobody is named. The text itself stays outside.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { home } from "../../src/lexicon/home.ts";
import type { Lexicon } from "../../src/lexicon/lexicon.ts";
import { prepare } from "../../src/pipeline.ts";
import { annotateAlone } from "./annotate-alone.ts";
import { recordsAt } from "./gold.ts";
import { noteError, notMeasured, type Section } from "./measure.ts";

export interface QuotationLabel {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
}

/** All labels, by file and place. */
export const quotationLabels: readonly QuotationLabel[] =
  recordsAt<QuotationLabel>(join(home, "test", "quality", "quotations.jsonl")) ?? [];

const title = "Quotations";

/** Precision and recall of the speakers, each page by itself. */
export function scoreQuotations(texts: string, lexicon: Lexicon): Section {
  const folder = join(texts, "corpora", "people-daily");
  if (!existsSync(folder)) return notMeasured(title, "corpora/people-daily is not there");
  const groundwork = prepare(lexicon);
  const errors = new Map<string, string[]>();
  let [right, answered] = [0, 0];
  for (const label of quotationLabels) {
    const { file, start, end, speaker } = label;
    const text = readFileSync(join(folder, file), "utf8");
    const { mentions } = annotateAlone(file, text, groundwork);
    const quotation = mentions.find(
      (found) => found.kind === "quotation" && found.start === start && found.end === end,
    );
    const found = quotation?.quotedPerson ?? null;
    if (found !== null) answered += 1;
    if (found !== null && speaker !== null && isSame(found, speaker)) right += 1;
    else if (found !== null) noteError(errors, `somebody else (${quotation?.rule})`, `${file}:${start}`);
    else if (speaker !== null) noteError(errors, "nobody found", `${file}:${start}`);
  }
  const named = quotationLabels.filter(({ speaker }) => speaker !== null).length;
  return {
    title,
    text: [
      `${quotationLabels.length} quotations of ten characters and more with a mark inside, drawn from 2019-10; ${named} of them have a speaker whom the page names. One reader labelled them, and the rules were mended while looking at them.`,
    ],
    measures: [
      { name: "right speaker, of the answered (precision)", right, of: answered },
      { name: "right speaker, of those whom the page names (recall)", right, of: named },
    ],
    errors,
  };
}

/** 汉松 is 戈兰·汉松. */
function isSame(found: string, speaker: string): boolean {
  return found === speaker || speaker.endsWith(`·${found}`) || found.endsWith(`·${speaker}`);
}
