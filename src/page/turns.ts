/** The label with which a turn of a conversation begins: 记者：, 答：, 丁一川：, 【问】, Q： */
import type { NamedPerson } from "../base/records.ts";

/** “记者：”, “丁 一 川：”, “A：”, “【问】” */
const turn = /^(?:【(?<boxed>\p{Script=Han}{1,8})】[：:]?|(?<open>[QA]|\p{Script=Han}[\p{Script=Han}·\s]{0,11})[：:])/u;
/** “问”, “本报记者”, “主持人” */
const question = /^(?:Q|问|提问|追问|本报|编辑|编者|\p{Script=Han}{0,6}(?:记者|主持人))(?:\s?\p{Script=Han}{2,3})?$/u;
/** “答”, “A” */
const answer = /^(?:A|答|回答)$/u;

/** A label at the beginning of a block, and what it says of who speaks. */
export interface Turn {
  readonly kind: "question" | "answer" | "other";
  /** The words alone, without spaces. */
  readonly label: string;
  /** Characters of the label with its mark. */
  readonly chars: number;
  readonly persons: readonly NamedPerson[];
}

/** The turn that a block opens; undefined where it begins with no label. */
export function turnOf(text: string): Turn | undefined {
  const match = turn.exec(text);
  const words = match?.groups?.["boxed"] ?? match?.groups?.["open"];
  if (match === null || words === undefined) return undefined;
  const label = words.replace(/\s/gu, ""); // “丁 一 川”
  const kind = question.test(label) ? "question" : answer.test(label) ? "answer" : "other";
  return { kind, label, chars: match[0].length, persons: [] };
}

/** “采访结束时，夕阳西下”, “编后：”, “相关链接：”, “……对记者说”: the text begins to tell. */
const telling =
  /^(?:采访(?:结束|中|时|间隙|过程|当天)|[【（(]?(?:编后|编者|后记|(?:采访|记者)手记|(?:相关|新闻|背景|延伸)?链接|延伸阅读|名词解释|附件)|记者(?:了解到|看到|注意到|获悉))|^[^“”。]{0,24}(?:对|告诉|向|同|和)(?:本报)?记者(?:说|表示|介绍|坦言)|记者(?:还|又|再次?|随后|接着|也|近日|日前)*(?:采访|专访|访问|连线|对话)/u;

/** “随后，|记者又采访了|青屿市市长” */
const another = /记者(?:还|又|再次?|随后|接着|也|近日|日前)*(?:采访|专访|访问|连线|对话)/u;

/** “会议要求，|各地要抓好落实”, “大会期间，”: the page tells of the meeting at which others spoke. */
const ofMeeting = /^(?:(?:会议|大会|座谈会|论坛)(?:要求|强调|指出|认为|决定|期间|最后|还|由)|会[前后]，)/u;

/** Whether a paragraph tells what a meeting asked for or did. */
export function isOfMeeting(text: string): boolean {
  return ofMeeting.test(text);
}

/** Whether a paragraph presents another than those whom it names already. */
export function presentsAnother(text: string, known: readonly string[]): boolean {
  return another.test(text) && !known.some((name) => text.includes(name));
}

/** “张教授”, “专家” */
const somebody =
  /^(?:\p{Script=Han}|\p{Script=Han}{0,5}(?:教授|院士|长|书记|主任|总理|主席|专家|嘉宾|网友|观众|代表|委员))$/u;

/** Whether a turn is that of a role, whom nobody can name. */
export function isRole({ label }: Turn): boolean {
  return somebody.test(label);
}

/** Whether a paragraph tells of what happened around a talk. */
export function isTelling(text: string): boolean {
  return telling.test(text);
}
