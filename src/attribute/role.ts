/**
 * One role of a byline: Status? Term? Institution? Status? Modifier* Post (reading.md §6). The longest post suffix is cut
 * first; what is left is the institution.
 */
import type { BylineWords, PostClass } from "../lexicon/byline-words.ts";

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
/** “原中央党校”, “现国家大议会” */
const opening = /^(?<status>原任|现任|时任|曾任|新任|原|前|现)(?!则|景|线|进|沿)/u;
/** “第十二届全国政协”, “首任望海大学” */
const termOpening = /^(?<term>第[一二三四五六七八九十百]+(?:届|任|批|次)|首任)/u;
/** “湖北美术学院原” before 院长 */
const closing = /(?<status>原任|前任|现任|时任|曾任|新任|原|前|现)$/u;
/** “二里头工作队第二任” before 队长 */
const ordinal = /(?<ordinal>第[一二三四五六七八九十]+任|首任)$/u;
/** “中国驻南非” before 大使, “本报赴阿联酋” before 特派记者 */
const posting = /^(?<head>.*?)(?<status>原|前)?(?<place>(?:常?驻|赴)[^驻赴]+)$/u;
/** “联合国负责人道主义事务的” before 副秘书长 */
const inserted = /^(?<head>\p{Script=Han}{2,20}?)(?:负责|主管|分管|研究)\p{Script=Han}+的$/u;

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
  const marks = [status, middle];
  const placed = placeOf(left, cut, words);
  if (placed.institution === "" && isClause(placed.title)) return undefined;
  return {
    ...placed,
    kind: cut.kind,
    former: placed.former || marks.some((mark) => isFormer(mark)),
    current: marks.some((mark) => mark.startsWith("现") || mark === "新任"),
    ...(term === undefined ? {} : { term }),
  };
}

/** Whether a text ends with a post, so that a list may be cut behind it. */
export function endsWithPost(text: string, words: BylineWords): boolean {
  return longestPostSuffix(text, words) !== undefined;
}

/** A profession with words before it is short and no clause: 著名淋巴瘤病理学家, not 既要用心建好主持人. */
function isClause(title: string): boolean {
  const outside = title.replace(/《[^》]*》/gu, ""); // “电影《我和我的祖国》总导演”
  return outside.length > 16 || /[的是了要将把，。]/u.test(outside);
}

function isFormer(mark: string): boolean {
  return mark.startsWith("原") || mark.startsWith("前") || mark === "时任" || mark === "曾任";
}

interface Cut {
  readonly left: string;
  readonly title: string;
  readonly post: string;
  readonly kind: PostClass;
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
  return { left: bare.slice(0, at), title: text.slice(at), post, kind };
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

/** Shares what is left of the post between institution and title. */
function placeOf(left: string, cut: Cut, words: BylineWords): { institution: string; title: string; former: boolean } {
  const { title, kind } = cut;
  const plain = { institution: left, title, former: false };
  if (left === "") return plain;
  const head = inserted.exec(left)?.groups?.["head"];
  if (head !== undefined) return { ...plain, institution: head };
  const posted = posting.exec(left)?.groups;
  if (posted !== undefined && isPosting(`${posted["place"]}${title}`, posted["head"] ?? "", left, words)) {
    return {
      institution: posted["head"] ?? "",
      title: `${posted["place"] ?? ""}${title}`,
      former: posted["status"] !== undefined,
    };
  }
  if (kind === "occupation") return occupationOf(left, title, words);
  return withRemit(left, title, words) ?? { ...plain, institution: withSharedCharacter(left, title, words) };
}

/** 俄罗斯|常驻联合国副代表 is sent by a country; a mission is a body of its own: 中国常驻联合国代表团|团长. */
function isPosting(posted: string, head: string, left: string, words: BylineWords): boolean {
  if (/^常驻.*(?:代表|观察员)$/u.test(posted)) return true;
  if (/(?:代表团|使团|使馆|领事馆|办事处|代表处|联络办|机构)|^赴.*[营连队组]/u.test(posted)) return false;
  return head === "" || words.countries.has(head) || !endsWithSuffix(left, words);
}

/** “联合国|人权事务”, “中国政府|朝鲜半岛事务” before 高级专员, 特别代表 */
const remit = /^(?<head>.+)(?<field>(?:\p{Script=Han}{2,8})(?:事务|问题|政策))$/u;

/** What somebody is charged with belongs to his title, behind the longest body or country before it. */
function withRemit(
  left: string,
  title: string,
  words: BylineWords,
): { institution: string; title: string; former: boolean } | undefined {
  if (/^副?(?:部长|局长|司长|处长|厅长)$/u.test(title) || !remit.test(left)) return undefined;
  for (let size = left.length - 4; size >= 2; size -= 1) {
    const head = left.slice(0, size);
    if (words.countries.has(head) || endsWithSuffix(head, words))
      return { institution: head, title: left.slice(size) + title, former: false };
  }
  return undefined;
}

/** 科幻作家 has no institution, 乡村医生 behind a place neither, 中国戏剧家协会会员 has one. */
function occupationOf(
  left: string,
  title: string,
  words: BylineWords,
): { institution: string; title: string; former: boolean } {
  if (endsWithSuffix(left, words)) return { institution: left, title, former: false };
  if (words.places.has(left) || words.countries.has(left) || isPlace(left))
    return { institution: "", title, former: false };
  return { institution: "", title: `${left}${title}`, former: false };
}

/** Haplology: 组织部长 is 组织部 + 部长, 上海市长 is 上海市 + 市长. */
function withSharedCharacter(left: string, title: string, words: BylineWords): string {
  const shared = title.slice(0, 1);
  if (title.length !== 2 || !title.endsWith("长") || left.endsWith(shared)) return left;
  // 浙江省委组织 is half a department, though 组织 alone ends the names of others: 联合国教科文组织.
  if (endsWithSuffix(left, words) && !/委组织$/u.test(left)) return left;
  if (shared === "市" || shared === "省" || shared === "县") return words.countries.has(left) ? left : left + shared;
  return endsWithSuffix(left + shared, words) && "部局厅处司".includes(shared) ? left + shared : left;
}

function isPlace(text: string): boolean {
  return /(?:省|市|县|区|州|旗|镇|乡|村)$/u.test(text);
}

/** Whether the text ends with an institution suffix and is more than the suffix. */
export function endsWithSuffix(text: string, words: BylineWords): boolean {
  const bare = text.replace(/[（(][^（）()]*[）)]$/u, "");
  for (let size = 1; size <= Math.min(6, bare.length - 1); size += 1) {
    if (words.suffixes.has(bare.slice(bare.length - size))) return true;
  }
  return false;
}
