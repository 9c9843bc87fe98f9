/** The words on a chart, Chinese and English: what is seen, whose text it is, and what it does not say. */
import type { Chart, ChartPeriod, ChartRow } from "../../graph/chart-api.ts";

/** The language of a chart. */
export type ChartLanguage = "zh" | "en";

/** What stands on a chart besides its numbers. */
export interface ChartWords {
  /** One sentence that says what is seen, and no more. */
  readonly headline: string;
  /** What is counted, and how the marks are read. */
  readonly caveats: readonly [counted: string, marks: string];
  /** Source, days, n, interval, what is missing. */
  readonly footer: string;
  readonly axis: string;
  /** Name and n of a row of several. */
  readonly row: (row: ChartRow) => string;
}

/** Fewer uses than this show no ups and downs. */
const fewest = 10;

/** The words of a chart. */
export function chartWords(chart: Chart, language: ChartLanguage): ChartWords {
  return language === "zh" ? chinese(chart) : english(chart);
}

function chinese(chart: Chart): ChartWords {
  const { sources, speaker, series, shown, chars, kind, by, rows, receipt } = chart;
  const outlets = sources.length === 0 ? "来源未注明的文字" : sources.map((source) => `《${source}》`).join("、");
  const place =
    speaker === null
      ? `${outlets}中`
      : series === "own"
        ? `${speaker.name}署名或全文刊出的文字中`
        : `${outlets}转述的${speaker.name}讲话中`;
  const unit = { month: "月", quarter: "季度", year: "年" }[by];
  const missing = missingPeriods(chart);
  const counted =
    speaker === null
      ? `数的是${outlets}全部文字里的提及（含标题、引文、复述、重刊，不分何人所说）；刊什么由媒体选择，多提不等于某人强调，也不说明原因。`
      : series === "own"
        ? "数的是以其名义刊出的文字里的提及，引用他人的不计；刊什么由媒体选择，次数不说明用意。"
        : "数的是媒体转述的话，不是原话；转述什么由媒体选择，多提不等于其本人更强调，也不说明用意。";
  return {
    headline: headlineZh(chart, place),
    caveats: [
      counted,
      "竖线为该期的 90 % 精确泊松区间（假定各次提及互不相干；实际常成串出现，故偏窄）；○ 有文字而未见；斜线 无文字，未知而非零；▲ 超出图框。",
    ],
    footer: [
      `来源：${outlets}`,
      `${shown.from ?? "不详"} 至 ${shown.to ?? "不详"}，按${unit}`,
      `${kind === "person" ? "" : `n = ${rows[0]?.mentions ?? 0} 次，`}${grouped(chars)} 字`,
      speaker === null
        ? gapsZh(chart)
        : missing === 0
          ? `各${unit}都有其文字`
          : `${missing} 个${unit}没有其文字（斜线）`,
      `tifa，回执 ${receipt.slice(0, 12)}`,
    ].join(" · "),
    axis: "每千字次数",
    row: ({ name, mentions }) => `${name}（${mentions} 次）`,
  };
}

function headlineZh(chart: Chart, place: string): string {
  const { rows, kind } = chart;
  const [first] = rows;
  if (kind === "person") {
    return first === undefined ? `${place}未见词表中的提法` : `${place}次数最多的 ${rows.length} 个提法`;
  }
  if (first === undefined || first.mentions === 0) return `${place}未见“${first?.name ?? ""}”`;
  const { name, mentions } = first;
  const peak = peakOf(first);
  if (mentions < fewest || peak === undefined) return `${place}“${name}”共 ${mentions} 次，太少，看不出起伏`;
  return `${place}“${name}”共 ${mentions} 次：${isCut(chart) ? `所示期间最早在 ${first.first ?? ""}` : `${first.first ?? ""} 首见`}，${periodZh(peak.period)}最密（${peak.mentions ?? 0} 次，每千字 ${rate(peak)}），最近一次在 ${first.last ?? ""}`;
}

/** “2021年4月”, “2021年第2季度”, “2021年” */
function periodZh(period: string): string {
  const [year = "", part = ""] = period.split("-");
  if (part === "") return `${year} 年`;
  return part.startsWith("Q") ? `${year} 年第 ${part.slice(1)} 季度` : `${year} 年 ${Number(part)} 月`;
}

function gapsZh({ gaps, daysWithout }: Chart): string {
  if (daysWithout === 0) return "每天都有文字";
  return `缺 ${daysWithout} 天（轴下斜线）：${gapsTold(gaps, "至", " 等")}`;
}

