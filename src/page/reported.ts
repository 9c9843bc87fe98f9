/**
 * Passages of reported speech in an item of the evening news: 习近平强调，… A passage begins a paragraph with a person
 * whom the item has introduced with a post, and a saying-verb; it goes on while the same person speaks. What is not
 * certain is left alone.
 */
import type { BylineReader } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import { findIntroduction } from "./introduction.ts";
import type { Observation } from "./observe.ts";

/** “央视网消息（新闻联播）：” opens every item. */
const opening = /^央视网消息\s*(?:（新闻联播）)?[：:]/u;
/** “此前|美国国防部长……”, “而|美国国防部长……” */
const before = /^(?:此前|日前|近日|当天|随后|而(?!立)|但|不过)，?/u;
/** “尼加拉瓜总统奥尔特加和|副总统穆里略”, “渔业署以及渔民协会|主席”: several speak. */
const several = /(?:[和与]|(?<!埃)及)$|以及/u;
/** “陆听澜最后|强调，” */
const leadIn = /^(?<subject>[\p{Script=Han}·\d（）、]{2,60}?)(?:强调|指出|表示|认为|说|提出|重申)[，：:]/u;
/** What may stand between a person and the verb: “最后”, “在讲话中”, “还” */
const circumstance =
  /^(?:还|最后|进一步|同时|首先|并|(?:日前|近日|本月|当晚|当天|今天|同一天)?(?:(?:在|就|对|同|应)\p{Script=Han}{1,14}|发言时?|应询时?)?)?$/u;
/** What ends no name: “洪森曾|表示”, “普京日前|在……时表示”, “高望等|表示” */
const behindName = /(?:曾|等|日前|近日|本月|当晚|当天|今天|今年|去年|一天|发言|应询|分享|讲话|致辞|分别)$/u;
/** “一是深化合作。”, “第二，”, “要坚持……” go on with what was said. */
const goesOn = /^(?:第?[一二三四五六七八九十]+(?:是|要|，)|首先，|其次，|要)/u;
/** “双方还就……交换意见。”, “会见后，……”, “王毅等参加。” tell what happened. */
const narration =
  /^(?:另?据|双方|两国|会谈|会见|会议|会后|会上|会前|与会|座谈|当天|当晚|随后|此前|之后|仪式|活动|峰会|论坛|大会|大家|记者|其他)|(?:参加|出席|陪同|主持|举行)(?:了)?(?:上述)?(?:活动|会见|会谈|会议|座谈)?。?$/u;
/** “普京表示，”, “……反响，广大官兵表示，”, “扎里夫再次敦促美国” amid a paragraph: somebody else may go on. */
const innerLeadIn =
  /^[^，。：“”]{2,30}?(?:强调|指出|表示|认为|说|称|提出|重申|介绍|宣布|呼吁|回应|警告|透露)[，：:]|，(?![我他她])[^，。：“”]{2,20}(?:表示|称|说)，|^(?!我|他|她|要|应|必须|中方|中国)[^，。：“”要应]{2,16}(?:敦促|谴责|警告|否认)/u;
/** “……要发展，|转任青屿市委书记的周沛然|强调，要……” within one sentence */
const secondLeadIn =
  /(?<=[，；])(?<subject>[^，。：“”；]{2,24}?)(?:一致|多次|再次)?(?:强调|指出|表示|认为|声称|称|说|重申|宣布)[，：]/gu;
/** “转任青屿市委书记的|周沛然” */
const modifier = /^.*的/u;
/** `“最诚挚的问候！春节快乐！”` */
const quoted = /“[^”]*”/gu;
/** “扎里夫28日|表示”: an agency's sentence, behind which the news goes on in its own words. */
const ofTheDay = /\d日|当天|当日|今天|昨天/u;
/** “周沛然|还说”, “他|强调” */
const pronoun = /^[他她]/u;

/** A passage: half-open blocks, the words that say who speaks, and those before them that give the person in full. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly leadIn: Span;
  readonly introduction?: Span;
}

interface Lead {
  readonly name: string;
  readonly leadIn: Span;
  /** Absent where the lead-in itself gives post and name. */
  readonly introduction?: Span;
}

