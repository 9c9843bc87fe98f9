/** Where a body ends and a title begins: every border that the tables allow, with features whose costs decide. */
import type { BylineWords, PostClass } from "../lexicon/byline-words.ts";
import { beginsKnown, endsLikePart, isPlace, isPlaceOnly, mayEnd, suffixSize } from "./body.ts";
import { type Feature, postSize } from "./post.ts";

/** “中国|驻南非|大使”, “本报|赴阿联酋|特派记者” */
const posting = /^(?<head>.*?)(?<former>原|前)?(?<place>(?:常?驻|赴)[^驻赴]+)$/u;
/** “联合国|负责人道主义事务的|副秘书长”, “中央党校分管日常工作的|副校长” */
const inserted = /^(?<head>.{2,20}?)(?:负责|主管|分管|主持|研究)\p{Script=Han}+的$/u;
/** “的”, “指出”: in no name of a body. */
const clause =
  /[的了是你她]|(?<!马耳|其)他|我(?!国)|^在|指出|表示|认为|强调|会见|会谈|出席|慰问|致信|致电|热议|受到|成为|加强|推进|坚持|当选|任命|讲述|获悉|记者|供图|^(?:正如|正像|如同|综合|据|退休|担任|家住|来自|正在|参加|参与)|电$/u;

/** A border between body and title, with what speaks for it. */
export interface Border {
  readonly institution: string;
  readonly title: string;
  readonly former?: boolean;
  readonly shared?: readonly string[];
  readonly features: readonly Feature[];
}

/** What a role is when its post and modifiers are cut off. */
export interface Cut {
  readonly left: string;
  readonly title: string;
  readonly kind: PostClass;
}

/** Every way to share what stands before the post between body and title. */
export function bordersOf(cut: Cut, words: BylineWords): readonly Border[] {
  const { left, title, kind } = cut;
  if (left === "") return [{ institution: "", title, features: [] }];
  if (kind === "honour" || left.endsWith("“")) return [{ institution: "", title: left + title, features: [] }];
  const sent = posted(left, title, words);
  if (sent.length === 0 && isFree(kind) && isPlaceOnly(left, words))
    return [{ institution: "", title, features: [["body:place", 1]] }];
  return [
    ...inserts(left, title, words),
    ...sent,
    ...shared(left, title, words),
    // 云江省委组织|部长: 组织 ends the names of others, 教科文组织.
    ...(left.endsWith("委组织") ? [] : [wholeBody(left, title, kind, words)]),
    ...two(left, title, kind, words),
    ...fields(cut, words),
    aloneInTitle(cut, words),
  ];
}

/** A profession or rank may be held in no body. */
function isFree(kind: PostClass): boolean {
  return kind === "occupation" || kind === "rank";
}

function inserts(left: string, title: string, words: BylineWords): readonly Border[] {
  const head = inserted.exec(left)?.groups?.["head"];
  return head === undefined ? [] : [{ institution: head, title, features: bodyFeatures(head, words, "office") }];
}

/** “常驻联合国代表团”, “赴青屿医疗队” */
const station = /代表团|使团|使馆|领事馆|办事处|代表处|联络办|机构|^赴.*[营连队组]/u;

/** 中国|驻青屿大使, 本报|赴青屿特派记者; a mission is a body of its own: 中国常驻联合国代表团|团长. */
function posted(left: string, title: string, words: BylineWords): readonly Border[] {
  const { head = "", former, place = "" } = posting.exec(left)?.groups ?? {};
  if (place === "" || endsLikePart(place) || station.test(place)) return [];
  const own: readonly Feature[] = head === "" ? [] : bodyFeatures(head, words, "office");
  const features: readonly Feature[] = [...own, ["field:posting", 1]];
  return [{ institution: head, title: place + title, former: former !== undefined, features }];
}

/** Haplology: 组织|“部长” is 组织部 + 部长, 上海|“副市长” is 上海市 + 副市长. */
function shared(left: string, title: string, words: BylineWords): readonly Border[] {
  const character = title.replace(/^副/u, "").slice(0, 1);
  if (!/^副?.长$/u.test(title) || left.endsWith(character)) return [];
  const body = left + character;
  if ("市省县州".includes(character)) return [{ institution: body, title, features: doubts(left, words) }];
  if (!"部局厅处司连".includes(character) || suffixSize(body, words) === 0) return [];
  return [{ institution: body, title, features: [["body:end", 1], ...doubts(left, words)] }];
}

/** “厦门大学经济学院与王亚南经济研究院|两院”|院长: one post in two bodies; 裁军与和平协会 is one body. */
function two(left: string, title: string, kind: PostClass, words: BylineWords): readonly Border[] {
  const borders: Border[] = [];
  for (const { index } of left.matchAll(/[与和及、]/gu)) {
    const [head, rest] = [left.slice(0, index), left.slice(index + 1).replace(/[两三]院$/u, "")];
    if (!isWholeBody(head, words) || !isWholeBody(rest, words)) continue;
    const features: readonly Feature[] = [...bodyFeatures(rest, words, kind), ["body:two", 1], ...doubts(head, words)];
    borders.push({ institution: rest, shared: [head], title, features });
  }
  return borders;
}

function wholeBody(left: string, title: string, kind: PostClass, words: BylineWords): Border {
  // “国家主席”: a title of its own
  if (left === "国家" && title.endsWith("主席"))
    return { institution: "", title: `国家${title}`, features: [["body:known", 1]] };
  return { institution: left, title, features: bodyFeatures(left, words, kind) };
}

