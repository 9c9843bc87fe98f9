/**
 * The tokens of a line, each found where the parse asks for it: roles, bodies and names with features, and marks. Types:
 * role, press (a role of reporters), body, unknown (a post of no table), name, rank (behind a name), join 、，兼和, gap,
 * comma, open, close, dash, colon, stop, mark (—— or ： at the end), label (讲述人：), task (执笔：), credit (整理), author
 * and its kin (作者为), is (系), aside （女）, nation （印度）, place (of a letter), particulars (女，57岁，), dateline,
 * summing (综合), skip (a clause before the subject), de 的, others (等专家), spokesman, said (在会上表示).
 */

import type { Costs } from "../lexicon/byline-grammar.ts";
import type { BylineWords } from "../lexicon/byline-words.ts";
import { endsLikePart, isPlace, suffixSize } from "./body.ts";
import { isMark, markAt, signs } from "./marks.ts";
import { namesAt, ranksAt } from "./name-tokens.ts";
import { type Feature, postSize } from "./post.ts";
import { type Role, readBody, readRole } from "./role.ts";
import { saidAt } from "./said.ts";
import type { Token } from "./token.ts";

/** A line and the tokens in it. */
export interface LineTokens {
  readonly text: string;
  /** What it may hold and end with, bits of `bitOf`. */
  readonly held: number;
  /** The tokens of a type that begin at a place; `slot` numbers the types. */
  readonly at: (type: string, slot: number, at: number) => readonly Priced[];
}

/** A token and what its features cost together. */
export interface Priced {
  readonly token: Token;
  readonly cost: number;
}

/** “（印度）|林知远” */
const nation = /（(?<country>\p{Script=Han}{2,8})）(?:籍)? ?/uy;
/** What a line may be made of that has no post: “整理：林知远”. */
const needless = /作者|整理|执笔|采写|电|编译/u;
const longestBare = 24;
const longestRole = 70;
const longestNameBehind = 12;

/** What the search for tokens needs of a line. */
interface Scan {
  readonly text: string;
  readonly words: BylineWords;
  /** Places where a post ends. */
  readonly ends: readonly number[];
  readonly said: ReadonlyMap<number, readonly Feature[]>;
}

type Finder = (scan: Scan, at: number) => readonly Token[];

const finders: Readonly<Record<string, Finder>> = {
  role: rolesAt,
  press: (scan, at) => rolesAt(scan, at).filter(({ role }) => press.test(role?.title ?? "")),
  spokesman: (scan, at) =>
    rolesAt(scan, at).filter(({ role }) => role?.institution !== "" && spokesman.test(role?.title ?? "")),
  body: bodiesAt,
  employer: (scan, at) => bodiesAt(scan, at).map((token) => ({ ...token, features: token.features.slice(1) })),
  unknown: unknownAt,
  name: ({ text, said, words }, at) => namesAt(text, at, said, words),
  rank: ({ text, said, words }, at) => ranksAt(text, at, said, words),
  nation: nationAt,
  place: placeAt,
  skip: (scan, at) => (at === 0 ? skips(scan) : []),
  said: ({ text, said }, at) => {
    const features = said.get(at);
    return features === undefined ? [] : [{ type: "said", end: text.length, features }];
  },
};

/** The tokens of a plain line; undefined for one that can name nobody. */
export function tokensOf(text: string, words: BylineWords, costs: Costs): LineTokens | undefined {
  const scan: Scan = { text, words, ends: postEnds(text, words), said: saidAt(text, words) };
  const isBare = scan.ends.length === 0 && scan.said.size === 0;
  if (isBare && text.length > longestBare && !needless.test(text)) return undefined;
  const known: (readonly Priced[] | undefined)[][] = [];
  return {
    text,
    held: heldIn(scan),
    at: (type, slot, at) => {
      const places = known[slot] ?? [];
      known[slot] = places;
      const before = places[at];
      if (before !== undefined) return before;
      const found = isMark(type) ? markAt(type, text, at) : (finders[type]?.(scan, at) ?? []);
      const tokens =
        found.length === 0 ? nothing : found.map((token) => ({ token, cost: costOf(token.features, costs) }));
      places[at] = tokens;
      return tokens;
    },
  };
}

