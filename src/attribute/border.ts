/** Where an institution ends and a title begins: what names a field, a side or a charge belongs to the title. */
import type { BylineWords, PostClass } from "../lexicon/byline-words.ts";
import { countryAt } from "../lexicon/countries.ts";
import { bodyBefore, endsWithSuffix, isPlace } from "./body.ts";

/** A role whose post is cut off: 望海大学国际关系 | 教授. */
export interface Cut {
  readonly left: string;
  readonly title: string;
  readonly kind: PostClass;
}

/** `former` where the border holds the word for it: 中国前驻青屿大使. */
export interface Placed {
  readonly institution: string;
  readonly title: string;
  readonly former: boolean;
}

/** “中国驻南非” before 大使, “本报赴阿联酋” before 特派记者 */
const posting = /^(?<head>.*?)(?<status>原|前)?(?<place>(?:常?驻|赴)[^驻赴]+)$/u;
/** “联合国负责人道主义事务的” before 副秘书长 */
const inserted = /^(?<head>\p{Script=Han}{2,20}?)(?:负责|主管|分管|研究)\p{Script=Han}+的$/u;
/** “联合国|人权事务”, “中国政府|朝鲜半岛事务” before 高级专员, 特别代表 */
const remit = /^(?<head>.+)(?<field>(?:\p{Script=Han}{2,8})(?:事务|问题|政策))$/u;
/** 龙泽苑社区|居民: where they live is no employer. */
const dwellers = /^(?:居民|村民|市民|牧民|农民|渔民)$/u;
const neighbourhood = /(?:社区|小区|街道|胡同|嘎查|苏木|[村屯寨组])$/u;
/** Heads of parts, whose part stands before them whatever its name: 望海大学国际交流|处长. */
const headsPart = /(?:[长席]|主任|书记|主管|主委|政委)$/u;

/** Shares what is left of the post between institution and title. */
export function placeOf(cut: Cut, words: BylineWords): Placed {
  const { left, title, kind } = cut;
  if (left === "") return { institution: "", title, former: false };
  if (kind === "honour") return { institution: "", title: left + title, former: false };
  const head = inserted.exec(left)?.groups?.["head"];
  if (head !== undefined) return { institution: head, title, former: false };
  return postedAbroad(cut, words) ?? (kind === "occupation" ? ofOccupation(cut, words) : ofOffice(cut, words));
}

/** 中国|驻青屿大使, 本报|赴青屿特派记者 */
function postedAbroad({ left, title }: Cut, words: BylineWords): Placed | undefined {
  const posted = posting.exec(left)?.groups;
  if (posted !== undefined && isPosting(`${posted["place"]}${title}`, posted["head"] ?? "", left, words)) {
    return {
      institution: posted["head"] ?? "",
      title: `${posted["place"] ?? ""}${title}`,
      former: posted["status"] !== undefined,
    };
  }
  return undefined;
}

function ofOffice(cut: Cut, words: BylineWords): Placed {
  const { left, title } = cut;
  // 越南|国家主席
  const country = left.endsWith("国家") ? left.slice(0, -2) : "";
  if (words.countries.has(country) && /主席$/u.test(title))
    return { institution: country, title: `国家${title}`, former: false };
  const institution = bodyOfCharge(cut, words) ?? bodyOfField(cut, words);
  if (institution !== undefined) return fromBorder(institution, left.slice(institution.length) + title);
  return { institution: withSharedCharacter(left, title, words), title, former: false };
}

function ofOccupation({ left, title }: Cut, words: BylineWords): Placed {
  const isHome = endsWithSuffix(left, words)
    ? dwellers.test(title) && neighbourhood.test(left)
    : isPlaceOnly(left, words);
  if (isHome) return { institution: "", title, former: false };
  const field = fieldBehindCountry(left, words);
  if (field !== undefined) return { institution: "", title: field + title, former: false };
  const institution = bodyOfOccupation(left, words);
  if (institution !== undefined) return fromBorder(institution, left.slice(institution.length) + title);
  return { institution: "", title: left + title, former: false };
}

/** “摩洛哥|前经济与财政大臣” */
const formerly = /^(?:原|前)(?=\p{Script=Han}{3,})/u;

function fromBorder(institution: string, title: string): Placed {
  return { institution, title: title.replace(formerly, ""), former: formerly.test(title) };
}

