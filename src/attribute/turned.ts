/** The name first, the roles behind it: 丁一川（松溪县委书记）, 丁一川：松溪县委书记，曾任云溪镇镇长. */
import type { NamedPerson } from "../base/records.ts";
import type { BylineWords } from "../lexicon/byline-words.ts";
import { nameForm } from "./person-name.ts";
import { readRoles } from "./roles.ts";

/** “严文明（北京大学考古文博学院教授、考古学家）” */
const inBrackets = /^(?<name>\p{Script=Han}[\p{Script=Han}\s·]{0,12}\p{Script=Han})\s*[（(](?<roles>.+)[）)]$/u;
/** “丁一川：女，57岁，松溪县委书记” */
const behindColon =
  /^(?<name>\p{Script=Han}[\p{Script=Han}\s·]{0,12}\p{Script=Han})[：:]\s?(?<roles>[^：:“”！？]+?)。?$/u;
/** “丁一川，松溪县委书记。” behind 讲述人： */
const behindComma = /^(?<name>\p{Script=Han}{2,4}|\p{Script=Han} \p{Script=Han})，(?<roles>[^：:“”！？]+?)。?$/u;
/** “女，57岁，回族，”: who somebody is besides his posts. */
const particulars =
  /^(?:(?:男|女|现年|今年|年近|\p{Script=Han}{1,4}族|(?:现年|今年)?\d{1,3}岁|(?:生于)?\d{4}年(?:\d{1,2}月)?(?:出?生)?)[，、])+/u;

/** The person of name and roles in brackets; undefined when the line is nothing of the kind. */
export function readTurned(text: string, words: BylineWords, date?: string): readonly NamedPerson[] | undefined {
  return personOf(inBrackets.exec(text)?.groups, words, date, isSure);
}

/** The same behind a colon or, as in lists of guests, a comma: 丁一川，松溪县委书记. */
export function readListed(text: string, words: BylineWords, date?: string): readonly NamedPerson[] | undefined {
  return personOf((behindColon.exec(text) ?? behindComma.exec(text))?.groups, words, date, isListed);
}

type Fits = (name: string, words: BylineWords) => boolean;

function isSure(name: string, words: BylineWords): boolean {
  return nameForm(name, words) === "sure";
}

/** Also 李才让措, a surname and three more, and foreign names. */
function isListed(name: string, words: BylineWords): boolean {
  const form = nameForm(name, words);
  return form === "sure" || form === "foreign" || (name.length === 4 && words.surnames.has(name.slice(0, 1)));
}

function personOf(
  groups: Readonly<Record<string, string>> | undefined,
  words: BylineWords,
  date: string | undefined,
  fits: Fits,
): readonly NamedPerson[] | undefined {
  const name = (groups?.["name"] ?? "").replace(/\s/gu, "");
  if (groups === undefined || words.places.has(name) || !fits(name, words)) return undefined;
  const positions = readRoles((groups["roles"] ?? "").replace(particulars, ""), words, date);
  return positions === undefined ? undefined : [{ name, positions }];
}