const nothing: readonly Priced[] = [];

/** What a line holds and ends with, as bits of `bitOf`. */
function heldIn({ text, ends, said }: Scan): number {
  let bits = other;
  if (ends.length > 0) bits |= bitOf("role");
  if (ends.at(-1) === text.length) bits |= bitOf("role at the end");
  if (said.size > 0) bits |= bitOf("said");
  for (const [bit, sign] of signBits) if (sign.test(text)) bits |= bit;
  return bits;
}

const bits = ["role", "role at the end", "said", ...Object.keys(signs)];
const other = 1 << bits.length;
const signBits = Object.entries(signs).map(([type, sign]) => [bitOf(type), sign] as const);

/** The bit of a type that `held` tells of; types that it does not tell share one, which is always set. */
export function bitOf(type: string, isLast = false): number {
  const own = type === "press" || type === "spokesman" ? "role" : type;
  const at = bits.indexOf(isLast && own !== "said" ? `${own} at the end` : own);
  return at < 0 ? other : 1 << at;
}

/** “本报|记者”, “渔港日报|评论员” */
const press = /(?:记者|通讯员|评论员|编辑)$/u;
/** “青屿海事局|发言人” */
const spokesman = /(?:发言人|负责人|官员)$/u;

function postEnds(text: string, words: BylineWords): readonly number[] {
  const ends: number[] = [];
  for (let end = 2; end <= text.length; end += 1) if (endsPost(text, end, ends, words)) ends.push(end);
  return ends;
}

/** Behind 书记, and what may follow it: 书记（时任）, “友好使者”, 部长候选人. */
function endsPost(text: string, end: number, before: readonly number[], words: BylineWords): boolean {
  const last = text.slice(end - 1, end);
  if (last === "）") return before.length > 0;
  if (last === "”") return before.at(-1) === end - 1;
  if (last === "人" && text.slice(end - 3, end) === "候选人") return before.includes(end - 3);
  return words.postTails.has(text.slice(end - 2, end)) && postSize(text.slice(Math.max(0, end - 12), end), words) > 0;
}

/** What no role holds: “本报北京电 记者”, “综合本报记者”, a sentence. */
const noRole = /电[ （]*记者|^综合|^[，、 ]|[。！？：]/u;

/** Roles up to every post, over one “、” and spaces, “局 长”, at most. */
function rolesAt({ text, ends, words }: Scan, at: number): readonly Token[] {
  const tokens: Token[] = [];
  let swallowed = 0;
  for (const end of ends) {
    if (end - at > longestRole || swallowed > 1) break;
    const piece = text.slice(at, end);
    if (end < at + 2 || noRole.test(piece) || !isBalanced(piece) || goesOn(text, end, words)) continue;
    const solid = piece.replace(/(?<![A-Za-z]) | (?![A-Za-z])/gu, "");
    const gaps = piece.length - solid.length;
    for (const { role, features } of readRole(solid, words))
      tokens.push({
        type: "role",
        end,
        role,
        features: gaps === 0 ? features : [...features, ["body:holds-space", gaps]],
      });
    if (/[、，；]/u.test(text.slice(end, end + 1))) swallowed += 1;
  }
  return tokens;
}

/** 海南代表|团: the post is the beginning of the name of a body. */
function goesOn(text: string, end: number, { suffixes }: BylineWords): boolean {
  return [2, 3].some((size) =>
    [1, 2].some((more) => end + more <= text.length && suffixes.has(text.slice(end - size, end + more))),
  );
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth >= 0; at += 1) {
    const character = text.charAt(at);
    if (character === "（" || character === "《" || character === "“") depth += 1;
    else if (character === "）" || character === "》" || character === "”") depth -= 1;
  }
  return depth === 0;
}

