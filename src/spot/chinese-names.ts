/** Chinese names in running text, by surname, given name, words and context (docs/method.md §5). */
import type { Span } from "../base/span.ts";
import { type NameOdds, never } from "../lexicon/name-odds.ts";
import type { RunningWords } from "../lexicon/running-words.ts";
import { type Codes, margin, oddsAfter, oddsBefore, wordOdds } from "./name-score.ts";

/** A stretch that may be a name; `score` is the log odds that it is one, up to a constant. */
export interface NameCandidate extends Span {
  readonly score: number;
}

/** Share of given names of two characters and of one, as logarithms. */
const twoGiven = -0.15;
const oneGiven = -1.9;
/** What a surname of two characters says for a name: 欧阳, 司马. */
const compoundSurname = 6;
/** What a post before it says at least: 检察长|林知远. */
const behindPost = 4.5;
const longestPost = 4;
/** No context says more for a name than this. */
const bestAfter = 6;

/** Given names that are none: “王|先生”, “李|某”, “鹿丹|村”. */
const noGiven =
  /^(?:先生|小姐|女士|太太|夫人|老师|教授|医生|大夫|大爷|大妈|大娘|大叔|大哥|大嫂|大姐|师傅|书记|主任|局长|部长|总理|主席|同志|经理|校长|院长|老|总|某.?|氏|家|姓|庄)$|[村县镇市乡省某]$/u;

/** Words of the clause, not of the name before: “林永|说”, “刘鹤|将率团”; but 张也、 ends a name. */
const clauseWord = /[说等]|[的是就在还也曾将与则](?=\p{Script=Han})/uy;

/** Whether the last character before an offset belongs to the clause that goes on there. */
export function endsInClause(text: string, end: number): boolean {
  clauseWord.lastIndex = end - 1;
  return clauseWord.test(text);
}

/** Every candidate above the threshold, by start; they may overlap. */
export function chineseNames(
  text: string,
  coded: Codes,
  words: RunningWords,
  threshold: number,
): readonly NameCandidate[] {
  const { odds } = words;
  const found: NameCandidate[] = [];
  for (let start = 0; start < text.length - 1; start += 1) {
    const code = coded[start + margin] ?? 0;
    const surname = odds.surname[code] ?? never;
    const isCompound = odds.compoundHeads[code] === 1;
    if (surname === never && !isCompound) continue;
    const context = oddsBefore(coded, start + margin, odds);
    const before = context < behindPost && endsWithPost(text, start, words) ? behindPost : context;
    if (surname !== never)
      addNames(found, text, coded, { start, from: start + 1, base: surname + before, threshold, givens: [2, 1] }, odds);
    if (isCompound) addCompound(found, text, coded, { start, base: compoundSurname + before, threshold }, odds);
  }
  return found;
}

/** 欧阳|修, 桥本|龙太郎 */
function addCompound(
  found: NameCandidate[],
  text: string,
  coded: Codes,
  { start, base, threshold }: Pick<Surname, "start" | "base" | "threshold">,
  odds: NameOdds,
): void {
  for (const size of [3, 2]) {
    const longest = odds.compound.get(text.slice(start, start + size));
    if (longest === undefined) continue;
    const givens = longest === 3 ? [3, 2, 1] : [2, 1];
    addNames(found, text, coded, { start, from: start + size, base, threshold, givens }, odds);
  }
}

/** Whether a post ends before an offset: 检察长|林知远. */
export function endsWithPost(text: string, at: number, { posts, postEnds }: RunningWords): boolean {
  if (!postEnds.has(text.charAt(at - 1))) return false;
  for (let size = 2; size <= longestPost; size += 1) if (posts.has(text.slice(Math.max(0, at - size), at))) return true;
  return false;
}

/** A surname at its place, with what it and the words before it say for a name. */
interface Surname {
  readonly start: number;
  /** Where the given name begins. */
  readonly from: number;
  readonly base: number;
  readonly threshold: number;
  /** Lengths of a given name that may follow. */
  readonly givens: readonly number[];
}

function addNames(found: NameCandidate[], text: string, coded: Codes, surname: Surname, odds: NameOdds): void {
  for (const given of surname.givens) {
    const score = scoreOf(coded, surname, given, odds);
    const end = surname.from + given;
    if (score > surname.threshold && !noGiven.test(text.slice(surname.from, end)) && !endsInClause(text, end)) {
      found.push({ start: surname.start, end, score });
    }
  }
}

/** What no context could lift above the threshold is `never`. */
function scoreOf(coded: Codes, { start, from, base, threshold }: Surname, given: number, odds: NameOdds): number {
  const end = from + given + margin;
  const last = coded[end - 1] ?? 0;
  const name =
    given === 1
      ? oneGiven + (odds.only[last] ?? never)
      : twoGiven + (odds.first[coded[end - 2] ?? 0] ?? never) + (odds.second[last] ?? never);
  if (base + name + bestAfter <= threshold) return never;
  const score = base + name - wordOdds(coded, start + margin, end, odds);
  return score + bestAfter <= threshold ? never : score + oddsAfter(coded, end, odds);
}
