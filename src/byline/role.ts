/**
 * One role of a byline: Status? Term? Body? Status? Field? Modifier* Post. Every border between body and title that the
 * tables allow is a reading with features; their costs decide.
 */
import type { BylineWords, PostClass } from "../lexicon/byline-words.ts";
import { beginsKnown, isPlace, suffixSize } from "./body.ts";
import { bodyFeatures, bordersOf } from "./border.ts";
import { type Feature, longestPost } from "./post.ts";

/** How a post is held that is not held in full: 代县长, 挂职, 拟任. */
export type PostStatus = "acting" | "seconded" | "designate";

/** `institution` is "" where the text elides it or where there is none; `kind` tells which posts inherit one. */
export interface Role {
  readonly institution: string;
  /** Other bodies with the same post, named before: 中共中央台办 of 中共中央台办、国务院台办主任. */
  readonly shared?: readonly string[];
  /** Null for a body alone: 青屿市公安局|林知远. */
  readonly title: string | null;
  readonly kind: PostClass;
  readonly former: boolean;
  /** 现: says that a former post before it does not reach here. */
  readonly current: boolean;
  readonly term?: string;
  readonly status?: PostStatus;
}

/** One way to read a role, and what speaks for it. */
export interface RoleReading {
  readonly role: Role;
  readonly features: readonly Feature[];
}

/** “原中央党校”, “挂职云江省松溪县委”, “现国家大议会”; not “现代”, “前景” */
const opening =
  /^(?:兼任)?(?<status>原任|前任|现任|时任|曾任|曾为|新任|拟任|挂职|挂任|原|前|现)(?!则|代|景|线|进|沿|著|创|场|实|有|来|往)/u;
/** “第十二届全国政协”, “首任望海大学”; not “第六批援青屿医疗队”, whose number is part of its name */
const termOpening =
  /^(?<term>第[一二三四五六七八九十百]+(?:届|任|(?:批|次)(?![赴援]))|[一二三四五六七八九十]+届|首任(?!$))/u;
/** “湖北美术学院|原|院长” */
const closing = /(?<status>原任|前任|现任|时任|曾任|新任|原|前|现)$/u;
/** “第二任” before 队长, “2016级” before 本科生 */
const ordinal = /(?:第[一二三四五六七八九十]+任|首任|\d{4}级)$/u;
/** “书记|（时任）”, “主任|（正省级）”, “主任|（正厅长级）”, “校长|（院长）” */
const trailing =
  /（(?<mark>时任|原|原任|前任|曾任|代|代理|兼|兼任|挂职|拟任|[正副]?[国省部厅局司市县处]{1,2}长?级|主持工作|女|候选人)）$/u;

/** The readings of a text as one role that ends with a post, or with “候选人”; at most a few. */
export function readRole(text: string, words: BylineWords): readonly RoleReading[] {
  const mark = trailing.exec(text)?.groups?.["mark"] ?? "";
  const bare = mark === "" ? text : text.slice(0, -mark.length - 2);
  const designate = bare.endsWith("候选人") || mark === "候选人" || mark === "拟任";
  const whole = bare.replace(/候选人$/u, "");
  const posts = postsAt(whole, words);
  return posts.flatMap(({ post, size }, at) => {
    const readings = cutAt(whole, post, size, words, mark);
    const late: readonly Feature[] = at === 0 ? [] : [["post:shorter", 1]];
    return readings.map(({ role, features }) => ({
      role: designate ? { ...role, status: "designate" as const } : role,
      features: [...features, ...late],
    }));
  });
}

/** The posts with which a text ends, the longest and the next: 教育部|部长; `size` counts a second one in brackets and a last `”` too. */
function postsAt(text: string, words: BylineWords): readonly { readonly post: string; readonly size: number }[] {
  const second = /（(?<post>[^（）]+)）$/u.exec(text)?.groups?.["post"]; // “副校长（院长）”
  if (second !== undefined && words.posts.has(second)) {
    return postsAt(text.slice(0, -second.length - 2), words)
      .slice(0, 1)
      .map(({ post, size }) => ({ post, size: size + second.length + 2 }));
  }
  const bare = text.replace(/[”’]$/u, "");
  const found: { post: string; size: number }[] = [];
  for (let size = Math.min(longestPost, bare.length); size >= 2 && found.length < 2; size -= 1) {
    const post = bare.slice(bare.length - size);
    if (words.posts.has(post)) found.push({ post, size: size + text.length - bare.length });
  }
  return found;
}

/** With and without the opening. */
function cutAt(text: string, post: string, size: number, words: BylineWords, mark: string): readonly RoleReading[] {
  const kind = words.posts.get(post) ?? "office";
  const plain = fromOpening(text, size, kind, words, mark, "");
  const status = opening.exec(text)?.groups?.["status"];
  if (status === undefined || text.length - size < status.length) return plain;
  return [...plain, ...fromOpening(text, size, kind, words, mark, status)];
}

