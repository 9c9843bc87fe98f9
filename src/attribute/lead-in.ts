/** Lead-ins of running text: 上海市委书记李强表示; 李国杰院士认为; 崔天凯在致辞中说. */
import type { NamedPerson } from "../base/records.ts";
import type { BylineWords } from "../lexicon/byline-words.ts";
import { countryAt } from "../lexicon/countries.ts";
import { endsWithSuffix, isBody } from "./body.ts";
import { withoutClause } from "./clause.ts";
import { type FusedReading, isFirm, readFused } from "./fused.ts";
import { readSeveral } from "./joint.ts";
import { isForeignSound, nameForm } from "./person-name.ts";
import { endsWithPost } from "./role.ts";
import { readRoles } from "./roles.ts";
import { withoutSaying } from "./saying.ts";

/** Where the circumstance begins: “|日前在市委经济工作会议上”, “|26日”, “|接受新华社记者专访时” */
const circumstance =
  /(?=(?:日前|近日|今天|昨天|当天|今日|昨日|当晚|本月|上月|同一天|此前|随后|\d+日|\d+月|当地时间|在(?!线|职)|接受|对(?!外|口)|专门|[指拿拉握捧掰][着了]|作出|作了|就(?!业)|深有|来信|出席|参加|率|主持|会见|致辞|发表|发言(?!人)|应询|分别|介绍|向(?=.)|为(?=.)|从(?=.)|也|还|则))/gu;
/** “丁一川|并未表示”, “丁一川|没有表示”, “丁一川|拒绝表示” */
const denial = /(?:没有|没|[并尚从]?未|并?不|可能|拒绝)$/u;
/** “|如果外交部发言人丁一川表示”, “|记者问外交部发言人丁一川表示” */
const supposition =
  /^(?:如果|假如|假使|倘若|倘使|要是|若是|只要|除非|万一|一旦|即使|即便|哪怕|是否|\p{Script=Han}{0,4}记者[提追请]?问)/u;
/** “|若国家渔业局局长丁一川表示”, not “若尔盖县委书记” */
const briefSupposition = /^[若当]/u;
/** “此间媒体认为|，外交部发言人丁一川表示” */
const otherSaying = /(?:表示|认为|指出|强调|说|称)[，：:]/u;
/** “参加了座谈会的|德胜村党支部书记”, “即将来访的|青屿国前总理”; not “以色列的地区合作部” nor “负责政府关系的副总裁” */
const modifier = /^(?:.{2,}的)(?!党)(?=[\p{Script=Han}A-Za-z\d“《]{3,})/u;
/** “担任松溪县县长的|丁一川” */
const inOffice =
  /^.*?(?:担任|身为|作为|现任|(?<former>曾任|时任))(?<post>[^的]{2,30})的(?<name>\p{Script=Han}[\p{Script=Han}·]{1,12})$/u;
/** “家住松溪的|丁一川”: behind such a clause stands a person. */
const life =
  /^(?:家住|来自|现居|旅居|今年|现年|年[过近仅]|\d+岁|出生|生于|毕业于|就读|从事|正在|刚刚|退休|曾|专程|从)/u;
/** “合作社社长|、69岁的|丁一川” */
const age = /[、，]\d{1,3}岁的/u;
/** “据|丁一川”, “央视网消息（新闻联播）：|国家主席”, “但|以色列总理” */
const opening =
  /^(?:央视网消息\s*（新闻联播）：|(?:本报|新华社)\p{Script=Han}+(?:\d+月)?\d+日电\s*（记者[^）]*）|据|正如|正像|如同|不过|此外|另外|同时|[但而](?=\p{Script=Han}{2,}(?:总统|总理|首相|外长|部长|主席|发言人)))/u;
/** “丁一川|等专家”, “丁一川|等人”: he speaks for others too. */
const amongOthers =
  /(?<=\p{Script=Han}{3})等(?:多?[名位]|[二三四五六七八九十两几]+[名位])?(?:人|人士|专家|学者|专家学者|干部|委员|代表|院士)$/u;
/** “正如|丁一川|所|指出” */
const asHeSaid = /^(?:正如|正像|如同)(?<subject>.+)所(?<verb>\p{Script=Han}{1,2})$/u;
/** “他对|驾驶员丁一川”: who is named is spoken to. */
const addressed = /^(?:[他她我你](?:们)?\S{0,4}?|又|就|便|还)[对向跟问]|^对(?!外|\S{2,20}的)/u;

/** The persons that a lead-in names; undefined when the line is none. */
export function readLeadIn(line: string, words: BylineWords, date?: string): readonly NamedPerson[] | undefined {
  const clause = withoutSaying(line.replace(asHeSaid, "$<subject>$<verb>").replace(opening, ""), words.saying);
  // 对他来说 is no speech of his.
  if (clause === undefined || clause === "" || /^对.*来$/u.test(clause)) return undefined;
  if (isUnsaid(clause, words, date)) return undefined;
  const last = withoutClause(clause, words).replace(opening, "");
  if (addressed.test(last)) return undefined;
  return readSubject(last, words, date) ?? (last === clause ? undefined : readSubject(clause, words, date));
}

