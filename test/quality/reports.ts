/** Government work reports and reports to Party congresses, whose texts mostly name nobody. */
import { buildRecords } from "./built.ts";
import { labelsOf, type ReportLabel, withTexts } from "./labels.ts";
import { measureOf, noteError, notMeasured, type Section } from "./measure.ts";

const title = "Speakers of reports";
/** From then on the reports are made in one form and the offices are held without a gap. */
const firstYear = 1978;
const firstCongress = 12;

interface Answer {
  readonly gold: ReportLabel;
  /** Speaker of the longest speech. */
  readonly said: string | null;
}

/** The speaker of the longest speech of each report. */
export async function scoreReports(texts: string): Promise<Section> {
  const labels = labelsOf<ReportLabel>("reports");
  const found = withTexts(texts, labels);
  if (found.length === 0) return notMeasured(title, "the texts of docs/labels/reports.jsonl are not there");
  const { speeches } = await buildRecords(
    found.map(({ label: { key, year }, text }) => ({ id: key, title: key, date: year ?? "", text })),
  );
  const answers = found.map(({ label }): Answer => {
    const own = speeches.filter(({ document }) => document === label.key).toSorted((a, b) => b.chars - a.chars);
    return { gold: label, said: own[0]?.speaker?.name ?? null };
  });
  const later = answers.filter(({ gold: { key } }) => isLater(key));
  const errors = new Map<string, string[]>();
  for (const answer of answers)
    if (isAnswered(answer) && !isRight(answer)) noteError(errors, "given to a wrong person", answer.gold.key);
  return {
    title,
    text: [
      `${answers.length} of the ${labels.length} labelled reports have a text here. Nearly all of these texts have no byline that names anybody; they are given with their year, as \`tifa build --map date=year\` reads them.`,
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
  const number = Number(key.split(" ")[1]);
  return key.startsWith("GWR") ? number >= firstYear : number >= firstCongress;
}
