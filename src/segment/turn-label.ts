/** The label with which a turn of a conversation begins: 记者：, 答：, 丁一川：, 【问】, Q： */
import type { ClassifiedBlock } from "./classified-block.ts";

/** “记者：”, “丁 一 川：”, “A：”, “【问】” */
const turn = /^(?:【(?<boxed>\p{Script=Han}{1,8})】[：:]?|(?<open>[QA]|\p{Script=Han}[\p{Script=Han}·\s]{0,11})[：:])/u;
/** “问”, “本报记者”, “主持人” */
const question = /^(?:Q|问|提问|追问|本报|编辑|编者|\p{Script=Han}{0,6}(?:记者|主持人))(?:\s?\p{Script=Han}{2,3})?$/u;
const answer = /^(?:A|答|回答)$/u;

export interface TurnLabel {
  /** The words alone, without spaces. */
  readonly label: string;
  /** Characters of the label with its mark. */
  readonly chars: number;
}

/** The label of a paragraph; undefined where it begins with none. */
export function turnLabel({ kind, text }: ClassifiedBlock): TurnLabel | undefined {
  const match = kind === "paragraph" || kind === "heading" ? turn.exec(text) : null;
  const label = match?.groups?.["boxed"] ?? match?.groups?.["open"];
  return match === null || label === undefined
    ? undefined
    : { label: label.replace(/\s/gu, ""), chars: match[0].length };
}

/** 问, 本报记者, 主持人 */
export function isQuestion(label: string): boolean {
  return question.test(label);
}

/** 答 */
export function isAnswer(label: string): boolean {
  return answer.test(label);
}