/** 俄罗斯|常驻联合国副代表 is sent by a country; a mission is a body of its own: 中国常驻联合国代表团|团长. */
function isPosting(posted: string, head: string, left: string, words: BylineWords): boolean {
  if (/^常驻.*(?:代表|观察员)$/u.test(posted)) return true;
  if (/(?:代表团|使团|使馆|领事馆|办事处|代表处|联络办|机构)|^赴.*[营连队组]/u.test(posted)) return false;
  return head === "" || words.countries.has(head) || !endsWithSuffix(left, words);
}

/** What somebody is charged with belongs to his title, behind the longest body or country before it. */
function bodyOfCharge({ left, title }: Cut, words: BylineWords): string | undefined {
  if (/^副?(?:部长|局长|司长|处长|厅长)$/u.test(title) || !remit.test(left)) return undefined;
  for (let size = left.length - 4; size >= 2; size -= 1) {
    const head = left.slice(0, size);
    if (words.countries.has(head) || endsWithSuffix(head, words)) return head;
  }
  return undefined;
}

/** 望海大学|国际关系教授, 青屿大使馆|文化参赞, 音乐总监 of whatever body stands before. */
function bodyOfField({ left, title }: Cut, words: BylineWords): string | undefined {
  if (/^副?.长$/u.test(title)) return undefined;
  // 英国卫生大臣: a ministry whose name is no ending.
  const country = title.endsWith("大臣") && !endsWithSuffix(left, words) ? countryAt(left, words.countries) : undefined;
  if (country !== undefined) return country;
  const field = fieldAt(left, words);
  const head = left.slice(0, left.length - field.length);
  if (field !== "" && (head === "" || words.countries.has(head) || isPlace(head) || endsWithSuffix(head, words)))
    return head;
  if (headsPart.test(title) || endsWithSuffix(left, words) || isPlace(left) || words.countries.has(left))
    return undefined;
  return bodyBefore(left, words);
}

/** The longest field of the table at the end: 中国业务. */
function fieldAt(left: string, words: BylineWords): string {
  for (let size = Math.min(6, left.length); size >= 2; size -= 1) {
    const field = left.slice(left.length - size);
    if (words.fields.has(field)) return field;
  }
  return "";
}

/** 中国戏剧家协会|会员 and 望海话剧院|一级演员 have one, 科幻作家 has none. */
function bodyOfOccupation(left: string, words: BylineWords): string | undefined {
  return endsWithSuffix(left, words) ? left : bodyBefore(left, words);
}

/** “法国|国际问题” and “塞内加尔|中国问题” before 专家: where he is from, and another country that he knows. */
function fieldBehindCountry(left: string, { countries }: BylineWords): string | undefined {
  const country = countryAt(left, countries) ?? "中国";
  const field = left.slice(country.length);
  if (country === "中国" || !/(?:问题|关系|事务|政治|经济|历史)$/u.test(field)) return undefined;
  const isWide = /^(?:国际|世界|中东|欧洲|亚洲|非洲|拉美)/u.test(field);
  return isWide || countryAt(field, countries) !== undefined ? field : undefined;
}

/** 乡村医生 behind a place or two (广东珠海) has no institution, and the place is no part of the title. */
function isPlaceOnly(left: string, words: BylineWords): boolean {
  if (words.places.has(left) || words.countries.has(left) || isPlace(left)) return true;
  return [3, 2].some((size) => words.places.has(left.slice(0, size)) && words.places.has(left.slice(size)));
}

/** Haplology: 组织部长 is 组织部 + 部长, 上海市长 is 上海市 + 市长. */
function withSharedCharacter(left: string, title: string, words: BylineWords): string {
  const shared = title.slice(0, 1);
  if (title.length !== 2 || !title.endsWith("长") || left.endsWith(shared)) return left;
  // 浙江省委组织 is half a department, though 组织 alone ends the names of others: 联合国教科文组织.
  if (endsWithSuffix(left, words) && !/委组织$/u.test(left)) return left;
  if (shared === "市" || shared === "省" || shared === "县") return words.countries.has(left) ? left : left + shared;
  return endsWithSuffix(left + shared, words) && "部局厅处司连".includes(shared) ? left + shared : left;
}
