/** Institutions in running text that no table knows: a head, words of a name, an ending (docs/method.md §4). */
import type { Span } from "../base/span.ts";
import type { Ending, EndingKind, InstitutionWords } from "../lexicon/institution-words.ts";
import type { NameOdds } from "../lexicon/name-odds.ts";
import { longestByHead } from "../lexicon/running-words.ts";
import { createMatcher, type Matcher } from "./matcher.ts";
import { association, wordly } from "./name-score.ts";

/** Finds the names in a text, by place of their endings; they may nest. */
export type InstitutionFinder = (text: string) => readonly Span[];

/** At most so many characters stand before the ending. */
const longestName = 22;
/** Of a name without a head. */
const longestOpen = 9;
/** Between head and a short ending: 中国|奥林匹克|队. */
const longestMiddle = 6;
/** Endings of the names of territories. */
const units = "省市县区州镇乡村";

/** “国”, “5”, “Ａ”, “·”: what a name may hold. */
const inName = /[\p{Script=Han}0-9A-Za-z０-９Ａ-Ｚａ-ｚ·—]/u;
/** “5月”, “２０年” */
const date = /[0-9０-９][年月日时]/u;

interface Grammar {
  readonly words: InstitutionWords;
  readonly odds: NameOdds;
  /** The longest head that begins with a character. */
  readonly headSizes: ReadonlyMap<string, number>;
}

/** A finder over the words of the tables. */
export function createInstitutionFinder(words: InstitutionWords, odds: NameOdds): InstitutionFinder {
  const endings = createMatcher(words.endings.map(({ ending }) => ending));
  const grammar: Grammar = { words, odds, headSizes: longestByHead(words.heads) };
  return (text) =>
    endingsIn(text, endings, grammar).flatMap(({ start, end, ending }) => {
      const begin = beginOf(text, start, ending, grammar);
      return begin === undefined ? [] : [{ start: begin, end }];
    });
}

interface EndingAt extends Span {
  readonly ending: Ending;
}

/** The longest ending at each place, unless its neighbours make another word of it. */
function endingsIn(text: string, matcher: Matcher, { words, odds }: Grammar): readonly EndingAt[] {
  const { count, values } = matcher.find(text);
  const found: EndingAt[] = [];
  let last = -1;
  for (let i = 0; i < count; i += 1) {
    const end = values[2 * i] ?? 0;
    const ending = words.endings[values[2 * i + 1] ?? 0];
    if (end === last || ending === undefined) continue;
    last = end;
    const start = end - ending.ending.length;
    if (ending.notBefore.some((next) => text.startsWith(next, end))) continue;
    if (ending.notAfter.some((previous) => text.endsWith(previous, start))) continue;
    if (ending.kind === "short" && text.charAt(end) !== "长" && association(text, end, odds) >= wordly) continue;
    found.push({ start, end, ending });
  }
  return found;
}

/** Where the name begins: with the first head behind the last border, or at the border itself. */
function beginOf(text: string, endingStart: number, { kind }: Ending, grammar: Grammar): number | undefined {
  const border = borderBefore(text, endingStart, grammar.words);
  const reach = kind === "short" ? longestMiddle : longestName;
  for (let at = border; at < endingStart; at += 1) {
    const size = headLength(text, at, endingStart, grammar);
    if (size > 0 && endingStart - at - size <= reach) return at;
    if (size === 0 && units.includes(text.charAt(at)) && endingStart - at - 1 <= reach) {
      return unitHead(text, at, border, kind, grammar.odds);
    }
  }
  if (kind !== "open" || endingStart - border < 2 || endingStart - border > longestOpen) return undefined;
  return association(text, border + 1, grammar.odds) < wordly ? border : undefined;
}

/** 沭阳|县 begins at the border; a bare 市 begins the name, unless it is the end of a word: 城|市. */
function unitHead(text: string, at: number, border: number, kind: EndingKind, odds: NameOdds): number | undefined {
  if (at - border === 2 || at - border === 3) return border;
  if (kind === "short") return undefined;
  return association(text, at, odds) < wordly ? at : undefined;
}

function headLength(text: string, at: number, end: number, { words, headSizes }: Grammar): number {
  for (let size = Math.min(headSizes.get(text.charAt(at)) ?? 0, end - at); size >= 2; size -= 1) {
    if (words.heads.has(text.slice(at, at + size))) return size;
  }
  return 0;
}

/** Behind the nearest mark, character or word that stands in no name. */
function borderBefore(text: string, from: number, words: InstitutionWords): number {
  const stop = Math.max(0, from - longestName);
  let at = from;
  while (at > stop && inName.test(text.charAt(at - 1)) && !date.test(text.slice(at - 2, at))) {
    if (isBorder(text, at, words) && !isInWord(text, at - 1, words)) break;
    at -= 1;
  }
  return at;
}

/** Whether a border of one to three characters ends here. */
function isBorder(text: string, at: number, { borders }: InstitutionWords): boolean {
  return borders.has(text.charAt(at - 1)) || borders.has(text.slice(at - 2, at)) || borders.has(text.slice(at - 3, at));
}

/** Whether the character is part of a word that names may hold: 和|平, 国|家. */
function isInWord(text: string, at: number, { words }: InstitutionWords): boolean {
  for (let size = 2; size <= 3; size += 1) {
    for (let start = at - size + 1; start <= at; start += 1)
      if (words.has(text.slice(start, start + size))) return true;
  }
  return false;
}
