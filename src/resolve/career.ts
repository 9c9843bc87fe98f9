/** Where a post stands in the order of the state: its rank, the lines in which its holder rises, and whether it fills a day. */
import type { IdentityWords } from "../lexicon/identity-words.ts";
import type { Institution } from "../lexicon/institutions.ts";
import { placeOfSeat } from "../lexicon/seats.ts";

/** A post by its organisation and title. */
export interface PostName {
  readonly organisation: string;
  readonly title: string;
}

/** Rank and lines of a post of Party and state; posts elsewhere have none. */
export interface OfficeRank {
  /** 8 for the head of the state's highest organisations, 6 for a minister and a governor, 4 and 2 for a mayor and a county head; deputies one less. */
  readonly rank: number;
  /** 浙江省, and the system: 教育 for a minister and for the head of a provincial department. */
  readonly lines: readonly string[];
}

const levels = { province: 3, prefecture: 2, county: 1 } as const;
const highest: ReadonlySet<string> = new Set([
  "国务院",
  "中国共产党中央委员会",
  "全国人民代表大会",
  "全国人民代表大会常务委员会",
  "中国人民政治协商会议全国委员会",
  "中共中央政治局",
  "中共中央书记处",
  "中央军事委员会",
]);
/** Their heads stand above ministers, their deputies beside them. */
const justice: ReadonlySet<string> = new Set(["最高人民法院", "最高人民检察院"]);
/** Types of the table of institutions that Party and state are made of. */
const official: ReadonlySet<string> = new Set([
  "party",
  "state",
  "government",
  "npc",
  "cppcc",
  "court",
  "procuratorate",
]);

/** “教育部”, “云江省教育厅”: departments of one kind at all levels. */
const system =
  /(?<system>法院|检察院|纪委|监委|监察|公安|宣传部|组织部|统战部|政法委|网信办|教育|科技|财政|外交|发展改革|发改委|农业|生态环境|卫生|文化|商务|交通|水利|民政|司法)/u;
/** “副省长”, “常委”, “部务委员” */
const deputy = /副|常委|委员|助理/u;
/** “|委”, “|人民政府”: what governs a territory; anything else there is a department. */
const governing = /^(?:委|党委|政府|人民政府|人大常委会|人大|政协|纪委|监委)?$/u;
/** “公安厅”, “委宣传部” */
const department = /(?:厅|局|委|部|办|室|院)$/u;
/** “云江省委|书记”, “青屿银行|行长”, “望海大学|党委书记”: the one who leads an organisation, and has no time for another. */
const chief =
  /^(?:代|代理)?(?:(?:党委)?书记|省长|市长|县长|区长|州长|盟长|旗长|乡长|镇长|部长|主任|局长|厅长|署长|行长|校长|院长|检察长|社长|台长|总裁|董事长|总经理|主席|总理|总统|首相|外长|防长|大使)$|^常?驻.+(?:大使|代表)$/u;
/** “青屿市法学会”, “全国绿化委员会”, “望海大学数据中心”: organisations that are led beside another post. */
const besides =
  /(?:协会|学会|研究会|促进会|联合会|基金会|商会|理事会|中心|研究院|研究所|实验室|小组|智库|联盟|书记处|学院|学部|委员会(?:中方)?|组委会?|办公室|工程)$/u;
/** “国家发展和改革委员会” is a ministry, “中国共产党中央委员会” no committee beside another post. */
const ministry = /^(?:国家(?:发展和改革|卫生健康|民族事务|监察)|中国共产党中央)委员会$/u;

/** “副市长”, “市长”, “副书记”: who governs a territory, alone or with others. */
const governor = /^(?:代|代理)?(?:常务)?副?(?:书记|省长|市长|县长|区长|州长|盟长|旗长|乡长|镇长)$/u;

/** What the post is in Party and state; undefined where the table and the name do not tell. */
export function rankOf(post: PostName, row: Institution | undefined, words: IdentityWords): OfficeRank | undefined {
  const { organisation, title } = post;
  if (organisation === "中国" && posting.test(title)) return { rank: 5, lines: ["外交"] };
  if (region.test(organisation)) return regional.test(title) ? { rank: 6, lines: ["特别行政区"] } : undefined;
  return row?.level === "central" ? centralRank(post, row) : territorialRank(post, words);
}

