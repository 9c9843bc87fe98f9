/** Tokens that are known by how they look: separators, brackets, labels, credits, the words of notes. */
import type { Feature } from "./post.ts";

type Marks = Readonly<Record<string, RegExp>>;

/** What a type looks like by itself; sticky, asked at one place. */
const marks: Marks = {
  // “ ”
  gap: / /uy,
  // “、”
  join: /[、，,；;兼和与及]/uy,
  // “，”
  comma: /[，,] ?/uy,
  // “（”
  open: /（ ?/uy,
  // “）”
  close: / ?）/uy,
  // “——”
  dash: /[—－\-─–―]{1,4} ?/uy,
  // “：”
  colon: /[：:] ?/uy,
  // “。”
  stop: /。/uy,
  // “——”
  mark: / ?(?:[—－-]{1,3}|[：:])$/uy,
  // “讲述人：”, “□ ”, “文/”; not 摄影/
  label:
    /(?:(?:[□◎○●■▲△◆★☆◇▪※] ?)|(?:(?:本文|本期)?(?:发言人|主讲人|主讲|讲述人|讲述者|作者|撰文|嘉宾|受访者|受访人|与谈人|对谈人|评议人|点评人|提案人|建议人|口述|口述者|演讲人|演讲者|对话人|报告人|发言者|写信人|受访嘉宾)|文) ?[：:／/丨|] ?)/uy,
  // “执笔：”
  task: /(?:采访整理|整理|采写|执笔|参与采写|参与记者) ?[：:] ?/uy,
  // “整理”
  credit: /(?:参与)?(?:摄影报道|报道|采访整理|参与采写|整理|编译|文并图|摄|文)(?= ?(?:）|$))/uy,
  // “综合|本报”
  summing: /(?:据|综合)(?=本报|新华社)/uy,
  // “作者为”
  author:
    /(?:本文)?作者(?:[：:] ?|为|系|是|均为|(?=[^，、：]{2,4}(?:、[^，、：]{2,4}){0,4}[，,]?(?:均|分别|都)?(?:为|系|是)))/uy,
  // “作者分别为”
  "author-each": /(?:本文)?作者分别[为系是] ?/uy,
  // “作者单位：”
  unit: /(?:本文)?作者(?:单位 ?(?:[：:]|为)|(?:工作于|来自)) ?/uy,
  // “系”
  is: /(?:[，,：:] ?(?:现?[任为系是])?|[为系是])/uy,
  // “均为”
  "is-all": /[，,]?(?:均|都)[为系是]/uy,
  // “分别系”
  "is-each": /[，,]?分别[为系是]/uy,
  // “（女）”
  aside: / ?（(?:[男女]|(?:[男女]，)?\p{Script=Han}{1,5}族|音译|化名)） ?/uy,
  // “女，57岁，”
  particulars:
    /(?:(?:男|女|现年|今年|年近|\p{Script=Han}{1,4}族|(?:现年|今年)?\d{1,3}岁|(?:生于)?\d{4}年(?:\d{1,2}月)?(?:出?生)?)[，、])+/uy,
  // “本报北京2月10日电（记者”
  dateline: /(?:据)?(?:本报|新华社|中新社)[\p{Script=Han}、]*?(?:\d+月\d+日)?电[ （]*(?:记者)? ?/uy,
  // “的”
  de: /的/uy,
  // “代表青屿民协发言”
  behalf: /代表\p{Script=Han}{2,24}?(?:作?的?(?:大会|书面|口头|联合)?发言|作)/uy,
  // “等专家”
  others:
    /(?:等(?:多?[名位]|[二三四五六七八九十两几]+[名位])?(?:人|人士|专家|学者|专家学者|干部|委员|代表|院士)|等\p{Script=Han}{0,8}各界人士)/uy,
};

/** Characters and words of which some must stand in a line that holds a mark of a type, or ends with one. */
export const signs: Marks = {
  gap: / /u, // “ ”
  open: /（/u, // “（”
  close: /）/u, // “）”
  dash: /^[—－\-─–―]/u, // “——”
  colon: /[：:]/u, // “：”
  comma: /[，,]/u, // “，”
  mark: /[—－\-：:]$/u, // “——”
  author: /作者/u, // “作者”
  "author-each": /作者/u, // “作者”
  unit: /作者/u, // “作者”
  task: /[：:]/u, // “执笔：”
  dateline: /电/u, // “北京电”
  behalf: /代表/u, // “代表”
  "close at the end": /）$/u, // “）”
  "aside at the end": /）$/u, // “（女）”
  "stop at the end": /。$/u, // “。”
  "mark at the end": /[—－\-：:]$/u, // “——”
  "name at the end": /[\p{Script=Han}·〓\uD800-\uDFFF]$/u, // “林知远”
};

/** A mark, its features and its text. */
export interface Mark {
  readonly type: string;
  readonly end: number;
  readonly features: readonly Feature[];
  readonly text: string;
}

/** Whether a type is one of marks. */
export function isMark(type: string): boolean {
  return type in marks;
}

/** The mark of a type that begins at a place, in a list of one or none. */
export function markAt(type: string, text: string, at: number): readonly Mark[] {
  const mark = marks[type];
  if (mark === undefined) return [];
  mark.lastIndex = at;
  const found = mark.exec(text)?.[0];
  if (found === undefined) return [];
  return [{ type, end: at + found.length, features: [[`mark:${type}`, 1]], text: found }];
}