/** Bodies up to a separator, a closing bracket, or a name of two to four characters. */
function bodiesAt({ text, words }: Scan, at: number): readonly Token[] {
  const isNote = text.startsWith("（");
  if (text.length > 70 && !isNote) return [];
  const tokens: Token[] = [];
  for (let end = at + 4; end <= text.length && end - at < 50; end += 1) {
    if ("。！？： ".includes(text.charAt(end - 1))) break;
    const isEnd = end === text.length || "、，；） ".includes(text.charAt(end));
    if (!isEnd && text.length - end > longestNameBehind) continue;
    const piece = text.slice(at, end);
    if (((isNote && isEnd) || endsLikeBody(piece, words)) && isBalanced(piece))
      tokens.push({ type: "body", end, ...readBody(piece, words) });
  }
  return tokens;
}

function endsLikeBody(text: string, words: BylineWords): boolean {
  return suffixSize(text, words) > 0 || isPlace(text) || endsLikePart(text);
}

/** A post that is in no table: “掌墨匠| 苏砚秋”. */
function unknownAt({ text }: Scan, at: number): readonly Token[] {
  const piece = /^[^，。！？；：:“”《》（） ]{3,20}(?= |）)/u.exec(text.slice(at))?.[0];
  if (piece === undefined) return [];
  const role: Role = { institution: "", title: piece, kind: "honour", former: false, current: false };
  return [{ type: "unknown", end: at + piece.length, role, features: [] }];
}

function nationAt({ text, words }: Scan, at: number): readonly Token[] {
  nation.lastIndex = at;
  const found = nation.exec(text);
  const isCountry = words.countries.has(found?.groups?.["country"] ?? "");
  return found === null || !isCountry ? [] : [{ type: "nation", end: at + found[0].length, features: [] }];
}

/** 江西|“青屿市”: a province or city and what lies in it, before the name of who wrote a letter. */
function placeAt({ text, words }: Scan, at: number): readonly Token[] {
  const end = text.indexOf(" ", at);
  const place = text.slice(at, Math.max(at, end));
  if (end === -1 || place.length > 11 || postSize(place, words) > 0) return [];
  const isHome = [4, 3, 2].some(
    (size) =>
      words.places.has(place.slice(0, size)) &&
      /^(?:\p{Script=Han}{1,7}[省市县区旗州镇乡村]|\p{Script=Han}{2,3})?$/u.test(place.slice(size)),
  );
  return isHome ? [{ type: "place", end, features: [] }] : [];
}

/** “据松溪县县长”, “谈到春耕，|松溪县县长”, “参加座谈会的|松溪县县长”, “退休后担任|商会秘书长” */
function skips({ text, said }: Scan): readonly Token[] {
  const opening =
    /^(?:央视网消息 ?（新闻联播）：|(?:本报|新华社)\p{Script=Han}+(?:\d+月)?\d+日电 ?（记者[^）]*）|据|正如|正像|如同|不过|此外|另外|同时|此前|随后|目前|在|但|而)[，,]?/u.exec(
      text,
    )?.[0];
  const tokens: Token[] = opening === undefined ? [] : [{ type: "skip", end: opening.length, features: [] }];
  for (const { 0: mark, index } of text.matchAll(
    /(?:[，,]|的(?!话)|担任|身为|作为|现任|挂任|(?<!作)为(?=\p{Script=Han}))/gu,
  )) {
    const end = index + mark.length;
    if (end < 3 || index > 60) continue;
    tokens.push({ type: "skip", end, features: [] });
  }
  return said.size > 0 || text.length < 40 ? tokens : [];
}

function costOf(features: readonly Feature[], costs: Costs): number {
  let sum = 0;
  for (const [name, amount] of features) sum += amount * (costs[name] ?? 0);
  return sum;
}
