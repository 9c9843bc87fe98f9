/**
 * Real text dealt to speakers who do not exist: since nobody differs, every finding is a false one. Only counts leave
 * this file. `npx tsx test/weigh/simulations.ts 50` runs all with so many repetitions (TIFA_CORPORA must be set).
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Random, seededRandom } from "../../graph/measure/random.ts";
import type { SpeechCounts } from "../../src/base/speech-counts.ts";
import { weigh } from "../../src/weigh/weigh.ts";

/** A text as counted once, before anybody is made its speaker. */
export type CountedText = Omit<SpeechCounts, "persons" | "institutions">;

/** What a run found. `firm` are clear and clear-less findings. */
export interface Findings {
  readonly firm: number;
  readonly tentative: number;
  /** Pairs with a mention, and of these the intervals wholly above, and wholly below, 1. */
  readonly said: number;
  readonly above: number;
  readonly below: number;
}

const formulations = [
  "高质量发展",
  "改革开放",
  "中国特色社会主义",
  "新时代",
  "一带一路",
  "人类命运共同体",
  "生态文明",
  "绿色发展",
  "乡村振兴",
  "脱贫攻坚",
  "中国梦",
  "以人民为中心",
  "全面从严治党",
  "依法治国",
  "小康社会",
  "供给侧结构性改革",
  "科技创新",
  "创新驱动",
  "民族团结",
  "社会主义核心价值观",
  "四个意识",
  "四个自信",
  "两个维护",
  "不忘初心",
  "党的建设",
  "民营企业",
  "实体经济",
  "营商环境",
  "对外开放",
  "互联互通",
  "多边主义",
  "合作共赢",
  "国家安全",
  "军民融合",
  "强军",
  "基层治理",
  "治理能力",
  "扶贫",
  "教育",
  "医疗",
  "就业",
  "养老",
  "文化自信",
  "传统文化",
  "人工智能",
  "大数据",
  "互联网",
  "制造业",
  "污染防治",
  "疫情防控",
  "中国式现代化",
  "二十大",
  "双循环",
  "新发展格局",
  "新质生产力",
  "碳达峰",
  "数字经济",
  "共同富裕",
];

/** Han characters of a passage, within which a theme counts at most twice. */
const passageChars = 1000;

/** People's Daily articles of at least 500 Han characters, each text once. */
export function articles(corpora: string): readonly CountedText[] {
  const root = join(corpora, "corpora", "people-daily");
  const texts = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => {
      const day = /(?<date>\d{8})-\d\d-\d\d\.txt$/u.exec(name)?.groups?.["date"] ?? "";
      return { name, day, text: readFileSync(join(root, name), "utf8") };
    });
  return counted(texts, 500);
}

/** 新闻联播 items of at least 300 Han characters, each text once. */
export function broadcasts(corpora: string, years: readonly number[]): readonly CountedText[] {
  const texts = years.flatMap((year) =>
    readFileSync(join(corpora, "corpora", "xwlb", `${year}.jsonl`), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line, at) => {
        // The corpus has these two fields in every line.
        const { date, text } = JSON.parse(line) as { date: string; text: string };
        return { name: `${year}-${String(at).padStart(6, "0")}`, day: date, text };
      }),
  );
  return counted(texts, 300);
}