/** The passages of one item; none when the page is no such item. */
export function findReported(
  blocks: readonly Observation[],
  text: string,
  readByline: BylineReader,
): readonly Passage[] {
  const [first] = blocks;
  if (first === undefined || !isNews(blocks)) return [];
  const passages: Passage[] = [];
  let open: (Lead & { readonly from: number }) | undefined;
  const close = (to: number) => {
    if (open === undefined) return;
    const { leadIn: said, introduction, from } = open;
    const inFull = introduction === undefined ? {} : { introduction };
    passages.push({ from, to, leadIn: said, ...inFull });
    open = undefined;
  };
  blocks.forEach((block, at) => {
    const lead = leadOf(block, text, readByline);
    if (lead === undefined && open === undefined) return;
    const clear = lead === undefined ? isOneVoice(block.text, open?.name ?? "") : isOnes(block, lead, readByline);
    if (open !== undefined && clear && (lead?.name === open.name || goesOn.test(block.text))) return;
    close(at);
    if (lead !== undefined && clear) open = { ...lead, from: at };
  });
  close(blocks.length);
  return passages;
}

/** An item of the evening news, or a report with a dateline. */
function isNews(blocks: readonly Observation[]): boolean {
  return opening.test(blocks[0]?.text ?? "") || blocks.some(({ kind }) => kind === "dateline");
}

/** The person with whom and whose saying-verb the paragraph begins. */
function leadOf({ block, text: paragraph }: Observation, text: string, readByline: BylineReader): Lead | undefined {
  const opened = opening.exec(paragraph)?.[0].length ?? 0;
  const skip = opened + (before.exec(paragraph.slice(opened))?.[0].length ?? 0);
  const match = leadIn.exec(paragraph.slice(skip));
  const subject = match?.groups?.["subject"];
  if (match === null || subject === undefined) return undefined;
  const start = block.start + skip;
  const said = { start, end: start + match[0].length - 1 };
  const own = nameOf(subject, readByline);
  if (own !== undefined) return { name: own, leadIn: said };
  for (let size = Math.min(14, subject.length); size >= 2; size -= 1) {
    if (!circumstance.test(subject.slice(size))) continue;
    const name = subject.slice(0, size);
    if (behindName.test(name)) continue;
    const introduction = findIntroduction(name, text.slice(0, start), readByline);
    if (introduction !== undefined) return { name, leadIn: said, introduction };
  }
  return undefined;
}

/** The name in a subject that itself gives post and name: 国务院总理李克强. */
function nameOf(subject: string, readByline: BylineReader): string | undefined {
  // “某通讯社援引某人的话报道” is the words of an agency, “某人曾”表示 tells of another day.
  const [person, ...others] = /援引|报道|曾经?$/u.test(subject) ? [] : readByline(`${subject}说`).persons;
  if (person === undefined || others.length > 0) return undefined;
  if (person.name === null || behindName.test(person.name)) return undefined;
  const bodies = person.positions.flatMap(({ institution }) => institution ?? []);
  return bodies.length > 0 && !bodies.some((body) => several.test(body)) ? person.name : undefined;
}

/** “渔港通了网。|路也修好了。” */
const sentenceEnd = /(?<=[。！？])/u;
/** “渔港”, but not “！” */
const ideograph = /\p{Script=Han}/u;

/** Whether the paragraph is that person's alone who opens it: nobody else speaks in its first sentence, and one voice behind it. */
function isOnes({ block, text }: Observation, { name, leadIn: said }: Lead, readByline: BylineReader): boolean {
  const opened = text.slice(said.start - block.start, said.end - block.start);
  const behind = text.slice(said.end - block.start).replace(quoted, "“”");
  const [first = "", ...sentences] = behind.split(sentenceEnd);
  const others = [...first.matchAll(secondLeadIn)].flatMap(
    ({ groups }) => readByline(`${(groups?.["subject"] ?? "").replace(modifier, "")}说`).persons,
  );
  if (others.some((other) => other.name !== name)) return false;
  const goesOnExpressly = (sentence: string) =>
    sentence.startsWith(name) || pronoun.test(sentence) || goesOn.test(sentence) || !ideograph.test(sentence);
  return (!ofTheDay.test(opened) || sentences.every(goesOnExpressly)) && isOneVoice(text, name);
}

/** Whether nothing behind the first sentence tells of others or of what happened. */
function isOneVoice(paragraph: string, name: string): boolean {
  const [, ...sentences] = paragraph.split(sentenceEnd);
  return sentences.every((sentence) => {
    if (sentence.startsWith(name) && innerLeadIn.test(sentence)) return true;
    // Nobody tells of 我 by name, nor as “总书记” as a reporter does.
    const ofThem = sentence.includes(name) || (name === "习近平" && /总书记|习主席/u.test(sentence));
    return !ofThem && !innerLeadIn.test(sentence) && !narration.test(sentence.trim());
  });
}