/** Behind an opening: “中国|国家”主席, “代县长”, “十五届”. */
function fromOpening(
  text: string,
  size: number,
  kind: PostClass,
  words: BylineWords,
  mark: string,
  status: string,
): readonly RoleReading[] {
  const afterStatus = status === "" ? text : text.slice(status.length);
  const term = termOpening.exec(afterStatus)?.groups?.["term"];
  const rest = afterStatus.slice(term?.length ?? 0);
  const end = withModifiers(rest, size, words);
  const before = rest.slice(0, rest.length - end.length);
  const middle = closing.exec(before)?.groups?.["status"] ?? "";
  const group = middle === "" ? 0 : modifierSize(before.slice(0, -middle.length), words); // “党委|原|书记”
  const head = before.slice(0, before.length - middle.length);
  const left = head.slice(0, head.length - group).replace(/^中国(?=国家$)|^[港澳]区(?=全国)/u, "");
  const title = head.slice(head.length - group) + end;
  const inside = withoutFormer(left, words);
  const marks = [status, middle, mark, ...(inside === undefined ? [] : ["原"])];
  const features: Feature[] = [[`post:${kind}`, 1]];
  if (status !== "") features.push(["status:former", 1], ...statusDoubts(status, text, afterStatus, words));
  const acting = /^(?:副|常务副)?代(?!表|办)/u.test(title) || mark.startsWith("代") ? "acting" : undefined;
  const seconded = marks.some((one) => one.startsWith("挂")) ? "seconded" : undefined;
  const state = status === "拟任" ? "designate" : (seconded ?? acting);
  return bordersOf({ left: inside ?? left, title, kind }, words).map((border) => ({
    role: {
      institution: border.institution,
      title: border.title,
      kind,
      former: border.former === true || marks.some(isFormer),
      current: marks.some((one) => one.startsWith("现") || one === "新任"),
      ...(border.shared === undefined ? {} : { shared: border.shared }),
      ...(term === undefined ? {} : { term: /^[一二三四五六七八九十]/u.test(term) ? `第${term}` : term }),
      ...(state === undefined ? {} : { status: state }),
    },
    features: [...features, ...border.features],
  }));
}

/** “原”, “前任”, 时任, 曾任 */
function isFormer(mark: string): boolean {
  return /^(?:原|前)/u.test(mark) || mark === "时任" || mark.startsWith("曾");
}

/** What speaks against 原 and 前: 前海 and 原阳县 are names, and so is 前“石桥村”. */
function statusDoubts(status: string, text: string, rest: string, words: BylineWords): readonly Feature[] {
  if (status.length > 1) return [];
  if (beginsKnown(text, words)) return [["status:breaks-name", 1]];
  return status === "前" && /^\p{Script=Han}{1,4}[庄屯营寨堡]?(?:村|社区)/u.test(rest) ? [["status:village", 1]] : [];
}

/** The post with the modifiers before it: 常务|副|校长, 党组|书记. */
function withModifiers(text: string, size: number, words: BylineWords): string {
  let at = text.length - size;
  for (;;) {
    const left = text.slice(0, at);
    const more = ordinal.exec(left)?.[0].length ?? modifierSize(left, words);
    if (more === 0) return text.slice(at);
    at -= more;
  }
}

function modifierSize(left: string, words: BylineWords): number {
  for (let size = Math.min(6, left.length); size >= 1; size -= 1) {
    const kind = words.modifiers.get(left.slice(left.length - size));
    if (kind === undefined) continue;
    // “松溪县”党委 | 书记: a territorial Party committee is an institution, a Party group inside a body is not.
    const territorial = kind === "party" && /(?:省|市|县|区|州|旗|镇|乡|村|街道|社区)$/u.test(left.slice(0, -size));
    if (!territorial) return size;
  }
  return 0;
}

/** 河南原|“阳县”, 原|“料”: part of a word. */
const inWord = /^[阳平州陵野料油子生创著]/u;

/** 松溪县委 of 松溪县原县委; undefined where no place or body stands before 原 and no body behind. */
function withoutFormer(left: string, words: BylineWords): string | undefined {
  const at = left.lastIndexOf("原");
  const [head, rest] = [left.slice(0, Math.max(at, 0)), left.slice(at + 1)];
  const isSeat = isPlace(head) || words.places.has(head) || suffixSize(head, words) > 0;
  if (head.length < 2 || !isSeat || inWord.test(rest) || suffixSize(rest, words) === 0) return undefined;
  return head + (isPlace(head) && rest.startsWith(head.slice(-1)) ? rest.slice(1) : rest);
}

/** A body without a post: 青屿市公安局监察大队|林知远, 作者单位：望海大学. */
export function readBody(text: string, words: BylineWords): RoleReading {
  const role: Role = { institution: text, title: null, kind: "office", former: false, current: false };
  return { role, features: [["post:none", 1], ...bodyFeatures(text, words, "press")] };
}
