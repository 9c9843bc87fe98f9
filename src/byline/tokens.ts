/**
 * The tokens of a line, each found where the parse asks for it: roles, bodies and names with features, and marks. Types:
 * role, press (a role of reporters), body, unknown (a post of no table), name, rank (behind a name), join 、，兼和, gap,
 * comma, open, close, dash, colon, stop, mark (—— or ： at the end), label (讲述人：), task (执笔：), credit (整理), author
 * and its kin (作者为), is (系), aside （女）, nation （印度）, place (of a letter), particulars (女，57岁，), dateline,
 * summing (综合), skip (a clause before the subject), de 的, others (等专家), spokesman, said (在会上表示).
 */
import type { BylineWords } from "../lexicon/byline-words.ts";
import { endsLikePart, isPlace, suffixSize } from "./body.ts";
import { type Costs, costOf } from "./costs.ts";
import { readName } from "./name.ts";
import { type Feature, postSize, readBody, readRole, type Role } from "./role.ts";
import { saidAt } from "./said.ts";

export interface Token {
  readonly type: string;
  readonly end: number;
  readonly features: readonly Feature[];
  readonly role?: Role;
  readonly name?: string | null;
  readonly form?: "sure" | "foreign" | "possible";
  readonly text?: string;
}

export interface LineTokens {
  readonly text: string;
  /** The tokens of a type that begin at a place. */
  readonly at: (type: string, at: number) => readonly Priced[];
}

/** A token and what its features cost together. */
export interface Priced {
  readonly token: Token;
  readonly cost: number;
}

type Marks = Readonly<Record<string, RegExp>>;

/** What a type looks like by itself; sticky, asked at one place. */
const marks: Marks = {
  gap: / /uy,
  join: /[、，,；;兼和与及]/uy,
  comma: /[，,] ?/uy,
  open: /（ ?/uy,
  close: / ?）/uy,
  dash: /[—－\-─–―]{1,4} ?/uy,
  colon: /[：:] ?/uy,
  stop: /。/uy,
  mark: / ?(?:[—－-]{1,3}|[：:])$/uy,
  // “讲述人：”, “□ ”, “文/”; not 摄影/
  label:
    /(?:(?:[□◎○●■▲△◆★☆◇▪※] ?)|(?:(?:本文|本期)?(?:发言人|主讲人|主讲|讲述人|讲述者|作者|撰文|嘉宾|受访者|受访人|与谈人|对谈人|评议人|点评人|提案人|建议人|口述|口述者|演讲人|演讲者|对话人|报告人|发言者|写信人|受访嘉宾)|文) ?[：:／/丨|] ?)/uy,
  task: /(?:采访整理|整理|采写|执笔|参与采写|参与记者) ?[：:] ?/uy,
  credit: /(?:参与)?(?:摄影报道|报道|采访整理|参与采写|整理|编译|文并图|摄|文)(?= ?(?:）|$))/uy,
  summing: /(?:据|综合)(?=本报|新华社)/uy,
  author: /(?:本文)?作者(?:[：:] ?|为|系|是|均为|(?=\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){0,4}[，,]?(?:均|分别|都)?(?:为|系|是)))/uy,
  "author-each": /(?:本文)?作者分别[为系是] ?/uy,
  unit: /(?:本文)?作者(?:单位 ?(?:[：:]|为)|(?:工作于|来自)) ?/uy,
  is: /(?:[，,：:] ?(?:现?[任为系是])?|[为系是])/uy,
  "is-all": /[，,]?(?:均|都)[为系是]/uy,
  "is-each": /[，,]?分别[为系是]/uy,
  aside: / ?（(?:[男女]|(?:[男女]，)?\p{Script=Han}{1,5}族|音译|化名)） ?/uy,
  particulars:
    /(?:(?:男|女|现年|今年|年近|\p{Script=Han}{1,4}族|(?:现年|今年)?\d{1,3}岁|(?:生于)?\d{4}年(?:\d{1,2}月)?(?:出?生)?)[，、])+/uy,
  dateline: /(?:据)?(?:本报|新华社|中新社)[\p{Script=Han}、]*?(?:\d+月\d+日)?电[ （]*(?:记者)? ?/uy,
  de: /的/uy,
  behalf: /代表\p{Script=Han}{2,24}?(?:作?的?(?:大会|书面|口头|联合)?发言|作)/uy,
  others: /(?:等(?:多?[名位]|[二三四五六七八九十两几]+[名位])?(?:人|人士|专家|学者|专家学者|干部|委员|代表|院士)|等\p{Script=Han}{0,8}各界人士)/uy,
};

