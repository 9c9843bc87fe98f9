/** The words that reveal whose words follow or went before: saying verbs, and the person who is their subject. */

import { startingIn } from "../base/cover.ts";
import { contains, type Span } from "../base/span.ts";
import type { Hit, Sense } from "./hit.ts";

/** Verbs that report words, not only a wish or an order: those also serve as nouns (按照习近平总书记要求，). */
const reporting =
  "指出|强调|表示|认为|(?<![小学传听据论解])说(?![明法服])|谈到|写道|讲道|说道|问道|坦言|直言|告诫|提醒|重申|宣布|回忆|感慨|呼吁|介绍";

const saying = `${reporting}|提出|要求|号召|勉励|叮嘱|嘱托|寄语|讲(?![话述解])|题词|批示|回信`;

/** Verbs that bring words in, but report none by themselves: 赞|道, 庄严|承诺. */
const voicing = `${saying}|[叹赞笑喊答问咐劝夸吼念嚷聊叫]道|所言|感叹|赞叹|承诺|分析|解释|补充|透露|回答|反问|评价|建议|告诉\\p{Script=Han}{1,8}`;

/** `习近平总书记指出：|“`, and the comma of the newspapers: `陆听澜说，|“` */
const leftVerb = new RegExp(`(?:${voicing})(?:过|了)?[：:，,]$`, "u");

/** `习近平总书记强调，要以|“` — no more than a few words between verb and mark. */
const verbBefore = new RegExp(`(?:${saying})[^：:；;。！？“”]{0,12}$`, "u");

/** `”|，习近平总书记在会上说。` Or `…说，“…`; a leader's 强调， that goes on without a mark introduces other words. */
const rightVerb = new RegExp(
  `[，,]?(?:[^，。：；！？“”《》\\n]{1,16}，)??[^，。：；！？“”《》\\n]{1,40}?(?:(?:${voicing})道?(?=[。！；]|[，：]“)|(?<!强调|指出|提出|要求|号召)(?<=说|介绍|表示|认为|坦言|直言|告诉\\p{Script=Han}{1,8}|感慨|回忆|透露|分析)(?=[，：]))`,
  "uy",
);

/** `”|在陆听澜看来，` */
const inEyes = /在[^，。：；！？“”《》\n]{2,30}看来/uy;

/** `陆听澜|表示，…也增加了动力，|“` */
const reportedEarlier = new RegExp(`(?:${reporting}|发现)，(?=[^。！？：；“”]*，$)`, "u");

/** “对同事|谭锦仔” is spoken to, “看到|陆听澜” is looked at. */
const addressee = /(?:[对向跟给](?:[^，。：；“”、]{0,6})|[看见遇听][到见了过]|面对)$/u;

/**
 * “没有|说”, “并未|表示”; behind “如果陆听澜|说” too nobody has said a word. Nor are these the speaker's own:
 * `引用…的话：|“`.
 */
const notSaid = new RegExp(
  `(?:没有?|并未|从未|未曾?|不曾?|并不)(?:再|直接|明确|公开)?(?:${voicing})?道?$|(?:如果|假如|要是|倘若|假使)[^，。]*$|(?:引用|援引|转述|引述|复述|借用)[^，。]*$`,
  "u",
);

/** `墙上写着|“`: nobody says it. */
const written = /[写刻印挂贴绣]着[：:]?$/u;

/** “陆听澜|的秘书”, “陆听澜|书记的母亲” — but 陆听澜的话 are the person's own. */
const owner =
  /^(?:\p{Script=Han}{0,3}(?:书记|[长任理授]|主席|同志|先生|女士|委员|代表))?的(?!\p{Script=Han}{0,6}(?:话|信|辞|诗|讲|说|介绍|文章|报告|问题|难处|眼|发言|论述|指示|嘱托|教导|回答|声明|看法|观点|感受|体会))/u;

/** “村民|高兴地说”, “对方|说”: somebody without a name is the subject; 告诉记者 has another one. */
const unnamed =
  /^[^对向跟给与和同为让被把诉问请，]{0,8}?(?:们|[村居市农牧渔]民|人[员士]|[学记患读]者|专家|[老工众友]人|负责人|发言人|网友|群众|代表|对方|有人|妻子|丈夫|母亲|父亲|儿子|女儿)/u;

/** “|他|在笔记中写道：” */
const pronoun = /(?:^|[，；\s”])(?:如今|后来|当时|随后)?[他她](?!们)/u;

/** “习近平|总书记多次强调，核心技术要靠自己。” Also “…所指出的那样，…” and “…指出：…” without quotation marks. */
const reportedVerb = new RegExp(
  `[^，。！？；：“”《》\\n]{0,30}?(?:${reporting})(?:过|的|的那样)?[，,：:](?![“「『])`,
  "uy",
);

/** The end of a sentence: “。” */
const sentenceEnd = /[。！？\n]/gu;