function centralRank({ organisation, title }: PostName, { type }: Institution): OfficeRank | undefined {
  if (!official.has(type)) return undefined;
  const grade = gradeOf(title);
  const top = highest.has(organisation) ? 8 : justice.has(organisation) && grade === 0 ? 7 : 6;
  return { rank: top - grade, lines: systemsOf(organisation) };
}

function territorialRank({ organisation, title }: PostName, words: IdentityWords): OfficeRank | undefined {
  const seat = territory(organisation, words);
  if (seat === undefined) return undefined;
  const unit = organisation.slice(seat.name.length);
  if (!governing.test(unit) && !department.test(unit)) return undefined;
  const rank = 2 * levels[seat.level] - (governing.test(unit) ? 0 : 2) - gradeOf(title);
  return { rank, lines: [...systemsOf(organisation), ...seat.province] };
}

function gradeOf(title: string): number {
  return deputy.test(title) ? 1 : 0;
}

function systemsOf(organisation: string): readonly string[] {
  const named = system.exec(organisation)?.groups?.["system"];
  return named === undefined ? [] : [named];
}

/** “香港特别行政区政府|保安局”, “特区政府” and who leads there: “行政长官”, “财政司司长” */
const region = /^(?:香港|澳门)?(?:特别行政区|特区)/u;
/** “行政长官”, “司长” */
const regional = /^(?:第.任)?行政长官$|[司局处]长$/u;
/** “中国|常驻联合国代表”, “中国|驻美大使” */
const posting = /^常?驻.+(?:大使|代表)$/u;

/** “海南全面深化改革开放领导小组|组长”: bodies that a leader of the state leads beside the main post. */
const leadingGroup = /(?:领导小组|协调小组|小组|委员会|工委|组委会?|组委|主席团|指导组|代表团|指挥部|督导组)$/u;
/** “组长”, “中方主席” */
const leading = /^(?:中方|执行|常务|第一|总)?(?:组长|主任|主席|书记|团长|总指挥|指挥长|特别代表)$/u;

/** Whether the post leads a body as leaders of the state do beside their posts; no territory has it. */
export function leadsGroup({ organisation, title }: PostName, words: IdentityWords): boolean {
  if (!leading.test(title)) return false;
  if (organisation === "" || /组委会?$/u.test(organisation)) return true; // “云江冬运会组委会”
  return territory(organisation, words) === undefined && leadingGroup.test(organisation);
}

/** Whether the post leaves room for no other that fills a day. */
export function isFullTime({ organisation, title }: PostName): boolean {
  return chief.test(title) && (ministry.test(organisation) || !besides.test(organisation));
}

/** The territory that the holder of the post helps to govern; undefined for all other posts. */
export function governedBy({ organisation, title }: PostName, words: IdentityWords): Territory | undefined {
  const seat = governor.test(title) ? territory(organisation, words) : undefined;
  return seat !== undefined && governing.test(organisation.slice(seat.name.length)) ? seat : undefined;
}

/** A place that is governed. */
export interface Territory {
  readonly name: string;
  readonly level: keyof typeof levels;
  /** Empty where the table does not know it. */
  readonly province: readonly string[];
}

/** The territory that a name begins with: 浙江省 for 浙江省公安厅, 江西宜春市 for its committee. */
function territory(organisation: string, { places }: IdentityWords): Territory | undefined {
  for (let size = Math.min(organisation.length, 14); size >= 3; size -= 1) {
    const place = places.get(organisation.slice(0, size));
    const below = organisation.slice(size);
    if (place === undefined || placeOfSeat(below) !== undefined) continue;
    return { name: organisation.slice(0, size), level: place.level, province: [place.province] };
  }
  const name = placeOfSeat(organisation);
  // “巴伐利亚州”: states of other countries
  if (name === undefined || /(?<!自治)州$/u.test(name)) return undefined;
  const known = [...places].find(([full]) => name.endsWith(full) || name.startsWith(full));
  const level = known !== undefined && name.endsWith(known[0]) ? known[1].level : levelByName(name);
  return { name, level, province: known === undefined ? [] : [known[1].province] };
}

function levelByName(place: string): keyof typeof levels {
  if (/(?:省|自治区)$/u.test(place)) return "province"; // “云江省”
  return /(?:自治州|盟)$/u.test(place) ? "prefecture" : "county"; // “延边朝鲜族自治州”
}