/** “（印度）|林知远” */
const nation = /（(?<country>\p{Script=Han}{2,8})）(?:籍)? ?/uy;
/** What a line may be made of that has no post. */
const needless = /作者|整理|执笔|采写|电|编译/u;
const longestBare = 24;
const longestName = 16;
const longestRole = 70;

/** The tokens of a plain line. */
export function tokensOf(text: string, words: BylineWords, costs: Costs): LineTokens | undefined {
  const known = new Map<string, (readonly Priced[] | undefined)[]>();
  const ends = postEnds(text, words);
  const said = saidAt(text, words);
  if (ends.length === 0 && said.size === 0 && text.length > longestBare && !needless.test(text)) return undefined;
  const find = (type: string, at: number): readonly Token[] => {
    if (type in marks) return markAt(type, text, at);
    switch (type) {
      case "role":
        return rolesAt(text, at, ends, words);
      case "press":
        return rolesAt(text, at, ends, words).flatMap((token) => (isPress(token.role) ? [{ ...token, type }] : []));
      case "spokesman":
        return rolesAt(text, at, ends, words).flatMap((token) =>
          /(?:发言人|负责人|官员)$/u.test(token.role?.title ?? "") && token.role?.institution !== "" ? [{ ...token, type }] : [],
        );
      case "body":
        return bodiesAt(text, at, words);
      case "employer":
        return bodiesAt(text, at, words).map((token) => ({ ...token, type, features: token.features.slice(1) }));
      case "unknown":
        return unknownAt(text, at);
      case "name":
        return namesAt(text, at, said, words);
      case "rank":
        return ranksAt(text, at, said, words);
      case "nation": {
        nation.lastIndex = at;
        const found = nation.exec(text);
        const isCountry = words.countries.has(found?.groups?.["country"] ?? "");
        return found === null || !isCountry ? [] : [{ type, end: at + found[0].length, features: [] }];
      }
      case "place":
        return placeAt(text, at, words);
      case "skip":
        return at === 0 ? skips(text, said) : [];
      case "said": {
        const features = said.get(at);
        return features === undefined ? [] : [{ type, end: text.length, features }];
      }
      default:
        return [];
    }
  };
  return {
    text,
    at: (type, at) => {
      let places = known.get(type);
      if (places === undefined) {
        places = [];
        known.set(type, places);
      }
      const before = places[at];
      if (before !== undefined) return before;
      const tokens = find(type, at).map((token) => ({ token, cost: costOf(token.features, costs) }));
      places[at] = tokens;
      return tokens;
    },
  };
}

function isPress(role: Role | undefined): boolean {
  return /记者$|通讯员$|评论员$|编辑$/u.test(role?.title ?? "");
}

function markAt(type: string, text: string, at: number): readonly Token[] {
  const mark = marks[type];
  if (mark === undefined) return [];
  mark.lastIndex = at;
  const found = mark.exec(text)?.[0];
  if (found === undefined) return [];
  const features: readonly Feature[] = [[type === "join" && "和与及".includes(found) ? "join:and" : `mark:${type}`, 1]];
  return [{ type, end: at + found.length, features, text: found }];
}

/** Places where a post ends. */
function postEnds(text: string, words: BylineWords): readonly number[] {
  const ends: number[] = [];
  for (let end = 2; end <= text.length; end += 1) {
    const last = text.slice(end - 1, end);
    if (last === "）" ? ends.length > 0 : words.postTails.has(last) && postSize(text.slice(Math.max(0, end - 12), end), words) > 0)
      ends.push(end);
    else if ((last === "”" && ends.at(-1) === end - 1) || (last === "人" && text.slice(end - 3, end) === "候选人" && ends.includes(end - 3))) ends.push(end);
  }
  return ends;
}

