/** Government work reports and reports to Party congresses, whose texts mostly name nobody. */
import { join } from "node:path";
import { buildRecords } from "./built.ts";
import { type GoldReport, goldOf, recordsAt } from "./gold.ts";
import { measureOf, noteError, notMeasured, type Section } from "./measure.ts";

const title = "Speakers of reports";
/** From then on the reports are made in one form and the offices are held without a gap. */
const firstYear = 1978;
const firstCongress = 12;

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

/** The speaker of the longest speech of each report. */
export async function scoreReports(texts: string): Promise<Section> {
  const gold = goldOf<GoldReport>(texts, "report-speakers.jsonl");
  if (gold === undefined) return notMeasured(title, "gold/report-speakers.jsonl is not there");
  const found = gold.flatMap((record) => {
    const report = reportOf(texts, record);
    return report === undefined
      ? []
      : [{ id: record.key, title: report.title, date: report.year ?? "", text: report.content }];
  });
  const { speeches } = await buildRecords(found);
  const answers = gold
    .filter(({ key }) => found.some(({ id }) => id === key))
    .map((record): Answer => {
      const own = speeches.filter(({ document }) => document === record.key).toSorted((a, b) => b.chars - a.chars);
      return { gold: record, said: own[0]?.speaker?.name ?? null };
    });
  const later = answers.filter(({ gold: { key } }) => isLater(key));
  const errors = new Map<string, string[]>();
  for (const answer of answers)
    if (isAnswered(answer) && !isRight(answer)) noteError(errors, "given to a wrong person", answer.gold.key);
  return {
    title,
    text: [
      `${answers.length} of the ${gold.length} labelled reports have a text here. Nearly all of these texts have no byline that names anybody; they are given with their year, as \`tifa build --map date=year\` reads them.`,
    ],
    measures: [
      measureOf("answered", answers, isAnswered),
      measureOf("right, of the answered", answers.filter(isAnswered), isRight),
      measureOf(`answered, from ${firstYear} on`, later, isAnswered),
      measureOf(`right, of the answered, from ${firstYear} on`, later.filter(isAnswered), isRight),
    ],
    errors,
  };
}

function isAnswered({ said }: Answer): boolean {
  return said !== null;
}

function isRight({ gold, said }: Answer): boolean {
  return said === gold.speaker;
}

/** “GWR 1979”, “CPC 12” */
function isLater(key: string): boolean {
  const number = numberIn(key);
  return key.startsWith("GWR") ? number >= firstYear : number >= firstCongress;
}

function numberIn(key: string): number {
  return Number(key.split(" ")[1]);
}

/** Joined on the year or the congress; resolutions have neither. */
function reportOf(texts: string, { corpus, key }: GoldReport): Report | undefined {
  const wanted = String(numberIn(key));
  return recordsAt<Report>(join(texts, "corpora", corpus))?.find(
    ({ year, congress }) => String(year ?? "") === wanted || String(congress ?? "") === wanted,
  );
}