function english(chart: Chart): ChartWords {
  const { sources, speaker, series, shown, chars, kind, by, rows, receipt } = chart;
  const outlets = sources.length === 0 ? "text whose source is not named" : sources.join(", ");
  const place =
    speaker === null
      ? `In ${outlets}`
      : series === "own"
        ? `In texts printed in the name of ${speaker.name}`
        : `In what ${outlets} reports of ${speaker.name}`;
  const missing = missingPeriods(chart);
  const counted =
    speaker === null
      ? `Counted: all text of ${outlets}, whoever speaks, headings, quotations, reprints too. What is printed is selected: more uses are not anybody's stress.`
      : series === "own"
        ? "Counted: texts printed in this name, without quotations of others. What is printed is selected: counts tell no intention."
        : "Counted: the outlet's paraphrase, not the words that were said. It selects what it reports: more uses are not more stress by the person.";
  return {
    headline: headlineEn(chart, place),
    caveats: [
      counted,
      "Lines: exact 90 % Poisson interval (too narrow: uses come in clumps). ○ text, no use. Hatched: no text, unknown, not zero. ▲ beyond the frame.",
    ],
    footer: [
      `Source: ${outlets}`,
      `${shown.from ?? "unknown"} to ${shown.to ?? "unknown"}, by ${by}`,
      `${kind === "person" ? "" : `n = ${rows[0]?.mentions ?? 0}, `}${grouped(chars)} characters`,
      speaker === null
        ? gapsEn(chart)
        : `${missing} ${by}s without text of this person${missing > 0 ? " (hatched)" : ""}`,
      `tifa, receipt ${receipt.slice(0, 12)}`,
    ].join(" · "),
    axis: "uses per 1,000 characters",
    row: ({ name, mentions }) => `${name} (${mentions})`,
  };
}

function headlineEn(chart: Chart, place: string): string {
  const { rows, kind } = chart;
  const [first] = rows;
  if (kind === "person") {
    return first === undefined
      ? `${place}, no formulation of the lexicon is found`
      : `${place}: the ${rows.length} formulations with most uses`;
  }
  if (first === undefined || first.mentions === 0) return `${place}, “${first?.name ?? ""}” is not found`;
  const { name, mentions } = first;
  const peak = peakOf(first);
  if (mentions < fewest || peak === undefined)
    return `${place}, “${name}” stands ${mentions} times: too few to show a course`;
  return `${place}, “${name}” stands ${mentions} times: first ${isCut(chart) ? "of these days " : ""}on ${first.first ?? ""}, densest in ${peak.period} (${peak.mentions ?? 0} uses, ${rate(peak)} per 1,000 characters), last on ${first.last ?? ""}`;
}

function gapsEn({ gaps, daysWithout }: Chart): string {
  if (daysWithout === 0) return "text on every day";
  return `${daysWithout} days without text (hatched below the axis): ${gapsTold(gaps, " to ", " …")}`;
}

const mostGaps = 3;

function gapsTold(gaps: Chart["gaps"], to: string, more: string): string {
  const told = gaps.slice(0, mostGaps).map((gap) => (gap.from === gap.to ? gap.from : `${gap.from}${to}${gap.to}`));
  return `${told.join(", ")}${gaps.length > mostGaps ? more : ""}`;
}

function missingPeriods({ rows }: Chart): number {
  return (rows[0]?.periods ?? []).filter(({ mentions }) => mentions === null).length;
}

/** The period of which most is sure: that with the highest lower end, the first of several. */
function peakOf({ periods }: ChartRow): ChartPeriod | undefined {
  const known = periods.filter(({ mentions }) => mentions !== null && mentions > 0);
  return known.toSorted((a, b) => (b.low ?? 0) - (a.low ?? 0))[0];
}

/** Whether there is text before what is shown: then the first use shown is not the first. */
function isCut({ days, shown }: Chart): boolean {
  return days.from !== null && shown.from !== null && days.from < shown.from;
}

/** Between groups of three digits. Example: "12923970" */
const thousands = /\B(?=(?:\d{3})+$)/gu;

function grouped(count: number): string {
  return String(count).replaceAll(thousands, ",");
}

/** Two digits that mean something: 1.2, 0.21, 0.053. */
function rate({ perThousand }: ChartPeriod): string {
  return Number((perThousand ?? 0).toPrecision(2)).toString();
}
