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
  /** How the lead-in names the person: in full, by the name alone, or called by a post: 习近平总书记. */
  readonly naming: "full" | "name" | "called";
}

/** “央视网消息（新闻联播）：”, “新华社望海10月5日电 （记者林知远）”, “本报讯（记者 林知远）” */
const dateline =
  /^(?:央视网消息\s*(?:（新闻联播）)?[：:]|[（(]?据?(?:新华社|本报|中新社|中新网|人民网|央视网|\p{Script=Han}{2,6}日报)[^。，：]{0,30}?(?:电|讯|消息)\s*(?:[（(][^（）()]{1,60}[）)])?\s*[：:]?)\s*/u;
/** “此前|美国国防部长……”, “而|美国国防部长……” */
const before = /^(?:此前|日前|近日|当天|随后|会上|会议期间|座谈会上|讲话中|而(?!立)|但|不过)，?/u;
/** “尼加拉瓜总统奥尔特加和|副总统穆里略”, “渔业署以及渔民协会|主席”: several speak. */
const several = /(?:[和与]|(?<!埃)及)$|以及/u;
/** “陆听澜最后|强调，” */
const leadIn = /^(?<subject>[\p{Script=Han}·\d（）、“”《》—]{2,90}?)(?:强调|指出|表示|认为|说|提出|重申|要求)[，：:]/u;
/** “在讲话中|”, “进一步|”, “满怀深情地|”, “对大家|”, “近日|”: what may stand between a person and the verb. */
const circumstance =
  /^(?:还|也|则|又|最后|进一步|同时|首先|并|特别|明确|深刻|多次|反复|着重|郑重|专门|曾?经常|日前|近日|本月|当晚|当天|今天|同一天|(?:\d{1,4}[年月日])+(?:上午|下午|晚)?|\p{Script=Han}{1,8}地|(?:在|就|对|同|应|向|给|为|围绕|针对|代表|听取|考察|会见|主持|出席|结合|从|到)[\p{Script=Han}\d、“”《》·—]{1,70}?(?:时|中|后|上|会|下|里|期间|指示|批示|批示中|讲话|致辞|大家|他们|记者|媒体|问题|问|关系|情况|合作|此)?|发言时?|应询时?|(?:发表|作)(?:重要|主旨|视频|书面)*(?:讲话|致辞|演讲|讲话时)|致辞时?|讲话时?|作出重要(?:指示|批示)|受访时?|总结时?|主持会议(?:并讲话)?时?|并?致辞时?|发文|撰文)*$/u;
/** “并未|表示”, “否认曾|说”, “将在会上|表示”, “请苏砚秋|说”: no saying, or another's. */
const noSaying = /未|没有|并非|不(?:会|愿|肯|再|敢|曾|得)|拒绝|否认|据悉|可能|如果|假如|倘若|要是|(?:^|[^行干])将(?![军领士])|拟|计划|打算|准备|预计|曾(?!经常)|等$/u;
/** “陪同”, “特使|”, “的讲话引起”: behind such words stands another than the person before them. */
const another = /陪同|特使|代表团团长|发言人|引发|引起|反响|精神|的(?:\p{Script=Han}{0,6})(?:让|使|令|为)/u;
/** What ends no name: “洪森曾|表示”, “普京日前|在……时表示”, “高望等|表示” */
const behindName = /(?:曾|等|日前|近日|本月|当晚|当天|今天|今年|去年|一天|发言|应询|分享|讲话|致辞|分别|最后|强调|指出|在)$/u;
/** “习近平|总书记”, “苏砚秋|市长”, “陆听澜|同志” */
const calledBy = /^(?:总书记|主席|总理|委员长|副主席|副总理|书记|省长|市长|县长|部长|主任|同志)/u;

/** The person with whom and whose verb of saying the paragraph begins; `start` is where it stands in the text. */
export function leadOf(paragraph: string, start: number, text: string, readByline: BylineReader): Lead | undefined {
  const opened = dateline.exec(paragraph)?.[0].length ?? 0;
  const skip = opened + (before.exec(paragraph.slice(opened))?.[0].length ?? 0);
  const match = leadIn.exec(paragraph.slice(skip));
  const subject = match?.groups?.["subject"];
  if (match === null || subject === undefined) return undefined;
  const from = start + skip;
  const said = { start: from, end: from + match[0].length - 1 };
  return wholeSubject(subject, said, readByline) ?? headOfSubject(subject, said, text, readByline);
}

/** A subject that itself gives post and name: 国务院总理李克强. */
function wholeSubject(subject: string, leadIn: Span, readByline: BylineReader): Lead | undefined {
  const name = nameOf(subject, readByline);
  return name === undefined ? undefined : { name, leadIn, naming: "full" };
}

/** The name with which a subject begins, where a circumstance and nothing else follows: 陆听澜|在会谈时. */
function headOfSubject(subject: string, leadIn: Span, text: string, readByline: BylineReader): Lead | undefined {
  for (let size = Math.min(40, subject.length); size >= 2; size -= 1) {
    const [head, rest] = [subject.slice(0, size), subject.slice(size)];
    if (noSaying.test(rest) || another.test(rest) || !circumstance.test(rest) || behindName.test(head)) continue;
    const introduction = { start: leadIn.start, end: leadIn.start + size };
    const full = rest === "" ? undefined : nameOf(head, readByline);
    if (full !== undefined) return { name: full, leadIn, introduction, naming: "full" };
    if (size > 14) continue;
    const called = calledOf(head, readByline);
    if (called !== undefined) return { name: called, leadIn, introduction, naming: "called" };
    const place = findIntroduction(head, text.slice(0, leadIn.start), readByline);
    if (place !== undefined) return { name: head, leadIn, introduction: place, naming: "name" };
  }
  return undefined;
}

/** The name in words that give post and name: 国务院总理李克强. */
function nameOf(subject: string, readByline: BylineReader): string | undefined {
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
  return others.length === 0 && head.startsWith(name) && calledBy.test(head.slice(name.length)) ? name : undefined;
}
