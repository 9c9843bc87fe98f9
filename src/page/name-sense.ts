/** How far the characters of a name speak for a person: what words are made of makes no name (出产业群, 快准稳). */
import type { NamedPerson } from "../base/records.ts";
import { type NameOdds, never, pairAt, rareCode } from "../lexicon/name-odds.ts";

/** `likely`: nothing against it; `doubtful`: no surname, or odd characters; `unlikely`: it reads as words. */
export type NameSense = "likely" | "doubtful" | "unlikely";

/** Log odds from which a surname with its given name is likely, and below which it is unlikely. */
const chinese = { likely: -3, unlikely: -5.5 };
/** Sum of associations from which characters without a surname are words. */
const wordly = 5;
/** What a surname of two characters says for a name, and what a given name of one character against it. */
const compoundSurname = 6;
const oneGiven = -1.75;
/** What a first character says that is in no table of surnames: 巨, 支. */
const rareSurname = -4;
/** Share of the characters of a transliterated name that are usual in one. */
const foreignShare = 0.5;
const foreignCharacter = 0.3;

/** Judges a name as it is written, without spaces. */
export function senseOf(name: string, odds: NameOdds): NameSense {
  const codes = Array.from(
    name.replace(/[·—－]/gu, ""),
    (character) => odds.codes[character.charCodeAt(0)] || rareCode,
  ); // “达亚·瑞迪”
  const words = codes.slice(1).reduce((sum, code, i) => sum + (odds.pairs[pairAt(codes[i] ?? 0, code)] ?? 0), 0);
  const sounds = codes.filter((code) => (odds.foreign[code] ?? 0) >= foreignCharacter).length;
  const isForeign = codes.length >= 3 && sounds >= foreignShare * codes.length;
  if (/[·—－]/u.test(name)) return isForeign ? "likely" : "unlikely"; // “大开放·引擎”
  const own = chineseOdds(name, codes, odds) - words;
  if (own > chinese.likely) return "likely";
  if (isForeign && codes.length > 3) return "likely";
  if (codes.length > 3) return words >= wordly || sounds === 0 ? unknownOf(words) : "doubtful";
  return own < chinese.unlikely && !isForeign ? "unlikely" : "doubtful";
}

/** Four characters and more without surname or sound: a name of another people, a pen name, or words. */
function unknownOf(words: number): NameSense {
  return words >= wordly ? "unlikely" : "doubtful";
}

/** Log odds of a Chinese name; what no table knows as a surname may be a rare one. */
function chineseOdds(name: string, codes: readonly number[], odds: NameOdds): number {
  const given = (from: number) =>
    codes.length - from === 1
      ? (odds.only[codes[from] ?? 0] ?? never) + oneGiven
      : (odds.first[codes[from] ?? 0] ?? never) + (odds.second[codes[from + 1] ?? 0] ?? never);
  if (odds.compound.has(name.slice(0, 2)) && codes.length >= 3 && codes.length <= 4) return compoundSurname + given(2);
  if (codes.length < 2 || codes.length > 3) return never;
  return Math.max(odds.surname[codes[0] ?? 0] ?? never, rareSurname) + given(1);
}

/** “俄罗斯|总统”: offices that nobody of ours holds */
const abroad = /^副?(?:总统|首相)$|^(?:国王|外长)$/u;

/** Whether somebody holds an office that is none of ours, so that two characters which are no Chinese name are one: 普京. */
export function isHeadAbroad({ positions }: NamedPerson): boolean {
  return positions.some(({ institution, title }) => institution !== null && abroad.test(title ?? ""));
}