/** How a quotation is tied to its source; `person` is absent when the cue names nobody we know. */
export interface Cue {
  readonly rule: "left-verb" | "left-colon" | "right-verb" | "same-sentence";
  readonly person?: Sense;
  /** Somebody without a name has said it, or nobody: no other cue counts. */
  readonly nobody?: true;
  /** The subject is 他 or 她: who that is must come from the words before. */
  readonly pronoun?: true;
}

/** Words of a person retold without quotation marks: from behind the comma to the end of the sentence. */
export interface Report extends Span {
  readonly person: string;
}

/** The cue of a quotation, marks included, by the order of precision of the sieve. */
export function cueOf(text: string, quotation: Span, persons: readonly Hit[]): Cue | undefined {
  const start = sentenceStart(text, quotation.start);
  const before = text.slice(start, quotation.start);
  if (written.test(before)) return { rule: "same-sentence", nobody: true };
  const left = leftVerb.exec(before);
  if (left !== null) return cue("left-verb", text, { start, end: start + left.index }, persons);
  const right = rightCue(text, quotation, persons);
  if (right !== undefined && !right.nobody) return right;
  return sentenceCue(text, { start, end: quotation.start }, persons) ?? right;
}

/** Every stretch of reported speech, by place. */
export function findReports(text: string, persons: readonly Hit[]): readonly Report[] {
  return persons.flatMap((hit) => {
    const { end, sense } = hit;
    reportedVerb.lastIndex = end;
    if (!reportedVerb.test(text)) return [];
    const start = reportedVerb.lastIndex;
    const words = text.slice(sentenceStart(text, hit.start), start - 1);
    if (isAddressee(text, hit) || owner.test(text.slice(end, start)) || notSaid.test(words)) return [];
    sentenceEnd.lastIndex = start;
    const stop = sentenceEnd.exec(text)?.index ?? text.length;
    return [{ start, end: stop, person: sense.name }];
  });
}

/** Offset behind the last end of a sentence. */
export function sentenceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !"。！？\n".includes(text.charAt(start - 1))) start -= 1;
  return start;
}

function rightCue(text: string, { end }: Span, persons: readonly Hit[]): Cue | undefined {
  for (const pattern of [rightVerb, inEyes]) {
    pattern.lastIndex = end;
    const right = pattern.exec(text);
    if (right === null) continue;
    const found = cue("right-verb", text, { start: end, end: end + right[0].length }, persons);
    if (found.person !== undefined || found.pronoun || found.nobody) return found;
  }
  return undefined;
}

/** `陆听澜苦口婆心：|“` and `习近平总书记强调，要以|“` */
function sentenceCue(text: string, before: Span, persons: readonly Hit[]): Cue | undefined {
  const words = text.slice(before.start, before.end);
  if (/[：:]$/u.test(words)) {
    const clause = { start: lastComma(text, before.end - 2) + 1, end: before.end };
    const found = cue("left-colon", text, { ...clause, start: Math.max(clause.start, before.start) }, persons);
    if (found.person !== undefined || found.nobody) return found;
  }
  const same = verbBefore.exec(words) ?? reportedEarlier.exec(words);
  if (same === null) return undefined;
  const found = cue("same-sentence", text, { start: before.start, end: before.start + same.index }, persons);
  return found.person === undefined && !found.nobody ? undefined : found;
}

/** The cue with the subject that stands in a stretch of text. */
function cue(rule: Cue["rule"], text: string, place: Span, persons: readonly Hit[]): Cue {
  const words = text.slice(place.start, place.end);
  const person = subject(text, place, persons);
  if (person !== undefined && person !== "unnamed") {
    return notSaid.test(words) ? { rule, nobody: true } : { rule, person };
  }
  if (pronoun.test(words)) return { rule, pronoun: true };
  return person === "unnamed" ? { rule, nobody: true } : { rule };
}

/**
 * The subject of a verb: the first person of the verb's own clause, else of the clause before, and so on. The nearest
 * person would be wrong in 习近平会见马克龙时强调, the first of the sentence in 王晨说，习近平总书记强调.
 */
function subject(text: string, { start, end }: Span, persons: readonly Hit[]): Sense | "unnamed" | undefined {
  const inside = startingIn(persons, start, end).filter((hit) => hit.end <= end && !isAddressee(text, hit));
  let verb = end;
  while (verb > start) {
    const clause = Math.max(start, lastComma(text, verb - 1) + 1);
    const first = inside.find((hit) => contains({ start: clause, end: verb }, hit));
    if (first === undefined && unnamed.test(text.slice(clause, verb))) return "unnamed";
    if (first !== undefined) return owner.test(text.slice(first.end, verb)) ? "unnamed" : first.sense;
    verb = clause - 1;
  }
  return undefined;
}

/** Whether somebody is spoken to, not speaking. */
export function isAddressee(text: string, { start }: Span): boolean {
  return addressee.test(text.slice(Math.max(0, start - 10), start));
}

function lastComma(text: string, from: number): number {
  return Math.max(text.lastIndexOf("，", from), text.lastIndexOf("：", from), text.lastIndexOf("；", from));
}