function rolesAt(text: string, at: number, ends: readonly number[], words: BylineWords): readonly Token[] {
  const tokens: Token[] = [];
  let swallowed = 0;
  for (const end of ends) {
    if (end < at + 2) continue;
    if (end - at > longestRole || swallowed > 1) break;
    const piece = text.slice(at, end);
    if (/电[ （]*记者|^综合/u.test(piece)) continue;
    if (!isBalanced(piece) || /^[，、 ]|[。！？]|：/u.test(piece)) continue;
    const size = words.suffixes;
    // 海南代表|团: the post is the beginning of the name of a body.
    if ([2, 3].some((n) => [1, 2].some((more) => end + more <= text.length && size.has(text.slice(end - n, end + more))))) continue;
    const space = piece.replace(/(?<![A-Za-z]) | (?![A-Za-z])/gu, "");
    const gaps = piece.length - space.length;
    for (const { role, features } of readRole(space, words)) {
      tokens.push({ type: "role", end, role, features: gaps === 0 ? features : [...features, ["body:holds-space", gaps]] });
    }
    if (/[、，；]/u.test(text.slice(end, end + 1))) swallowed += 1;
  }
  return tokens;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ("（《“".includes(character)) depth += 1;
    if ("）》”".includes(character)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Bodies up to a separator, a closing bracket, or a name of two to four characters. */
function bodiesAt(text: string, at: number, words: BylineWords): readonly Token[] {
  const tokens: Token[] = [];
  if (text.length > 70 && !text.startsWith("（")) return [];
  for (let end = at + 4; end <= text.length && end - at < 50; end += 1) {
    const last = text.slice(end - 1, end);
    if (/[。！？： ）]/u.test(last) && last !== "）") break;
    const next = text.slice(end, end + 1);
    const isEnd = next === "" || "、，；） ".includes(next);
    const piece = text.slice(at, end);
    const isBody = suffixSize(piece, words) > 0 || isPlace(piece) || endsLikePart(piece);
    if (!(isBody && (isEnd || text.length - end <= 12)) && !(isEnd && text.startsWith("（"))) continue;
    if (!isBalanced(piece)) continue;
    const { role, features } = readBody(piece, words);
    tokens.push({ type: "body", end, role, features });
  }
  return tokens;
}

/** A post that is in no table. */
function unknownAt(text: string, at: number): readonly Token[] {
  const piece = /^[^，。！？；：:“”《》（） ]{3,20}(?= |）)/u.exec(text.slice(at))?.[0];
  if (piece === undefined) return [];
  const role: Role = { institution: "", title: piece, kind: "honour", former: false, current: false };
  return [{ type: "unknown", end: at + piece.length, role, features: [] }];
}

/** “丁 伟”, “陆 听 澜”, “林 知远” */
const spaced = /^(?:(\p{Script=Han}) (\p{Script=Han}{1,2})|(\p{Script=Han}) (\p{Script=Han}) (\p{Script=Han}))(?=$|[ 、，；：:（）—摄整采文])/u;
const nameEnd = /[^\p{Script=Han}\uD800-\uDFFF·—－\-〓]/u;

function namesAt(
  text: string,
  at: number,
  said: ReadonlyMap<number, readonly Feature[]>,
  words: BylineWords,
): readonly Token[] {
  const tokens: Token[] = [];
  // 护士|长圣文娟: the name would begin amid a longer post.
  const before = text.slice(Math.max(0, at - 12), at);
  const cutsPost = at > 1 && postSize(before + text.slice(at, at + 1), words) > 0;
  const add = (written: string, end: number) => {
    const reading = readName(written, words);
    if (reading === undefined) return;
    const { name, form } = reading;
    const features = [...reading.features];
    if (end - at > written.length) features.push(["name:spaced", 1]);
    if (cutsPost) features.push(["name:cuts-post", 1]);
    tokens.push({ type: "name", end, name, form, features });
  };
  const apart = spaced.exec(text.slice(at, at + 6))?.[0];
  const credit = /^(?:\p{Script=Han} \p{Script=Han})(?=[摄文]$|整理|采访|参与)/u.exec(text.slice(at, at + 8))?.[0];
  if (credit !== undefined) add(credit.replace(" ", ""), at + credit.length);
  if (apart !== undefined) {
    const one = /^\p{Script=Han} \p{Script=Han}{1,2}/u.exec(apart)?.[0] ?? "";
    if (one !== apart) add(apart.replaceAll(" ", ""), at + apart.length);
    else add(one.replaceAll(" ", ""), at + one.length);
  }
  if (/^习(?:主席|总书记)/u.test(text.slice(at, at + 4)))
    tokens.push({ type: "name", end: at + 1, name: "习近平", form: "sure", features: [["name:odds", -8]] });
  const limit = Math.min(text.length, at + longestName);
  for (let end = at + 2; end <= limit; end += 1) {
    if (nameEnd.test(text.slice(end - 1, end)) || nameEnd.test(text.slice(end - 2, end - 1))) break;
    if (isNameEnd(text, end, said, words)) add(text.slice(at, end), end);
  }
  return tokens;
}

/** Whether something may follow a name here. */
function isNameEnd(
  text: string,
  end: number,
  said: ReadonlyMap<number, readonly Feature[]>,
  words: BylineWords,
): boolean {
  const next = text.slice(end, end + 1);
  if (next === "" || " 、，；：:（）—－-和与等为系是均分都".includes(next) || said.has(end)) return true;
  if ("摄整采文报参编".includes(next) && (markAt("credit", text, end).length > 0 || markAt("task", text, end).length > 0)) return true;
  return ranksAt(text, end, said, words).length > 0;
}

/** 院士, 中将, 委员 behind a name. */
function ranksAt(
  text: string,
  at: number,
  said: ReadonlyMap<number, readonly Feature[]>,
  words: BylineWords,
): readonly Token[] {
  for (let size = 4; size >= 2; size -= 1) {
    const rank = text.slice(at, at + size);
    if (rank.length < size || !(words.afterName.has(rank) || rank === "老人" || (text.slice(at - 1, at) === "习" && /^(?:主席|总书记)$/u.test(rank)))) continue;
    const next = text.slice(at + size, at + size + 1);
    if (next === "" || " 、，：（）—等".includes(next) || said.has(at + size) || markAt("behalf", text, at + size).length > 0)
      return [{ type: "rank", end: at + size, features: [["mark:rank", 1]], text: rank }];
  }
  return [];
}

/** “江西青屿市 ”: a province or city and what lies in it, before the name of who wrote a letter. */
function placeAt(text: string, at: number, words: BylineWords): readonly Token[] {
  const end = text.indexOf(" ", at);
  const place = text.slice(at, Math.max(at, end));
  if (end === -1 || place.length > 11 || postSize(place, words) > 0 || suffixSize(place, words) > 1) return [];
  const isHome = [4, 3, 2].some(
    (size) =>
      words.places.has(place.slice(0, size)) &&
      /^(?:\p{Script=Han}{1,7}[省市县区旗州镇乡村]|\p{Script=Han}{2,3})?$/u.test(place.slice(size)),
  );
  return isHome ? [{ type: "place", end, features: [] }] : [];
}

/** “谈到春耕，|松溪县县长”, “参加座谈会的|松溪县县长”, “据|松溪县县长”, “退休后担任|商会秘书长” */
function skips(text: string, said: ReadonlyMap<number, readonly Feature[]>): readonly Token[] {
  const opening =
    /^(?:央视网消息 ?（新闻联播）：|(?:本报|新华社)\p{Script=Han}+(?:\d+月)?\d+日电 ?（记者[^）]*）|据|正如|正像|如同|不过|此外|另外|同时|此前|随后|目前|在|但|而)[，,]?/u.exec(text)?.[0];
  const tokens: Token[] = opening === undefined ? [] : [skip(opening.length, "skip:opening")];
  for (const { 0: mark, index } of text.matchAll(/(?:[，,]|的(?!话)|担任|身为|作为|现任|挂任|(?<!作)为(?=\p{Script=Han}))/gu)) {
    const end = index + mark.length;
    if (end < 3 || index > 60) continue;
    tokens.push(skip(end, "，,".includes(mark) ? "skip:clause" : "skip:de"));
  }
  return said.size > 0 || text.length < 40 ? tokens : [];
}

function skip(end: number, feature: string): Token {
  return { type: "skip", end, features: [[feature, 1]] };
}
