/**
 * The byline grammar: what one line says about who is speaking. Bylines before and after the body, ——职务姓名,
 * （作者为…） notes, reporter credits and lead-ins (…表示). A line that is none of these names nobody.
 */

import { isPageCredit } from "../base/page-credit.ts";
import type { Byline, BylineKind, BylineReader, NamedPerson } from "../base/records.ts";
import type { BylineWords } from "../lexicon/byline-words.ts";
import { readAuthorNote } from "./author-note.ts";
import { isFirm, readFused } from "./fused.ts";
import { readInPlace } from "./in-place.ts";
import { readJoint, readSeveral } from "./joint.ts";
import { readLeadIn, readSubject } from "./lead-in.ts";
import { readOffice } from "./office.ts";
import { joinNames, nameForm } from "./person-name.ts";
import { behindReaderPlace } from "./reader-place.ts";
import { readReporter } from "./reporter.ts";
import { endsWithPost } from "./role.ts";
import { readRoles } from "./roles.ts";
import { readTurned } from "./turned.ts";

/** “（望海大学教授 周沛然）” */
const bracketed = /^[（(](?<inside>[^（）()]+)[）)]$/u;
/** “发言人：松溪县委书记 丁一川” */
const labelled =
  /^(?:发言人|主讲人|主讲|讲述人|讲述者|作者|撰文|嘉宾|受访者|受访人|与谈人|对谈人|评议人|点评人)[：:]\s?(?<rest>.+)$/u;
/** “日前在市委经济工作会议上说” behind a name. */
const event = /^(?<subject>.+?)(?:日前|近日|今天|昨天|\d+日|\d+月\d+日|在).*(?:说|表示|指出|强调|介绍|认为)$/u;
/** “——追记浙江杭州湍口镇迎丰村村委会原主任王丰华”: a subtitle about somebody, not his signature. */
const about =
  /^(?:追记|追忆|怀念|缅怀|悼念|[专采]?访|记|走近|走进|对话|写在|写给|致|谈|论|评|听|看|听取|学习|贯彻|纪念)/u;
/** “追记松溪县委书记 丁一川”, but 记者, 访问学者, 致公党中央主席 */
const plainlyAbout =
  /^(?:追记|追忆|怀念|缅怀|悼念|专访|走近|走进|对话(?!人)|写在|写给|致(?![公力])|记(?![者录忆])|访(?![问谈美华日韩俄欧客学]))/u;
const longestByline = 160;

/** A reader over the given words; `date` of the document decides about numbered terms. */
export function createBylineReader(words: BylineWords, date?: string): BylineReader {
  return (line) => {
    const text = withPlainSpaces(line);
    if (text === "" || text.length > longestByline || isPageCredit(text) || isAbout(text)) return nothing(line);
    return (
      noted(line, "author-note", readAuthorNote(text, words, date), 0.95, "author-note") ??
      noted(line, "reporter", readReporter(text, words), 0.9, "reporter-credit") ??
      (/^[—－-]{1,3}/u.test(text) ? readDashed(line, text, words, date) : undefined) ??
      readSpaced(line, text, words, date) ??
      readDressed(line, text, words, date) ??
      noted(line, "lead-in", /[。！？；]/u.test(text) ? undefined : readLeadIn(text, words, date), 0.9, "lead-in") ??
      officeOf(line, text, words, date) ??
      withPlace(readNameAlone(line, text, words) ?? nothing(line), text, words, date)
    );
  };
}

/** The line with single plain spaces. */
export function withPlainSpaces(line: string): string {
  return line.replace(/[\u00A0\u2000-\u200B\u3000\s]+/gu, " ").trim();
}

/** Who holds the office is knowledge of ours and no byline, so its persons stand in `inPlace`. */
function officeOf(line: string, text: string, words: BylineWords, date?: string): Byline | undefined {
  const persons = readOffice(text, words, date);
  return persons === undefined ? undefined : { ...nothing(line), rule: "office", inPlace: { firm: false, persons } };
}

/** “——访松溪县委书记 丁一川”, “渔港的一天——记松溪县委书记 丁一川” */
function isAbout(text: string): boolean {
  const dash = text.lastIndexOf("——");
  return dash === -1 ? plainlyAbout.test(text) : about.test(text.slice(dash).replace(/^—+\s*/u, ""));
}

function withPlace(byline: Byline, text: string, words: BylineWords, date?: string): Byline {
  const inPlace = readInPlace(text.replace(/^[—－-]+\s*/u, ""), words, date);
  return inPlace === undefined ? byline : { ...byline, inPlace };
}

/** The same in other dress: 丁一川（松溪县委书记）, （松溪县委书记 丁一川）, 发言人：松溪县委书记 丁一川 */
function readDressed(line: string, text: string, words: BylineWords, date?: string): Byline | undefined {
  const bare = (bracketed.exec(text)?.groups?.["inside"] ?? labelled.exec(text)?.groups?.["rest"])?.trim();
  const spaced = bare === undefined ? undefined : readSpaced(line, bare, words, date);
  if (spaced !== undefined) return spaced.kind === "byline" ? spaced : undefined;
  return noted(line, "byline", readTurned(bare ?? text, words, date), 0.93, "name-roles");
}

/** “（摩洛哥）” before a name: the author's country. */
const nationality = /^[（(](?<country>\p{Script=Han}{2,8})[）)]\s?/u;

