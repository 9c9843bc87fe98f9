/** With whom and which verb of saying a paragraph of news begins: 习近平在会谈时指出，… */
import type { BylineReader } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import { findIntroduction } from "./introduction.ts";

/** The words that say who speaks. */
export interface Lead {
  readonly name: string;
  readonly leadIn: Span;
  /** Where the person stands with a post; absent where the whole lead-in says it. */
  readonly introduction?: Span;
  /** What shows whose words these are, where the lead-in names nobody: from the subject to 他强调. */
  readonly evidence?: Span;
  /** How the lead-in names the person: in full, by the name alone, or called by a post: 习近平总书记. */
  readonly naming: "full" | "name" | "called";
}

/** What is known of the names on a page: all its text, and the leaders who need no post. */
export interface Known {
  readonly text: string;
  readonly readByline: BylineReader;
  readonly leaders: readonly string[];
}

/** “央视网消息（新闻联播）：”, “新华社望海10月5日电 （记者林知远）”, “本报讯（记者 林知远）” */
const dateline =
  /^(?:央视网消息\s*(?:（新闻联播）)?[：:]|[（(]?据?(?:新华社|本报|中新社|中新网|人民网|央视网|\p{Script=Han}{2,6}日报)[^。，：]{0,30}?(?:电|讯|消息)\s*(?:[（(][^（）()]{1,60}[）)])?\s*[：:]?)\s*/u;
/** “此前|美国国防部长……”, “而|美国国防部长……” */
const before = /^(?:此前|日前|近日|当天|随后|会上|会议期间|座谈会上|讲话中|而(?!立)|但|不过)，?/u;
/** “在渔港，|陆听澜强调”, “在认真听取渔家发言后，|”, “听取汇报后，|” */
const aside =
  /^(?:(?:在[^，。：“”]{2,40}|听[取了][^，。：“”]{2,20}后|(?:关于|针对|就)[^，。：“”]{2,30}|\p{Script=Han}{2,6}后|(?:调研|考察|视察|会见|座谈)(?:中|时|期间))，){1,2}/u;
/** “在会见周沛然时，|”: that the leader was there. */
const met = /(?:会见|会谈|会晤)[^，。]{0,20}时，$/u;
/** “尼加拉瓜总统奥尔特加和|副总统穆里略”, “渔业署以及渔民协会|主席”: several speak. */
const several = /(?:[和与]|(?<!埃)及)$|以及/u;
/** “陆听澜最后|强调，”, “陆听澜|希望|渔家……” */
const leadIn =
  /^(?<subject>[\p{Script=Han}·\d（）、“”《》—]{2,90}?)(?:(?:强调|指出|表示|认为|说|提出|重申|要求|谈到|提到)[，：:]|(?<!提出|[新的])(?:要求|希望|勉励)(?=\p{Script=Han})(?![的和与是很之]))/u;
/** “，” behind the verb */
const behindVerb = /[，：:]$/u;
/** “在讲话中|”, “进一步|”, “满怀深情地|”, “对大家|”, “近日|”: what may stand between a person and the verb. */
const circumstance =
  /^(?:还|也|则|又|最后|进一步|同时|首先|并|特别|明确|深刻|多次|反复|着重|郑重|专门|曾?经常|日前|近日|本月|当晚|当天|今天|同一天|昨天|昨晚|今天|去年|今年|认真|亲切|（\d{1,2}月\d{1,2}日）|(?:\d{1,4}[年月日])+|上午|下午|晚上?|\p{Script=Han}{1,8}地|(?:在|就|对|同|应|向|给|为|围绕|针对|代表|听取|考察|会见|主持|出席|参加|看望|视察|结合|从|到)[\p{Script=Han}\d、“”《》·—]{1,70}?(?:时|中|后|上|会|下|里|期间|指示|批示|批示中|讲话|致辞|大家|他们|记者|媒体|问题|问|关系|情况|合作|此)?|发言时?|应询时?|(?:发表|作)(?:重要|主旨|视频|书面)*(?:讲话|致辞|演讲|讲话时)|致辞时?|讲话时?|作出重要(?:指示|批示)|批示|受访时?|总结时?|主持会议(?:并讲话)?时?|并?致辞时?|发文|撰文)*$/u;
/** “并未|表示”, “否认曾|说”, “将在会上|表示”, “请苏砚秋|说”: no saying, or another's. */
const noSaying =
  /未|没有|并非|不(?:会|愿|肯|再|敢|曾|得)|拒绝|否认|据悉|可能|如果|假如|倘若|要是|(?:^|[^行干])将(?![军领士])|拟|计划|打算|准备|预计|曾(?!经常)|等$/u;
/** “陪同”, “特使|”, “的讲话引起”: behind such words stands another than the person before them. */
const another = /陪同|特使|代表团团长|发言人|引发|引起|反响|精神|的(?:\p{Script=Han}{0,6})(?:让|使|令|为)/u;
/** What ends no name: “洪森曾|表示”, “普京日前|在……时表示”, “高望等|表示” */
const behindName =
  /(?:曾|等|日前|近日|本月|当晚|当天|今天|今年|去年|一天|发言|应询|分享|讲话|致辞|批示|致信|分别|最后|强调|指出|在)$/u;
/** “习近平高度评价两国关系，强调，”, “陆听澜十分关心渔家，他说，”: the person does something before the verb. */
const deed =
  /^(?<deed>\p{Script=Han}[^，。：；“”]{5,80})(?:(?:，[^，。：；“”]{2,60})?，同时|，(?:他|她|并)?)(?:多次|明确|再次|还|进一步)?(?:(?:强调|指出|表示|说|提出|要求)[，：:]|(?:希望|要求)(?=\p{Script=Han})(?![的和与是]))/u;
/** “陆听澜|十分关心渔家”, “陆听澜|转达问候”: the name ends where one does something. */
const does =
  /^(?:积极|肯定|高度|十分|非常|始终|一直|热烈|认真|全面|充分|衷心|详细|首先|专程|亲切|转达|转交|代表|欢迎|祝贺|感谢|赞赏|听取|介绍|回顾|阐述|阐明|通报|祝愿|主持|出席|会见|考察|来到|[对向同在就])(?!.{0,40}的[^，]{0,8}(?:让|使|令))/u;
/** “李强|同米舒斯京举行会谈”: on what occasion the page tells that a leader was. */
const leads = /^(?:同志)?(?:\d{1,2}[月日])*(?:上午|下午)?(?:[同在与于]|主持|出席|会见|作|发表|致辞|代表)/u;
/** “习近平|总书记”, “苏砚秋|市长”, “陆听澜|同志” */
const callingPosts = [
  "总书记",
  "主席",
  "总理",
  "委员长",
  "副主席",
  "副总理",
  "书记",
  "省长",
  "市长",
  "县长",
  "部长",
  "主任",
  "同志",
];

/** The person with whom and whose verb of saying the paragraph begins; `start` is where it stands in the text. */
export function leadOf(paragraph: string, start: number, known: Known): Lead | undefined {
  const opened = dateline.exec(paragraph)?.[0].length ?? 0;
  const skip = opened + (before.exec(paragraph.slice(opened))?.[0].length ?? 0);
  const told = paragraph.slice(skip);
  const behind = aside.exec(told)?.[0].length ?? 0;
  return (
    leadAt(told, start + skip, known) ??
    (behind === 0 ? undefined : leadAt(told.slice(behind), start + skip + behind, known))
  );
}

function leadAt(words: string, from: number, known: Known): Lead | undefined {
  const match = leadIn.exec(words);
  const subject = match?.groups?.["subject"];
  if (match !== null && subject !== undefined) {
    const said = { start: from, end: from + match[0].replace(behindVerb, "").length };
    return wholeSubject(subject, said, known.readByline) ?? headOfSubject(subject, said, known);
  }
  const done = deed.exec(words);
  if (done === null || another.test(done[0]) || noSaying.test(done[0])) return undefined;
  return doerOf(done[0], { start: from, end: from + done[0].replace(behindVerb, "").length }, known);
}

/** Who begins a clause that tells of a deed: the longest head that names somebody. */
function doerOf(clause: string, leadIn: Span, known: Known): Lead | undefined {
  for (let size = Math.min(14, clause.length); size >= 2; size -= 1) {
    const lead = does.test(clause.slice(size)) ? namedBy(clause.slice(0, size), leadIn, known) : undefined;
    if (lead !== undefined) return lead;
  }
  return undefined;
}

/** A subject that itself gives post and name: 国务院总理李克强. */
function wholeSubject(subject: string, leadIn: Span, readByline: BylineReader): Lead | undefined {
  const name = nameOf(subject, readByline);
  return name === undefined ? undefined : { name, leadIn, naming: "full" };
}

/** The name with which a subject begins, where a circumstance and nothing else follows: 陆听澜|在会谈时. */
function headOfSubject(subject: string, leadIn: Span, known: Known): Lead | undefined {
  for (let size = Math.min(40, subject.length); size >= 2; size -= 1) {
    const [head, rest] = [subject.slice(0, size), subject.slice(size)];
    if (noSaying.test(rest) || another.test(rest) || !circumstance.test(rest) || behindName.test(head)) continue;
    const introduction = { start: leadIn.start, end: leadIn.start + size };
    const full = rest === "" ? undefined : nameOf(head, known.readByline);
    if (full !== undefined) return { name: full, leadIn, introduction, naming: "full" };
    const lead = size > 14 ? undefined : namedBy(head, leadIn, known);
    if (lead !== undefined) return lead;
  }
  return undefined;
}

/** A head that calls somebody by a post, or is the name of a person whom the page or the table of leaders knows. */
export function namedBy(head: string, leadIn: Span, { text, readByline, leaders }: Known): Lead | undefined {
  const own = { start: leadIn.start, end: leadIn.start + head.length };
  const called = calledOf(head, readByline);
  if (called !== undefined)
    return { name: called, leadIn, introduction: own, naming: head.endsWith("同志") ? "name" : "called" };
  const before = text.slice(0, leadIn.start);
  const place = findIntroduction(head, before, readByline) ?? findCalled(head, before);
  if (place !== undefined) return { name: head, leadIn, introduction: place, naming: "name" };
  const isTold = met.test(before) || before.split(head).some((behind, i) => i > 0 && leads.test(behind));
  const isLeader = leaders.includes(head) && isTold;
  return isLeader ? { name: head, leadIn, introduction: own, naming: "name" } : undefined;
}

/** The last place that calls the person by a post: “栗战书委员长”主持会议. */
function findCalled(name: string, before: string): Span | undefined {
  for (let at = before.lastIndexOf(name); at > 0; at = before.lastIndexOf(name, at - 1)) {
    const post = callingPosts.find((one) => before.startsWith(one, at + name.length));
    if (post !== undefined) return { start: at, end: at + name.length + post.length };
  }
  return undefined;
}

/** The name in words that give post and name: 国务院总理李克强. */
export function nameOf(subject: string, readByline: BylineReader): string | undefined {
  // “某通讯社援引某人的话报道” is the words of an agency, “某人曾”表示 tells of another day.
  const [person, ...others] = /援引|报道|曾经?$/u.test(subject) ? [] : readByline(`${subject}说`).persons;
  if (person === undefined || others.length > 0) return undefined;
  if (person.name === null || behindName.test(person.name) || subject.startsWith(person.name)) return undefined;
  const bodies = person.positions.flatMap(({ institution }) => institution ?? []);
  return bodies.length > 0 && !bodies.some((body) => several.test(body)) ? person.name : undefined;
}

/** The name before the post by which somebody is called: 习近平|总书记. */
function calledOf(head: string, readByline: BylineReader): string | undefined {
  const [person, ...others] = readByline(`${head}说`).persons;
  const name = person?.name ?? "";
  return others.length === 0 && head.startsWith(name) && callingPosts.includes(head.slice(name.length))
    ? name
    : undefined;
}
