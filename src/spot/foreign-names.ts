/** Transliterated names in running text: 达亚·瑞迪 by its dot, 克林顿 by its characters and context. */
import type { NameOdds } from "../lexicon/name-odds.ts";
import type { RunningWords } from "../lexicon/running-words.ts";
import { endsInClause, type NameCandidate } from "./chinese-names.ts";
import { type Codes, margin, oddsAfter, oddsBefore, wordOdds } from "./name-score.ts";

/** “·”, the dot between the parts of a transliterated name, in all its shapes. */
const dots = "·•‧・";

/** What a dot says for a name, as log odds. */
const dotted = 12;
/** What one more character of a plain transliteration must bring. */
const perCharacter = 1.3;
const perDottedCharacter = 0.6;
/** A plain transliteration of two characters is a word too often: 达到, 安排. */
const shortest = 3;
const shortestDotted = 4;
const longest = 18;

/** Behind what is a place, a people, a company or a cup, not a person: “卡拉奇|市”, “阿斯利康|公司”. */
const noPerson =
  /[市省州邦城镇村县区郡堡岛港湾河湖海洋山峰族语队号级菌街宫式乡旗社厂店牌奖]|教(?![授练师官员头父])|派(?![代遣人兵专出])|公司|集团|大学|学院|条约|病毒|机场|国际|半岛|群岛|地区|博物馆|公约|酒店|饭店|王国|共和国|大街|银行|轿车|飞机|主义者?|综合征|核电站|现象/uy;

/** Candidates above the threshold, by start; they may overlap. */
export function foreignNames(
  text: string,
  coded: Codes,
  words: RunningWords,
  threshold: number,
): readonly NameCandidate[] {
  const { odds } = words;
  const found: NameCandidate[] = [];
  const isForeign = (at: number) => (odds.foreign[coded[at + margin] ?? 0] ?? 0) !== 0;
  for (let start = 0; start < text.length; start += 1) {
    if (!isForeign(start)) continue;
    let end = start;
    while (end < text.length && (isForeign(end) || (end > start && dots.includes(text.charAt(end))))) end += 1;
    if (end - start >= shortest) found.push(...namesInRun(text, coded, odds, { words, threshold, start, end }));
    start = end;
  }
  return found;
}

interface Run {
  readonly words: RunningWords;
  readonly threshold: number;
  readonly start: number;
  readonly end: number;
}

/** The names in a run of characters of transliteration, cut where a place stands in it: 古巴|卡斯特罗. */
function namesInRun(text: string, coded: Codes, odds: NameOdds, run: Run): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  let begin = run.start + reachOfPlace(text, run);
  for (let at = begin; at < run.end; at += 1) {
    const size = placeLength(text, run, at);
    if (size === 0) continue;
    found.push(...namesBetween(text, coded, odds, { ...run, start: begin, end: at }));
    begin = at + size;
    at = begin - 1;
  }
  return [...found, ...namesBetween(text, coded, odds, { ...run, start: begin })];
}

/** Candidates that begin with the stretch or shortly behind its start: 让|帕斯卡尔. */
function namesBetween(text: string, coded: Codes, odds: NameOdds, run: Run): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (let start = run.start; start < Math.min(run.end - 1, run.start + 3); start += 1) {
    found.push(...namesFrom(text, coded, odds, run, start));
  }
  return found;
}

function namesFrom(text: string, coded: Codes, odds: NameOdds, run: Run, start: number): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  const before = borderOdds(oddsBefore(coded, start + margin, odds), severed(text, coded, odds, run, start));
  let sum = 0;
  let bonus = 0;
  for (let end = start + 1; end <= Math.min(run.end, start + longest); end += 1) {
    if (dots.includes(text.charAt(end - 1))) {
      bonus = dotted;
      continue;
    }
    sum += (odds.foreign[coded[end - 1 + margin] ?? 0] ?? 0) - (bonus > 0 ? perDottedCharacter : perCharacter);
    if (end - start < (bonus > 0 ? shortestDotted : shortest) || isNoPerson(text, end) || endsInClause(text, end))
      continue;
    const after = borderOdds(oddsAfter(coded, end + margin, odds), severed(text, coded, odds, run, end));
    const score = sum + before + after + bonus - edgeOdds(coded, start, end, odds);
    if (score > run.threshold) found.push({ start, end, score });
  }
  return found;
}

/** Inside a run the context cannot speak for a border. */
function borderOdds(context: number, against: number): number {
  return against > 0 ? Math.min(0, context) - against : context;
}

/** How much speaks against a border inside a run: 库马拉|通加. */
function severed(text: string, coded: Codes, { foreign }: NameOdds, run: Run, at: number): number {
  if (at <= run.start || at >= run.end) return 0;
  if (dots.includes(text.charAt(at)) || dots.includes(text.charAt(at - 1))) return dotted;
  return Math.max(0, Math.min(foreign[coded[at + margin] ?? 0] ?? 0, foreign[coded[at - 1 + margin] ?? 0] ?? 0));
}

/** How much the first and the last character belong to their neighbours outside. */
function edgeOdds(coded: Codes, start: number, end: number, odds: NameOdds): number {
  const [first, last] = [start + margin, end - 1 + margin];
  return 0.3 * (wordOdds(coded, first, first, odds) + wordOdds(coded, last + 1, last + 1, odds));
}

function isNoPerson(text: string, end: number): boolean {
  noPerson.lastIndex = end;
  return noPerson.test(text);
}

/** How far a place that begins before the run reaches into it: 布宜|诺斯艾利斯. */
function reachOfPlace(text: string, { words, start }: Run): number {
  for (let back = 1; back <= 3; back += 1) {
    const size = placeAt(text, start - back, back + 1, words);
    if (size > 0) return size - back;
  }
  return 0;
}

/** Length of the longest place here, 斯特拉斯|堡 beyond the run too; two characters are one only at the start of the run. */
function placeLength(text: string, { words, start }: Run, at: number): number {
  return placeAt(text, at, at === start ? 2 : 3, words);
}

/** Length of the longest place that begins at an offset, 0 where none of the least length does. */
function placeAt(text: string, at: number, least: number, words: RunningWords): number {
  for (let size = words.transliterationSizes.get(text.charAt(at)) ?? 0; size >= least; size -= 1) {
    if (words.transliterations.has(text.slice(at, at + size))) return size;
  }
  return 0;
}