/** “菲利普·方汉勒米尔斯”, “张 岩”, “（印度）周沛然”, “浙江松溪市 苏砚秋”: names nobody by itself, so its persons are empty. */
function readNameAlone(line: string, text: string, words: BylineWords): Byline | undefined {
  const country = nationality.exec(text);
  const rest = words.countries.has(country?.groups?.["country"] ?? "") ? text.slice(country?.[0].length) : text;
  const unplaced = behindReaderPlace(rest, words);
  const names = joinNames(unplaced.split(" "), words);
  const [name] = names ?? [];
  const form = names?.length === 1 && name !== undefined ? nameForm(name, words) : undefined;
  // Behind a country also a name of no surname of ours: （日本）清水望海
  if (form === undefined || (form === "possible" && rest === text)) return undefined;
  const rule = unplaced === rest ? "name-alone" : "name-behind-place";
  return { text: line, kind: "name", persons: [], confidence: 0.5, rule };
}

function nothing(text: string): Byline {
  return { text, kind: null, persons: [], confidence: 0, rule: "no-byline" };
}

function noted(
  text: string,
  kind: BylineKind,
  persons: readonly NamedPerson[] | undefined,
  confidence: number,
  rule: string,
): Byline | undefined {
  return persons === undefined || persons.length === 0 ? undefined : { text, kind, persons, confidence, rule };
}

/** ——职务姓名 behind a quotation, maybe with the occasion of the words. */
function readDashed(line: string, text: string, words: BylineWords, date?: string): Byline | undefined {
  const rest = text.replace(/^[—－-]+\s*/u, "");
  const turned = readTurned(rest, words, date);
  if (turned !== undefined) return noted(line, "dash-byline", turned, 0.95, "dash-name-roles");
  const several = readJoint(rest, words, date) ?? readSeveral(rest.replace(/ /gu, ""), words, date);
  if (several !== undefined) return noted(line, "dash-byline", several, 0.93, "dash-joint");
  const spaced = readSpaced(line, rest, words, date);
  if (spaced !== undefined) return { ...spaced, kind: "dash-byline", rule: `dash-${spaced.rule}` };
  if (event.test(rest))
    return noted(line, "dash-byline", readSubject(rest, words, date), 0.93, "dash-roles-name-event");
  return readDashedFused(line, rest, words, date);
}

/** Role and name without a border, or a post without a name. */
function readDashedFused(line: string, rest: string, words: BylineWords, date?: string): Byline | undefined {
  const fused = readFused(rest, words, date);
  if (fused !== undefined && isFirm(fused, words)) {
    const confidence = fused.form === "possible" ? 0.85 : 0.96;
    return noted(line, "dash-byline", [fused.person], confidence, "dash-roles-name");
  }
  const nameless = /[\s。，；！？]/u.test(rest) ? undefined : readRoles(rest, words, date);
  const persons = nameless === undefined ? undefined : [{ name: null, positions: nameless }];
  return noted(line, "dash-byline", persons, 0.9, "dash-roles-without-name");
}

/** Roles, space, name: the last space group is the border. */
function readSpaced(line: string, text: string, words: BylineWords, date?: string): Byline | undefined {
  const tokens = text.split(" ");
  if (/[。！？：:]/u.test(text) || isLetterSpaced(tokens)) return undefined;
  const joint = readJoint(text, words, date);
  if (joint !== undefined) return noted(line, kindOf(joint), joint, 0.95, "joint-roles-space-name");
  for (let count = Math.min(4, tokens.length - 1); count >= 1; count -= 1) {
    const names = joinNames(tokens.slice(tokens.length - count), words);
    const byline = names === undefined ? undefined : spacedByline(line, tokens.slice(0, -count), names, words, date);
    if (byline !== undefined) return byline;
  }
  return undefined;
}

/** “人民网记者 林知远 本报记者 刘舟” */
function kindOf(persons: readonly NamedPerson[]): BylineKind {
  const titles = persons.flatMap(({ positions }) => positions.map(({ title }) => title ?? ""));
  return titles.every((title) => /记者$|通讯员$/u.test(title)) ? "reporter" : "byline";
}

/** A letter-spaced line of the body: where its last words end cannot be seen. */
function isLetterSpaced(tokens: readonly string[]): boolean {
  return tokens.length >= 7 && tokens.filter((token) => token.length <= 2).length > 0.7 * tokens.length;
}

/** A name behind a post amid the line: what follows belongs to somebody else. */
function isSignature(before: string, token: string, words: BylineWords): boolean {
  return nameForm(token, words) === "sure" && endsWithPost(before, words);
}

function spacedByline(
  line: string,
  before: readonly string[],
  names: readonly string[],
  words: BylineWords,
  date: string | undefined,
): Byline | undefined {
  if (before.some((token, i) => i > 0 && isSignature(before.slice(0, i).join(""), token, words))) return undefined;
  // Chinese needs no space between words, Latin does: 360 Group.
  const roles = before.join(" ").replace(/(?<![A-Za-z]) | (?![A-Za-z])/gu, "");
  const positions = readRoles(roles, words, date);
  if (positions === undefined) return undefined;
  const persons = names.map((name) => ({ name, positions }));
  const forms = names.map((name) => nameForm(name, words) ?? "possible");
  if (!forms.every((form, i) => isFirm({ person: persons[i] ?? { name: null, positions }, form }, words))) {
    return undefined;
  }
  return noted(line, kindOf(persons), persons, forms.includes("possible") ? 0.9 : 0.98, "roles-space-name");
}
