/**
 * Findings in words that nobody can take for more than they are: whose words they are by whom, counts, interval. What
 * an outlet reports of somebody is never said to be what that person stresses.
 */
import type { EmphasisRecord } from "../../graph/facts.ts";

/** What a sentence needs besides the numbers. */
export interface SentenceContext {
  readonly actor: string;
  readonly concept: string;
  /** Names of the sources; none known: the outlet is not named. */
  readonly outlets: readonly string[];
}

/** The same finding in Chinese and English. */
export interface FindingSentence {
  readonly zh: string;
  readonly en: string;
}

/** Fewer counted mentions than this bear no ratio alone. */
const fewestForRatio = 10;

/** One finding as a sentence; of a pair without a finding its counts. */
export function findingSentence(pair: EmphasisRecord, context: SentenceContext): FindingSentence {
  const { concept } = context;
  const { counted, expected, verdict } = pair;
  const where = placeOf(pair, context);
  const zh = [`${where.zh}，“${concept}”`];
  const en = [`${where.en} “${concept}”`];
  if (verdict === "not-found") {
    zh.push(`本库未见（同篇他处亦无，他人署名文字除外；预期 ${shown(expected)} 次）`);
    en.push(
      ` is not found in this corpus, nor elsewhere in the same items but in texts signed by others (${shown(expected)} expected)`,
    );
  } else if (expected === 0) {
    zh.push(`计 ${counted} 次，${where.othersZh}中一次也没有`);
    en.push(` counts ${counted}, where it never stands ${where.othersEn}`);
  } else if (counted < fewestForRatio || pair.ratio === null) {
    zh.push(`计 ${counted} 次，照其他人的说法预期 ${shown(expected)} 次`);
    en.push(` counts ${counted}, where the words of others would lead to expect ${shown(expected)}`);
  } else {
    const times = shown(pair.ratio);
    zh.push(pair.ratio >= 1 ? `约为${where.othersZh}的 ${times} 倍` : `约为${where.othersZh}的 ${times}`);
    en.push(` stands about ${times} times as often as ${where.othersEn}`);
  }
  return { zh: `${zh.join("")}（${evidenceZh(pair)}）。`, en: `${en.join("")} (${evidenceEn(pair)}).` };
}

function placeOf({ series }: EmphasisRecord, { actor, outlets }: SentenceContext) {
  if (series === "own") {
    return {
      zh: `${actor}署名或全文刊出的文字中`,
      en: `In texts printed in the name of ${actor},`,
      othersZh: "同季度、同体裁其他人",
      othersEn: "in those of others in the same quarter and form",
    };
  }
  const named = outlets.filter((outlet) => outlet !== "");
  return {
    zh: `${named.length === 0 ? "来源未注明的报道" : named.map((outlet) => `《${outlet}》`).join("、")}转述的${actor}讲话中`,
    en: `In what ${named.length === 0 ? "an outlet that is not named" : named.join(", ")} reports of ${actor},`,
    othersZh: "同季度、同类场合其他人转述",
    othersEn: "in what it reports of others in the same quarter and on the same kind of occasion",
  };
}

function evidenceZh(pair: EmphasisRecord): string {
  const { low, high, counted, expected, mentions, echo, chars, units, q } = pair;
  return [
    ...(low === null
      ? []
      : [high === null ? `至少 ${shown(low)} 倍（95 %）` : `90 % 区间 ${shown(low)}–${shown(high)}`]),
    `计 ${counted} 次，预期 ${shown(expected)} 次`,
    `实提 ${mentions} 次${echo > 0 ? `，其中 ${echo} 次在点明他人为出处的句子里` : ""}`,
    `共 ${chars} 字，见于 ${units} 个场合${quarterZh(pair)}`,
    ...(q === null ? [] : [`q ${q < 0.001 ? "< 0.001" : `= ${q.toFixed(3)}`}`]),
  ].join("；");
}

function evidenceEn(pair: EmphasisRecord): string {
  const { low, high, counted, expected, mentions, echo, chars, units, q } = pair;
  return [
    ...(low === null
      ? []
      : [high === null ? `at least ${shown(low)} times (95 %)` : `90 % interval ${shown(low)} to ${shown(high)}`]),
    `${counted} counted, ${shown(expected)} expected`,
    `${mentions} mentions${echo > 0 ? `, ${echo} in sentences that name somebody else as their author` : ""}`,
    `${chars} characters, on ${units} occasions${quarterEn(pair)}`,
    ...(q === null ? [] : [`q ${q < 0.001 ? "< 0.001" : `= ${q.toFixed(3)}`}`]),
  ].join("; ");
}

/** Where all of it lies in one quarter, the sentence says so. */
function quarterOf({ firstDate, lastDate }: EmphasisRecord): { year: string; quarter: number } | undefined {
  if (firstDate === null || lastDate === null) return undefined;
  const of = (date: string) => ({ year: date.slice(0, 4), quarter: Math.ceil(Number(date.slice(5, 7)) / 3) });
  const [first, last] = [of(firstDate), of(lastDate)];
  return first.year === last.year && first.quarter === last.quarter ? first : undefined;
}

function quarterZh(pair: EmphasisRecord): string {
  const within = quarterOf(pair);
  return within === undefined ? "" : `，都在 ${within.year} 年第 ${within.quarter} 季度`;
}

function quarterEn(pair: EmphasisRecord): string {
  const within = quarterOf(pair);
  return within === undefined ? "" : `, all in quarter ${within.quarter} of ${within.year}`;
}

/** Two digits that mean something: 56, 9.8, 0.21, 0. */
function shown(value: number): string {
  if (value === 0) return "0";
  return value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2);
}
