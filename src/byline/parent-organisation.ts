/** Which institution an elided role belongs to: 省委网信办 after 浙江省委宣传部 is 浙江省委网信办. */

import type { BylineWords } from "../lexicon/byline-words.ts";
import { countryAt } from "../lexicon/countries.ts";
import { largestBody, organisationAbove, placeOfSeat } from "../lexicon/seats.ts";
import { beginsKnown, suffixSize } from "./body.ts";
import type { Role } from "./role.ts";

/** “省委网信办”, “市监委”, “自治区主席”, “省心血管病研究所”; not “市场研究所” */
const relative =
  /^(?<level>自治区|自治州|省|市|县|区|州|盟|旗|乡|镇|村)(?=委|纪委|监委|监察|党|政府|人民政府|人大|政协|公安|法院|检察|扶贫|$|(?!场|民|域|际)[\p{Script=Han}]{1,8}(?:厅|局|办|委|院|所|台|会|中心)$)/u;
/** A body that stands on its own feet wherever it is named: “华中科技大学社会学院”, “腾讯集团” */
const ownFeet =
  /(?:大学|集团|公司|银行|日报|晚报|时报|报社|杂志|出版社|通讯社|新闻社|协会|学会|基金会|医院|大使馆|博物院|交易所|联盟|联合会|组织(?!部|处|局|司|室|科|工作|人事)(?=.))/u;
/** “云江省|人民医院心外科”, “云江省青屿市|公安局” */
const ownTerritory = /^\p{Script=Han}{2,7}?(?:省|自治区)(?:\p{Script=Han}{2,6}?市)?(?=\p{Script=Han}{2,})/u;
/** “澜州市|教育局”、“澜州市|青石街道办事处”: who names the place again names the whole body */
const ownPlace = /^\p{Script=Han}{2,6}?[省市县区州旗](?=\p{Script=Han}{2})/u;
/** “林知远国家政治学院”, “青屿皇家音乐学院”: a school of a state. */
const ownState = /^\p{Script=Han}{2,6}(?:国家|国立|皇家)\p{Script=Han}{2,}(?:学院|研究院|研究所|中心)$/u;
/** “中俄投资合作委员会”: a body of two countries. */
const ownPair = /^[中美俄英法德日韩朝越印巴土哈欧非澳加意][中美俄英法德日韩朝越印巴土哈欧非澳加意](?!国)/u;
/** A field of a school or department, though it begins like a body of its own: “国际法研究所”, “世界史系”, “附属医院” */
const ownField =
  /^(?:(?:国际|世界|中国)(?:法|史|关系|问题|政治|经济|贸易|金融|合作|交流|新闻|传播|教育|文学|哲学|语言)\p{Script=Han}{0,6}(?:所|院|系|部|司|局|处|室|中心)|附属\p{Script=Han}{2,8}|附[中小])$/u;
/** “中科院|海洋研究所”: whose institutes bear the names of places. */
const academies = /^(?:中科院|中国科学院|中国社会科学院|中国社科院)(?=.+研究所$)/u;
const own: readonly RegExp[] = [ownPair, ownFeet, ownState, /^中央(?:政治局|委员会|军委)/u]; // “中央政治局”
/** “全国”, “国际”, “首都” */
const ownStart = /^(?:中国|中共|全国|中华|国际|世界|联合国|国务院|最高|首都|解放军|[a-zA-Z0-9])/u;
/** “国家”, “中央渔业委员会” */
const ofState = /^(?:国家|中央.{2,6}委员会$)/u;
/** A part of something larger: “法学院”, “研究室”, “中央新闻采访中心” */
const unit =
  /(?:学院|学部|系|研究院|研究所|所|部|司|局|厅|处|室|办|委|办公室|办公厅|中心|分会|分院|院|委员会|总会|党校|编委会|实验室|大议会|会议|党支部|支部|总局|科|书记处|秘书处|工作室|管委会|机关|直属单位|附属\p{Script=Han}{2,8}|附[中小])$/u;
/** Heads of government, whose seat is the place of the Party committee before them: 天津市委副书记、“市长” */
const governor = /^(?:副|代|代理|常务副|第一副)*(?<level>省|市|县|区|州|旗|盟|镇|乡|村)长$/u;
/** “省委”|副书记、省长: a committee of nobody knows which place, which has no governor */
const bareCommittee = /^(?:省|市|县|区|州|盟|旗|镇|乡)委$/u;
/** “石桥社区党委”: its committee, whose secretary is also head of the neighbourhood. */
const neighbourhood = /^.+社区(?=党(?:委|总支|支部|工委)$)/u;
/** Offices of a state, which no party has: 朝鲜劳动党总书记、“国务委员长” */
const stateOffice = /^(?:副|代|临时)?(?:总统|总理|首相|国王|国务委员长|国家主席|议长|外长|国防部长|外交部长)$/u;
/** Departments of a Party committee: “宣传部”. */
const partyUnit =
  /^(?:宣传|组织|统战|政法委|政法委员会|网信办|办公厅|党校|政研室|政策研究室|巡视|军民融合|改革办|编办|机要|保密|老干部|社会工作|台办)/u;