/** 望海大学|国际关系|教授: what is left of the post names a field, behind a body or country. */
function fields({ left, title, kind }: Cut, words: BylineWords): readonly Border[] {
  const borders: Border[] = [];
  for (let size = 2; size < left.length; size += 1) {
    const [head, written] = [left.slice(0, size), left.slice(size)];
    const field = written.replace(/^[原前](?=\p{Script=Han}{2,})/u, ""); // “法国|前卫生|大臣”
    if (!bordersField(head, field, kind, words)) continue;
    const features = [...bodyFeatures(head, words, kind), ...fieldFeatures(field, words)];
    const institution = isFree(kind) && isPlaceOnly(head, words) ? "" : head;
    borders.push({ institution, title: field + title, former: field !== written, features });
  }
  return borders;
}

/** Not 中国问题|专家, but 青屿村|杨梅|种植户. */
function bordersField(head: string, field: string, kind: PostClass, words: BylineWords): boolean {
  if (!isFree(kind)) return mayEnd(head, field, words);
  if (head === "中国") return false;
  return mayEnd(head, field, words) || (field.length < 5 && isPlace(head));
}

/** 党史|专家: all of it names a field. */
function aloneInTitle({ left, title }: Cut, words: BylineWords): Border {
  const alone = words.fields.has(left) ? "field:alone-known" : "field:alone";
  const features: readonly Feature[] = [[alone, 1], ...fieldFeatures(left, words), ...doubts(left, words)];
  return { institution: "", title: left + title, features };
}

/** What speaks against a field that no table knows: its length outside “《望海日报》”, and an end like that of a body. */
function fieldFeatures(field: string, words: BylineWords): readonly Feature[] {
  if (words.fields.has(field)) return [["field:known", 1]];
  if (field.length === 1) return [["field:stub", 1]];
  const outside = field.replace(/《[^》]*》|“[^”]*”/gu, "");
  const isPart = /[报刊志社]》$/u.test(field) || endsLikePart(outside) || suffixSize(`所${outside}`, words) > 0;
  return [["field:character", outside.length], ...(isPart ? [["field:part", 1] as const] : [])];
}

/** How well a text is known as a body. */
export function bodyFeatures(body: string, words: BylineWords, kind: PostClass): Feature[] {
  return [[`body:${knownAs(body, words) ?? unknownAs(kind)}`, 1], ...doubts(body, words)];
}

function knownAs(body: string, words: BylineWords): string | undefined {
  if (words.institutions.has(body)) return "known";
  if (words.countries.has(body) || words.places.has(body) || isPlace(body)) return "place";
  const size = suffixSize(body, words);
  if (size > 1) return "suffix";
  return size === 1 || (body.length > 4 && endsLikePart(body)) ? "end" : undefined;
}

function unknownAs(kind: PostClass): string {
  if (kind === "office") return "unknown";
  return kind === "academic" ? "unknown-academic" : "unknown-free";
}

/** “|时任松溪县委” */
const formerAtFirst = /^(?:[原前现]|时任|曾任|拟任|挂任|挂职|兼任)/u;

/** “习近平|向青屿党中央” */
const deed = /^[向同致给会在与和]/u;

/** What speaks against a body, whatever its end: “青屿局，望海局”, “青屿局和望海局”; words in brackets, “（青屿）”, count for nothing. */
function doubts(body: string, words: BylineWords): readonly Feature[] {
  const features: Feature[] = [];
  const outside = body.replace(/（[^）]*）|《[^》]*》|“[^”]*”/gu, "");
  const isDeed = deed.test(body.slice(3)) && words.leaders.has(body.slice(0, 3));
  if (isDeed || clause.test(outside) || /[，；。：！？]/u.test(outside)) features.push(["body:clause", 1]);
  // “|海管理局”: one character is no name.
  if (body.length > 2 && body.length - suffixSize(body, words) === 1) features.push(["body:stub", 1]);
  if (formerAtFirst.test(body) && !beginsKnown(body, words)) features.push(["body:begins-former", 1]);
  for (const { index } of outside.matchAll(/[、兼和与及 ]/gu)) {
    const held = heldAt(outside, index, words);
    if (held !== undefined) features.push([`body:holds-${held}`, 1]);
  }
  return features;
}

/** What a separator inside a body says: behind a post it separates, between two bodies it does too; “DNA|” goes on. */
function heldAt(outside: string, at: number, words: BylineWords): string | undefined {
  const [head, rest] = [outside.slice(0, at), outside.slice(at + 1)];
  if (outside[at] === " ") return /[A-Za-z]$/u.test(head) || /^[A-Za-z]/u.test(rest) ? undefined : "space";
  if (postSize(head, words) > 0) return "post";
  const isTwo = head.length >= 4 && isWholeBody(head, words) && (beginsKnown(rest, words) || isWholeBody(rest, words));
  return isTwo ? "two" : "separator";
}

/** Only bodies that stand alone count here: “科学院” does, 学部 of 文学部与 does not. */
export function isWholeBody(text: string, words: BylineWords): boolean {
  if (words.institutions.has(text)) return true;
  const size = suffixSize(text, words);
  return (
    size > 1 ||
    (size > 0 &&
      /(?:院|大学|学院|研究所|协会|学会|委员会|公司|集团|中心|[省市县区]委|[台侨网新]办|政府|总工会|政协|人大)$/u.test(
        text,
      ))
  );
}
