/** Government work reports and reports to Party congresses, whose texts mostly name nobody. */
import { join } from "node:path";
import { buildSpeeches } from "./built.ts";
import { type GoldReport, goldOf, recordsAt } from "./gold.ts";
import { measureOf, noteError, notMeasured, type Section } from "./measure.ts";

const title = "Speakers of reports";

interface Report {
  readonly content: string;
  readonly title: string;
  readonly year?: string | null;
  readonly congress?: string | number | null;
}

interface Answer {
  readonly gold: GoldReport;
  /** Speaker of the longest speech. */
  readonly said: string | null;
}

/** The speaker of the longest speech of each report, given as a page of title and text. */
export async function scoreReports(texts: string): Promise<Section> {
  const gold = goldOf<GoldReport>(texts, "report-speakers.jsonl");
  if (gold === undefined) return notMeasured(title, "gold/report-speakers.jsonl is not there");
  const answers: Answer[] = [];
  for (const record of gold) {
    const report = reportOf(texts, record);
    if (report !== undefined) answers.push({ gold: record, said: await speakerOf(report) });
  }
  const answered = answers.filter(({ said }) => said !== null);
  const errors = new Map<string, string[]>();
  for (const {
    gold: { key, speaker },
    said,
  } of answered)
    if (said !== speaker) noteError(errors, "given to a wrong person", key);
  return {
    title,
    text: [
      `${answers.length} of the ${gold.length} labelled reports have a text here. Nearly all of these texts name nobody, so the right answer from the text alone is mostly none.`,
    ],
    measures: [
      measureOf("answered", answers, ({ said }) => said !== null),
      measureOf("right, of the answered", answered, ({ gold: { speaker }, said }) => said === speaker),
    ],
    errors,
  };
}

/** “GWR 1954” joins on the year, “CPC 12” on the congress; resolutions have neither. */
function reportOf(texts: string, { corpus, key }: GoldReport): Report | undefined {
  const wanted = key.replace(/^\S+ /u, ""); // "GWR 1954"
  return recordsAt<Report>(join(texts, "corpora", corpus.replace("corpora/", "")))?.find(
    ({ year, congress }) => String(year ?? "") === wanted || String(congress ?? "") === wanted,
  );
}

async function speakerOf({ title: head, content }: Report): Promise<string | null> {
  const { speeches } = await buildSpeeches(new Map([["report.txt", `${head}\n${content}\n`]]));
  const [longest] = speeches.toSorted((a, b) => b.chars - a.chars);
  return longest?.speaker?.name ?? null;
}