/** How a role stands behind the one before it. */
export interface Link {
  /** 、, ，, 兼; "" for the first. */
  readonly join: string;
  /** Whether the name is one written by its sound. */
  readonly isForeign: boolean;
}

/**
 * The institution of `role` in full, given the institutions of the roles before it (`before`, nearest last); null where
 * the text names none.
 */
export function restoreHead(role: Role, before: readonly string[], link: Link, words: BylineWords): string | null {
  const head = before.at(-1);
  if (role.institution === "") return inheritWhole(role, before, link, words);
  if (head === undefined) return role.institution;
  return (
    academyOf(role.institution, head) ??
    twinOf(role.institution, head) ??
    underState(role.institution, head, words) ??
    atLevel(role.institution, before) ??
    (isPart(role.institution, head, words)
      ? underHead(role.institution, rootOf(head, before), words)
      : role.institution)
  );
}

/** 中科院|“烟台海岸带研究所” */
function academyOf(institution: string, head: string): string | undefined {
  const academy =
    /研究所$/u.test(institution) && !institution.startsWith("中国") ? academies.exec(head)?.[0] : undefined;
  return academy === undefined || institution.startsWith(academy) ? undefined : academy + institution;
}

/** 浙江|省委网信办 */
function atLevel(institution: string, before: readonly string[]): string | undefined {
  const level = relative.exec(institution)?.groups?.["level"];
  if (level === undefined) return undefined;
  return (placeOfLevel(level, before) ?? level) + institution.slice(level.length);
}

function isPart(institution: string, head: string, words: BylineWords): boolean {
  return unit.test(institution) && !standsAlone(institution, head, words);
}

/** Bodies of one seat or committee, of which the second is named without the first: head, unit, what they make. */
const twins: readonly (readonly [head: RegExp, unit: RegExp, full: string])[] = [
  [/党工委$/u, /^(?=管委会|街道办)/u, ""], // “青屿开发区党工委|管委会”|主任
  [/^(?:中共)?中央(?:政治局|委员会)$/u, /^(?=书记处$)/u, "中央"], // “中央政治局|书记处”|书记
  [/(?:委|厅|部|局|署|院|办)$/u, /^(?=(?:直属)?机关$)/u, "$&"], // “教育部|直属机关”|党委书记
];

function twinOf(institution: string, head: string): string | undefined {
  const row = twins.find(([before, unit]) => before.test(head) && unit.test(institution));
  return row === undefined ? undefined : head.replace(row[0], row[2]) + institution;
}

/** The head that another was put under: a part stands under one head, and under no chain of them. */
function rootOf(head: string, before: readonly string[]): string {
  return before.find((other) => other !== head && head.startsWith(other)) ?? head;
}

/** A profession or honour is held in no body. */
function isFree({ kind }: Role): boolean {
  return kind === "occupation" || kind === "honour";
}

/** “外交部”, “国务院” behind a foreign head are those of its country. */
const central = /^(?:国务院|(?:外交|国防|财政|商务|教育|司法|内政|卫生|交通|能源|文化|农业|科技|旅游)部|央行)$/u;

/** What the country of a foreign head makes of a name: 老挝 of 国家主席, 多米尼克政府 of 政府总理; 乌总统办公室 stays as it is. */
function underState(institution: string, head: string, words: BylineWords): string | undefined {
  const country = foreignCountryOf(head, words);
  if (country === undefined) return undefined;
  if (institution === "国家") return country;
  if (central.test(institution)) return country + institution;
  if (institution === "政府") return country + institution;
  return institution.startsWith(country.slice(0, 1)) ? institution : undefined;
}

/** Whether the name begins an employer of its own and inherits nothing. */
function standsAlone(institution: string, head: string, words: BylineWords): boolean {
  if (ownField.test(institution) && largestBody(head) !== undefined) return false;
  if (own.some((pattern) => pattern.test(institution)) || placeOfSeat(institution) !== undefined) return true;
  const place = ownPlace.exec(institution)?.[0];
  if (place !== undefined && head.startsWith(place)) return true;
  if (ofState.test(institution) && foreignCountryOf(head, words) === undefined) return true;
  return !partyUnit.test(institution) && (beginsKnown(institution, words) || ownStart.test(institution));
}

function foreignCountryOf(head: string, { countries }: BylineWords): string | undefined {
  const country = countryAt(head, countries);
  return country === "中国" ? undefined : country;
}

/** “中国法学会”, in which nobody is professor. */
const association = /(?:协|学|研究|促进|联合|理事)会$/u;

