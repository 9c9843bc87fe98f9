/** 他强调，… behind a sentence that tells what one person did: 国务院总理周沛然到松溪县调研。他强调，…… */
import { type Known, type Lead, namedBy, nameOf } from "./reported-lead.ts";

/** “他强调，”, “她同时指出，”, “他希望|渔家……” */
const pronounSays =
  /^[他她](?!们)(?:还|也|同时|并|特别|随后|最后)?(?:(?:强调|指出|表示|认为|说|提出|重申|要求)[，：:]|(?:要求|希望|勉励)(?=\p{Script=Han})(?![的和与是]))/u;
/** “，” behind the verb */
const behindVerb = /[，：:]$/u;
/** What stands before the subject: “央视网消息（新闻联播）：”, “1月2日至3日，”, “随后，”, “在望海港，” */
const beforeSubject =
  /^(?:央视网消息\s*(?:（新闻联播）)?[：:])?(?:(?:当地时间)?(?:\d{1,2}月)?\d{1,2}日[^，。]{0,8}，|[今昨当][天晚]，|近日，|日前，|随后，|此前，|之后，|其间，|期间，|调研中，|考察中，|听取[^，。：“”]{2,20}后，|在[^，。：“”]{2,40}，)*/u;
/** What the person does, right behind the name: “|1月2日至3日在望海调研”, “|来到渔港” */
const act =
  /^(?:(?:当地时间)?(?:\d{1,4}年)?(?:\d{1,2}月)?\d{1,2}日(?:至(?:\d{1,2}月)?\d{1,2}日)?(?:上午|下午|晚上?)?|[今昨当][天晚]|近日|日前)?(?:先后|一路|专程|还|又|首先|随后|详细|认真|实地|现场|冒雨|前?来到|到|在|前往|走进|走访|深入|赴|察看|查看|参观|考察|调研|视察|检查|看望|慰问|主持|出席|参加|听取|了解|询问|与|乘|登上|沿|召开|发表|作|对[^，。]*表示|十分|始终|关心|高度|充分|积极|热烈|感谢|祝贺|欢迎|赞赏)/u;
/** With one of these another may be 他: “会见青国总统温如海”, “温如海陪同” */
const withAnother = /会见|会谈|会晤|通(?:了)?电话|陪同|总统|首相|国王|女王|外长|议长|大使|秘书长|先生|女士|同志/u;

/** A sentence and where it stands in the text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** “他|走进渔家。” */
const pronoun = /^[他她](?!们)/u;
/** So many sentences before 他强调 the doer may stand; all between tell of 他. */
const farthest = 3;

/** Where a sentence that begins with 他 goes on; what another sentence says is asked behind its doer. */
function pronounAt(text: string): number {
  return pronoun.test(text) ? 1 : text.length;
}

/** Who says what a sentence begins to tell of 他, where the sentence before has one doer and nobody else. */
export function pronounLead(before: readonly Sentence[], sentence: Sentence, known: Known): Lead | undefined {
  const said = pronounSays.exec(sentence.text);
  const at = before.findLastIndex(({ text }) => !pronoun.test(text));
  const previous = before[at];
  if (said === null || previous === undefined || before.length - at > farthest) return undefined;
  if (before.slice(at).some(({ text }) => withAnother.test(text.slice(pronounAt(text))))) return undefined;
  const skip = beforeSubject.exec(previous.text)?.[0].length ?? 0;
  const words = previous.text.slice(skip);
  const leadIn = { start: sentence.start, end: sentence.start + said[0].replace(behindVerb, "").length };
  // The shortest head: 周沛然|来到, not 周沛然来|到.
  for (let size = 2; size <= Math.min(40, words.length); size += 1) {
    const [head, rest] = [words.slice(0, size), words.slice(size)];
    if (!act.test(rest)) continue;
    if (withAnother.test(rest)) return undefined;
    const own = { start: previous.start + skip, end: previous.start + skip + size };
    const full = nameOf(head, known.readByline);
    const evidence = { start: own.start, end: leadIn.end };
    if (full !== undefined) return { name: full, leadIn, introduction: own, evidence, naming: "full" };
    const named = size > 14 ? undefined : namedBy(head, own, known);
    if (named !== undefined) return { ...named, leadIn, evidence };
  }
  return undefined;
}
