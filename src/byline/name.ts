/** What speaks for a stretch of text being the name of a person, by its form and the odds of its characters. */

import type { BylineWords } from "../lexicon/byline-words.ts";
import { pairAt } from "../lexicon/name-odds.ts";
import { isPlace, suffixSize } from "./body.ts";
import { unreadable } from "./line.ts";
import type { Feature } from "./post.ts";

/** `sure`: surname and length fit; `foreign`: written by its sound; `possible`: any two to six characters. */
export interface NameReading {
  /** Null for a name with a character that cannot be read. */
  readonly name: string | null;
  readonly form: "sure" | "foreign" | "possible";
  readonly features: readonly Feature[];
}

/** “达亚·瑞迪”, “迪亚斯—卡内尔”, “J·布洛克兰” */
const dotted = /^(?:\p{Script=Han}{1,8}|[A-Z])(?:[·—－-](?:\p{Script=Han}{1,10}|[A-Z]))+$/u;
/** “让|·皮埃尔”: a given name, and a verb elsewhere. */
const jean = /^让(?=[·—－-])/u;
/** “林知远” */
const plain = /^\p{Script=Han}{2,6}$/u;
/** “的”, “了”: in no name; of the others some end names of two or three (竺可为). */
const never =
  /[的了是〓]|^[在与和及以等把被让将这那不也都就很更最兼他她我你它据为对各本该某]|^[中美俄英法德日韩朝印双各有对多]方$/u;
/** “会议”, “教育界”, “参会记者”: subjects that are nobody. */
const nobody =
  /^(?:大会|会议|时间|关键词|提问|回答|.{2,}界|.*(?:记者|员|者|民众|群众|人士|专家|媒体|机构|方面|部队|嘉宾|讲话|致辞|获悉|纪要|公报|决议|报告|通知|刊文|撰文|专访|采访|会见|会谈|出席|主持|调研|考察|访问|座谈|交流|感言|寄语|致贺?电))$/u;

/** “林知远|摄”, “林知|说” */
const endsWithVerb = /[摄说称]$/u;

/** The best reading of a stretch without spaces as a name; undefined when it can be none. */
export function readName(text: string, words: BylineWords): NameReading | undefined {
  if (text.includes(unreadable)) return readBroken(text, words);
  if (never.test(text.replace(jean, "")) || (nobody.test(text) && !words.leaders.has(text))) return undefined;
  if (dotted.test(text)) return { name: text, form: "foreign", features: dottedFeatures(text, words) };
  if (!plain.test(text) || isOther(text, words)) return undefined;
  if (words.leaders.has(text)) return { name: text, form: "sure", features: [["name:odds", -8]] };
  const size = surnameSize(text, words);
  const most = size === 2 ? (words.odds.compound.get(text.slice(0, 2)) ?? 2) : 2;
  if (size > 0 && text.length > size && text.length <= size + most)
    return { name: text, form: "sure", features: sureFeatures(text, size, words) };
  if (isForeignSound(text, words)) return { name: text, form: "foreign", features: [["name:sound", 1]] };
  if (suffixSize(text, words) > 0 || words.institutions.has(text)) return undefined;
  return { name: text, form: "possible", features: possibleFeatures(text, size, words) };
}

/** A place, country, post, kind of body or brand. */
function isOther(text: string, { countries, places, posts, suffixes, sounds }: BylineWords): boolean {
  return [countries, places, posts, suffixes, sounds.others].some((table) => table.has(text));
}

function dottedFeatures(text: string, words: BylineWords): readonly Feature[] {
  const isPost = [2, 3].some((size) => words.posts.has(text.slice(0, size))); // “成员|安娜·冬琴科”
  return [
    ["name:foreign", soundOf(text, words)],
    ["name:cuts-post", isPost ? 1 : 0],
  ];
}

function sureFeatures(text: string, size: number, words: BylineWords): readonly Feature[] {
  const isWord = text.length > 2 && (isPlace(text) || words.suffixes.has(text.slice(1)));
  return [
    ["name:odds", -chineseOdds(text, size, words)],
    ["name:pairs", Math.max(0, pairsIn(codesOf(text, words), words) - 2)],
    ["name:ends-verb", endsWithVerb.test(text) ? 1 : 0],
    ["name:word", isWord ? 1 : 0],
  ];
}

function possibleFeatures(text: string, size: number, words: BylineWords): readonly Feature[] {
  return [
    ["name:possible", 1],
    ["name:surname", size > 0 && text.length < 5 ? 1 : 0],
    ["name:long", Math.max(0, text.length - 4)],
    ["name:pairs", pairsIn(codesOf(text, words), words)],
    ["name:ends-verb", endsWithVerb.test(text) ? 1 : 0],
  ];
}

/** 王〓, 〓基: a surname or a gap, and not much more. */
function readBroken(text: string, words: BylineWords): NameReading | undefined {
  if (text.length > 4 || !(text.startsWith(unreadable) || words.surnames.has(text.slice(0, 1)))) return undefined;
  return { name: null, form: "sure", features: [["name:odds", -4]] };
}

/** 林, 欧阳, 鸠山 */
function surnameSize(text: string, { surnames, odds }: BylineWords): number {
  if (text.length > 2 && odds.compound.has(text.slice(0, 2))) return 2;
  return surnames.has(text.slice(0, 1)) ? 1 : 0;
}

/** Log odds of a Chinese name against running text, −8 to 8. */
function chineseOdds(text: string, size: number, words: BylineWords): number {
  const { odds } = words;
  const codes = codesOf(text, words);
  const given = codes.slice(size);
  const surname = size === 2 ? 5 : (odds.surname[codes[0] ?? 0] ?? 0);
  const rest =
    given.length === 1
      ? (odds.only[given[0] ?? 0] ?? 0)
      : (odds.first[given[0] ?? 0] ?? 0) + (odds.second[given[1] ?? 0] ?? 0);
  return Math.max(-8, Math.min(8, Math.max(-2, surname) + Math.max(-4, rest) - pairsIn(codes, words)));
}

function codesOf(text: string, { odds }: BylineWords): readonly number[] {
  return Array.from(text, (character) => odds.codes[character.charCodeAt(0)] ?? 0);
}

/** How strongly the characters belong together as words: 感言, 贺信. */
function pairsIn(codes: readonly number[], { odds }: BylineWords): number {
  let sum = 0;
  for (let i = 1; i < codes.length; i += 1) sum += odds.pairs[pairAt(codes[i - 1] ?? 0, codes[i] ?? 0)] ?? 0;
  return sum;
}

/** Share of the characters of transliteration, in the part around the dots, “达亚·瑞迪”, that has the fewest: few in headings. */
function soundOf(text: string, { sounds }: BylineWords): number {
  const parts = text
    .replace(jean, "")
    .split(/[·—－-]/u)
    .filter((part) => /\p{Script=Han}/u.test(part)); // “J|·|布洛克兰”
  const shares = parts.map((part) => {
    const usual = Array.from(part, (character) => sounds.characters.has(character) || sounds.rarer.has(character));
    return usual.filter((isUsual) => isUsual).length / usual.length;
  });
  return 2 * Math.min(...shares) - 0.6;
}

/** Whether the characters are those of transliteration, two thirds of them the usual ones. */
function isForeignSound(text: string, { sounds }: BylineWords): boolean {
  if (text.length < 3 || text.length > 9) return false;
  const rarer = Array.from(text).filter((character) => !sounds.characters.has(character));
  return rarer.every((character) => sounds.rarer.has(character)) && rarer.length * 3 < text.length;
}