/** A post without any institution: 教育部党组书记、部长; 天津市委副书记、市长; “副总理”. */
function inheritWhole(role: Role, before: readonly string[], link: Link, words: BylineWords): string | null {
  const head = before.at(-1);
  const title = role.title ?? "";
  if (head === undefined) return !link.isForeign && /^(?:副?总理|国务委员)$/u.test(title) ? "国务院" : null;
  // 邮政支局支局长|兼|投递员 does both there.
  if (isFree(role)) return link.join === "兼" && words.posts.has(title) ? head : null;
  const state = stateOffice.test(title) ? foreignCountryOf(head, words) : undefined;
  const seat = state ?? governedPlace(title, head, before);
  if (seat !== undefined) return seat;
  if (role.kind === "rank" || title === "国家主席") return null;
  return role.kind === "academic" ? schoolOf(title, head, words) : head;
}

/** A teaching rank belongs to the school, not to the “研究中心” that its holder runs; nobody is professor of an association. */
function schoolOf(title: string, head: string, words: BylineWords): string | null {
  if (association.test(head)) return null;
  const largest = largestBody(head);
  const isOfSchool = /中心$/u.test(head) || [...words.fields].some((field) => title.startsWith(field));
  if (largest !== undefined && isOfSchool) return largest;
  return suffixSize(head, words) > 0 ? head : null;
}

/** 天津市 of 天津市委副书记、市长; the region of “自治区党委”副书记、主席. */
function governedPlace(title: string, head: string, before: readonly string[]): string | null | undefined {
  const level = governor.exec(title)?.groups?.["level"];
  if (level !== undefined) return placeOfLevel(level, before) ?? (bareCommittee.test(head) ? null : head);
  const community = title === "主任" ? neighbourhood.exec(head)?.[0] : undefined;
  if (community !== undefined) return community;
  return title.endsWith("主席") && /自治区党?委/u.test(head) ? (placeOfSeat(head) ?? head) : undefined;
}

/** The place at this level, from the nearest institution before. */
function placeOfLevel(level: string, before: readonly string[]): string | undefined {
  for (const institution of before.toReversed()) {
    const place = placeOfSeat(institution) ?? ownTerritory.exec(institution)?.[0];
    if (place === undefined) continue;
    const at = place.lastIndexOf(level);
    if (at > 0) return place.slice(0, at + level.length);
  }
  return undefined;
}

/** A unit under the body, committee or place of the head before it: of “香港”, of “青屿局党委|巡视办”; a “科学院” is under none. */
function underHead(institution: string, head: string, words: BylineWords): string {
  const country = countryAt(head, words.countries);
  const party = partyUnit.test(institution) ? /^.+?党委(?=.)/u.exec(head)?.[0] : undefined; // 国资委党委|巡视办
  if (party !== undefined) return party + institution;
  // An academy is no part of another: 加拿大皇家科学院和工程院.
  if (country !== undefined && /(?:科学院|工程院)$/u.test(institution)) return country + institution;
  const place = placeOfSeat(head);
  if (place !== undefined) return underPlace(institution, head, place);
  const largest = largestBody(head) ?? siblingsBody(institution, head);
  if (largest !== undefined) return largest + institution;
  if (institution === "委员会") return institution; // of two countries, named before
  if (country !== undefined && country !== "中国" && !head.endsWith("共和国")) return country + institution;
  const region = /^(?:香港|澳门|台湾)/u.exec(head)?.[0];
  return (region ?? head) + institution;
}

/** “宣传司”, “减税办”: departments of one rank are none of each other. */
const department = /(?:司|局|办|办公室|办公厅|部|中心|委)$/u;

/** 税务总局 for 税务总局减税办常务副主任、收入规划核算司司长. */
function siblingsBody(institution: string, head: string): string | undefined {
  const above = department.test(institution) && department.test(head) ? organisationAbove(head) : undefined;
  return above === "国务院" ? undefined : above;
}

/** “深圳市委”常委、政法委书记: a Party department under its committee; 诸城市副市长、公安局长: others, and “纪委”, under the place. */
function underPlace(institution: string, head: string, place: string): string {
  if (/^(?:纪委|监委|监察委)/u.test(institution)) return place + institution;
  const committee = /^.*?(?:省委|市委|县委|区委|州委|盟委|旗委|自治区党委)/u.exec(head)?.[0];
  if (committee !== undefined && partyUnit.test(institution)) return committeeOf(head, committee) + institution;
  return (head.endsWith("政府") && institution.endsWith("室") ? head : place) + institution;
}

/** “毕节市七星关区|区委” keeps both 区: the committee is the shortest prefix that ends the seat. */
function committeeOf(head: string, committee: string): string {
  const place = placeOfSeat(head) ?? "";
  return committee.length > place.length
    ? committee
    : (/^.*?(?:省委|市委|县委|区委|州委|盟委|旗委|党委)/u.exec(head.slice(place.length - 1))?.[0] ?? committee);
}