/** Whether the clause denies, supposes or asks that somebody said so, or has him speak in the words of another. */
function isUnsaid(clause: string, words: BylineWords, date?: string): boolean {
  const subject = clause.replace(denial, "");
  if (subject !== clause && readSubject(subject, words, date) !== undefined) return true;
  const rest = clause.replace(briefSupposition, "");
  const supposed = rest !== clause && words.heads.some((head) => rest.startsWith(head));
  return supposed || supposition.test(clause) || otherSaying.test(clause);
}

/** The persons that the subject of a saying-verb names, before any circumstance of time and place. */
export function readSubject(clause: string, words: BylineWords, date?: string): readonly NamedPerson[] | undefined {
  let weak: NamedPerson | undefined;
  const ends = cuts(clause);
  for (const end of [...ends, clause.length]) {
    const subject = clause.slice(0, end).trim().replace(age, "").replace(amongOthers, "");
    const several = readSeveral(subject, words, date);
    if (several !== undefined) return several;
    const reading = readOne(subject, words, date);
    if (reading !== undefined && reading.form !== "possible") return [reading.person];
    // 发言人发表谈话: what begins a circumstance is no name, unless a surname stands before it: 唐在林.
    const name = reading?.person.name ?? "";
    const start = subject.lastIndexOf(name);
    const isName = name.length === 3 && words.surnames.has(name.slice(0, 1)) && end === clause.length;
    if (isName || !ends.some((cut) => start <= cut && cut < end)) weak ??= reading?.person;
  }
  return weak === undefined ? readNameless(clause, words, date) : [weak];
}

/** Shortest subject first, so that the name nearest to the post wins over one inside the circumstance. */
function cuts(clause: string): number[] {
  return [...clause.matchAll(circumstance)].map((match) => match.index).filter((index) => index > 1);
}

function readOne(subject: string, words: BylineWords, date?: string): FusedReading | undefined {
  const short = withoutModifier(subject, words);
  for (const text of short === subject ? [subject] : [short, subject]) {
    const fused = readFused(text, words, date);
    if (fused !== undefined && (isFirm(fused, words) || isFromAbroad(text, fused, words)))
      return holdsAnother(fused, words, date) ? undefined : fused;
  }
  return readNameOnly(subject, life.test(subject) ? short : subject, words);
}

function readNameOnly(subject: string, name: string, words: BylineWords): FusedReading | undefined {
  // 习主席 is the one form of surname and post that names a person everywhere in this genre.
  if (/^习(?:主席|总书记)$/u.test(subject)) {
    const position = { institution: null, title: subject.slice(1), former: false };
    return { person: { name: "习近平", positions: [position] }, form: "sure" };
  }
  const isOther = isBody(name, words) || words.posts.has(name) || countryAt(name, words.countries) !== undefined;
  const form = isOther ? undefined : isForeignSound(name, words) ? "foreign" : nameForm(name, words);
  return form === "sure" || form === "foreign" ? { person: { name, positions: [] }, form } : undefined;
}

/** 巴西劳工党主席霍夫曼、国际关系书记佩雷拉: an institution that holds a person says that two speak, and not who is what. */
function holdsAnother({ person }: FusedReading, words: BylineWords, date?: string): boolean {
  return person.positions.some(({ institution }) => {
    const [first = "", ...rest] = (institution ?? "").split(/[、和与]/u); // “英国首相约翰逊和欧盟委员会”
    const other = rest.length === 0 ? undefined : readFused(first, words, date);
    return other !== undefined && isFirm(other, words);
  });
}

/** 德国学者奥盛库: the country stands before a profession, which is held in no body. */
function isFromAbroad(text: string, { person, form }: FusedReading, words: BylineWords): boolean {
  const isShort = (person.name ?? "").length <= 5 && !/[在日]/u.test(text); // “在总统府青瓦台”, “9日召集会议后”
  return form === "possible" && isShort && countryAt(text, words.countries) !== undefined;
}

/** Unless what stands before 的 is a country, or a body and what it charges somebody with. */
function withoutModifier(subject: string, words: BylineWords): string {
  const { former = "", post, name } = inOffice.exec(subject)?.groups ?? {};
  if (post !== undefined && endsWithPost(post, words)) return `${former}${post}${name}`;
  const before = modifier.exec(subject)?.[0].slice(0, -1) ?? "";
  const [body = ""] = before.split(/负责|主管|分管|研究|从事/u);
  const charges = body !== before && (endsWithSuffix(body, words) || words.heads.includes(body));
  if (words.countries.has(before) || charges) return subject;
  return subject.slice(before === "" ? 0 : before.length + 1);
}

/** 特区政府发言人指出: a post without a name. */
function readNameless(clause: string, words: BylineWords, date?: string): readonly NamedPerson[] | undefined {
  if (!/(?:发言人|负责人)$/u.test(clause) || !endsWithPost(clause, words)) return undefined;
  const positions = readRoles(clause, words, date);
  return positions === undefined ? undefined : [{ name: null, positions }];
}