function counted(
  texts: readonly { readonly name: string; readonly day: string; readonly text: string }[],
  leastHan: number,
): readonly CountedText[] {
  const seen = new Set<string>();
  return texts.flatMap(({ name, day, text }) => {
    const paragraphs = text.split(/\s*\n\s*/u).filter((paragraph) => !(paragraph.length >= 60 && seen.has(paragraph)));
    for (const paragraph of paragraphs) seen.add(paragraph);
    const chars = han(paragraphs.join(""));
    if (chars < leastHan) return [];
    const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`;
    return [{ speech: name, date, form: "article", chars, concepts: concepts(paragraphs) }];
  });
}

function concepts(paragraphs: readonly string[]): CountedText["concepts"] {
  const passages: string[][] = [[]];
  let size = 0;
  for (const paragraph of paragraphs) {
    if (size > 0 && size + han(paragraph) > passageChars) {
      passages.push([]);
      size = 0;
    }
    passages.at(-1)?.push(paragraph);
    size += han(paragraph);
  }
  return formulations.flatMap((concept) => {
    const inParagraphs = paragraphs.map((paragraph) => occurrences(paragraph, concept));
    const mentions = total(inParagraphs);
    if (mentions === 0) return [];
    const inPassages = passages.map((passage) => Math.min(2, occurrences(passage.join("\n"), concept)));
    return [{ concept, mentions, counted: total(inPassages), paragraphs: inParagraphs.filter(Boolean).length }];
  });
}

/** Deals `each` random texts to each of so many speakers; the texts left over belong to nobody and are left out. */
export function deal(texts: readonly CountedText[], speakers: number, each: number, seed: number): SpeechCounts[] {
  const chosen = shuffled(texts, seededRandom(seed)).slice(0, speakers * each);
  return chosen.map((text, at) => ({ ...text, persons: [`person:${at % speakers}`], institutions: [] }));
}

/** Gives each year's texts to six officials who serve in that year only. */
export function dealByYear(texts: readonly CountedText[], each: number, seed: number): SpeechCounts[] {
  const years = [...new Set(texts.map(({ date }) => date?.slice(0, 4)))];
  return years.flatMap((year, at) =>
    deal(
      texts.filter(({ date }) => date?.startsWith(year ?? "")),
      6,
      each,
      seed + at,
    ).map((speech) => ({ ...speech, persons: speech.persons.map((id) => `${id}-${year}`) })),
  );
}

/** Weighs the speeches and counts what was found. */
function findings(speeches: readonly SpeechCounts[]): Findings {
  const { pairs } = weigh(speeches, { discovered: new Set() }).value;
  const how = (test: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(test).length;
  return {
    firm: how(({ verdict }) => verdict === "clear" || verdict === "clear-less"),
    tentative: how(({ verdict }) => verdict === "tentative"),
    said: how(({ counted: y }) => y > 0),
    above: how(({ low }) => low !== null && low > 1),
    below: how(({ high }) => high !== null && high < 1),
  };
}

/** So many runs of one simulation, with seeds of their own. */
export function repeated(runs: number, speeches: (seed: number) => readonly SpeechCounts[]): readonly Findings[] {
  return Array.from({ length: runs }, (_, run) => findings(speeches(1000 * (run + 1))));
}

/** One line for a person: how often anything was found, and how honest the interval is. */
export function summary(name: string, results: readonly Findings[]): string {
  const sum = (of: (result: Findings) => number) => total(results.map(of));
  const percent = (part: number) => `${((100 * part) / sum(({ said }) => said)).toFixed(1)} %`;
  const anyFirm = results.filter(({ firm }) => firm > 0).length;
  return [
    `${name}: ${results.length} runs, any clear or clear-less in ${anyFirm}`,
    `${(sum(({ firm }) => firm) / results.length).toFixed(2)} firm and`,
    `${(sum(({ tentative }) => tentative) / results.length).toFixed(2)} tentative a run,`,
    `E05 > 1 in ${percent(sum(({ above }) => above))}, E95 < 1 in ${percent(sum(({ below }) => below))} of pairs`,
  ].join(" ");
}

function shuffled<T>(values: readonly T[], random: Random): T[] {
  const keyed = [...values];
  for (let at = keyed.length - 1; at > 0; at--) {
    const other = random(at + 1);
    // Both indexes are within the list.
    [keyed[at], keyed[other]] = [keyed[other] as T, keyed[at] as T];
  }
  return keyed;
}

function occurrences(text: string, words: string): number {
  return text.split(words).length - 1;
}

function han(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const corpora = process.env["TIFA_CORPORA"] ?? "";
  const runs = Number(process.argv[2] ?? 20);
  const daily = articles(corpora);
  for (const each of [5, 10, 17, 40]) {
    console.log(
      summary(
        `dealt, ${each} articles each`,
        repeated(runs, (seed) => deal(daily, 40, each, seed)),
      ),
    );
  }
  const news = broadcasts(corpora, [2019, 2020, 2021, 2022, 2023, 2024]);
  const byYear = (seed: number) => dealByYear(news, 40, seed);
  console.log(summary("years, own strata", repeated(runs, byYear)));
  const undated = (seed: number) => byYear(seed).map((speech) => ({ ...speech, date: null }));
  console.log(summary("years, one pool", repeated(runs, undated)));
}
