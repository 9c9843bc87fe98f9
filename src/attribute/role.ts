/**
 * One role of a byline: Status? Term? Institution? Status? Modifier* Post (reading.md §6). The longest post suffix is cut
 * first; what is left is the institution.
 */
import type { BylineWords, PostClass } from "../lexicon/byline-words.ts";
import { type Cut, placeOf } from "./border.ts";
import { withoutFormer } from "./former.ts";

/** `institution` is "" where the text elides it or where there is none; `kind` tells which posts inherit one. */
export interface Role {
  readonly institution: string;
  readonly title: string;
  readonly kind: PostClass;
  readonly former: boolean;
  /** 现: says that a former post before it does not reach here. */
  readonly current: boolean;
  readonly term?: string;
}

const longestPost = 12;
/** “原中央党校”, “现国家大议会”; not “前石桥村”, nor the counties that begin so: 前郭县, 原阳县 */
const opening =
  /^(?<status>原任|现任|时任|曾任|新任|原(?!阳县|平市|州区)|前(?!\p{Script=Han}{1,2}[庄屯营寨堡]?村|郭(?:县|尔罗斯)|进区|锋区|山镇)|现)(?!则|景|线|进|沿|著|创)/u;
/** “第十二届全国政协”, “十二届全国政协”, “首任望海大学”; not “第六批援青屿医疗队”, whose number is part of its name */
const termOpening =
  /^(?<term>第[一二三四五六七八九十百]+(?:届|任|(?:批|次)(?![赴援]))|[一二三四五六七八九十]+届|首任)/u;
/** “湖北美术学院原” before 院长 */
const closing = /(?<status>原任|前任|现任|时任|曾任|新任|原|前|现)$/u;
/** “二里头工作队第二任” before 队长, “2016级” before 本科生 */
const ordinal = /(?<ordinal>第[一二三四五六七八九十]+任|首任|\d{4}级)$/u;

/** Reads one role; undefined when it does not end with a post of the table. */
export function readRole(text: string, words: BylineWords): Role | undefined {
  const opened = opening.exec(text);
  const status = opened?.groups?.["status"] ?? "";
  const afterStatus = text.slice(status.length);
  const term = termOpening.exec(afterStatus)?.groups?.["term"];
  const rest = afterStatus.slice(term?.length ?? 0);
  const cut = cutPost(rest, words);
  if (cut === undefined) return undefined;
  const middle = closing.exec(cut.left)?.groups?.["status"] ?? "";
  const left = cut.left.slice(0, cut.left.length - middle.length).replace(/^中国(?=国家$)/u, ""); // “中国国家主席”
  const inside = withoutFormer(left, words);
  const marks = [status, middle, ...(inside === undefined ? [] : ["原"])];
  const placed = placeOf({ ...cut, left: inside ?? left }, words);
  if (placed.institution === "" && isClause(placed.title)) return undefined;
  return {
    ...placed,
    kind: cut.kind,
    former: placed.former || marks.some((mark) => isFormer(mark)),
    current: marks.some((mark) => mark.startsWith("现") || mark === "新任"),
    ...(term === undefined ? {} : { term: /^[一二三四五六七八九十]/u.test(term) ? `第${term}` : term }),
  };
}

/** Whether a text ends with a post, so that a list may be cut behind it. */
export function endsWithPost(text: string, words: BylineWords): boolean {
  return longestPostSuffix(text, words) !== undefined;
}

/** Whether the post at the end is this one and no longer one: 代表 of 林知远代表, not of 首席谈判代表. */
export function isWholePost(post: string, text: string, words: BylineWords): boolean {
  return longestPostSuffix(text, words) === post;
}

/** A profession with words before it is short and no clause: 著名淋巴瘤病理学家, not 既要用心建好主持人. */
function isClause(title: string): boolean {
  const outside = title.replace(/《[^》]*》/gu, ""); // “电影《我和我的祖国》总导演”
  return outside.length > 16 || /[的是了要将把，。]/u.test(outside);
}

function isFormer(mark: string): boolean {
  return mark.startsWith("原") || mark.startsWith("前") || mark === "时任" || mark === "曾任";
}

/** The longest post at the end with its modifiers in front: 常务副校长, 党组书记. */
function cutPost(text: string, words: BylineWords): Cut | undefined {
  const post = longestPostSuffix(text, words);
  const bare = text.replace(/[”’]$/u, "");
  if (post === undefined) return undefined;
  const kind = words.posts.get(post) ?? "office";
  let at = bare.length - post.length;
  for (;;) {
    const size = modifierBefore(bare.slice(0, at), words);
    if (size === 0) break;
    at -= size;
  }
  return { left: bare.slice(0, at), title: text.slice(at), kind };
}

function longestPostSuffix(quoted: string, words: BylineWords): string | undefined {
  const text = quoted.replace(/[”’]$/u, "");
  for (let size = Math.min(longestPost, text.length); size >= 2; size -= 1) {
    const post = text.slice(text.length - size);
    if (words.posts.has(post)) return post;
  }
  return undefined;
}

/** Length of the longest modifier at the end of `left`, 0 when there is none. */
function modifierBefore(left: string, words: BylineWords): number {
  const found = ordinal.exec(left)?.groups?.["ordinal"];
  if (found !== undefined) return found.length;
  for (let size = Math.min(6, left.length); size >= 1; size -= 1) {
    const kind = words.modifiers.get(left.slice(left.length - size));
    if (kind === undefined) continue;
    // 广西壮族自治区党委 | 书记: a territorial Party committee is an institution, a Party group inside a body is not.
    const territorial =
      kind === "party" && /(?:省|市|县|区|州|旗|镇|乡|村|街道|社区)$/u.test(left.slice(0, left.length - size));
    if (!territorial) return size;
  }
  return 0;
}
