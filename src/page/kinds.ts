/** What a block is as long as no unit claims it. */
import { isPageCredit } from "../base/page-credit.ts";
import type { Block, Byline } from "../base/records.ts";
import { blockMarks, isNumbered, isSalutation } from "./marks.ts";
import { press } from "./names.ts";

/** The kinds, which weights are given by. */
export type Kind =
  | "paragraph"
  | "heading"
  | "numbered"
  | "subtitle"
  | "name"
  | "by"
  | "dash"
  | "note"
  | "reporter"
  | "credit"
  | "editor"
  | "dateline";

/** Characters of the longest line that may be a byline. */
export const longestByline = 70;
const longestHeading = 40;

type Test = (text: string, block: Block, byline: Byline | undefined) => boolean;

/** The first that holds decides. */
const tests: readonly (readonly [Kind, Test])[] = [
  ["editor", (text) => blockMarks.editorSignature.test(text)],
  ["credit", (text) => blockMarks.compiler.test(text)],
  ["reporter", (_, __, byline) => byline?.kind === "reporter" || isPress(byline)],
  ["dash", (_, __, byline) => byline?.kind === "dash-byline"],
  ["note", (text, _, byline) => byline?.kind === "author-note" || blockMarks.authorNote.test(text)],
  ["editor", (text, block) => blockMarks.editorOpening.test(text) || (block.terminal && blockMarks.meeting.test(text))],
  ["credit", (text) => blockMarks.licence.test(text)],
  ["dateline", (text) => blockMarks.dateline.test(text)],
  ["credit", isNameList],
  ["paragraph", (text) => text.length > longestByline],
  ["credit", (text, block) => blockMarks.credit.test(text) || (!block.terminal && isPageCredit(text))],
  ["by", (_, __, byline) => byline?.kind === "byline"],
  ["subtitle", (text) => /^[—－]{1,2}/u.test(text)], // “——渔港纪事”
  ["name", (_, __, byline) => byline?.kind === "name"],
  ["paragraph", (text, block) => !isHeading(block, text)],
  ["numbered", (text) => isNumbered(text)],
];

/** The kind of a block with these words, as the grammar of bylines reads them. */
export function kindOf(block: Block, text: string, byline: Byline | undefined): Kind {
  return tests.find(([, test]) => test(text, block, byline))?.[0] ?? "heading";
}

/** “苏砚秋”, “达亚·瑞迪（望海族）” */
const listed = /^\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,12})*(?:（[^（）]{1,8}）)?$/u;
const fewestListed = 8;

/** Whether a line is a list of names: of those elected, present, rewarded. */
export function isNameList(text: string): boolean {
  if (/[。，；：]/u.test(text.replace(/（[^（）]*）/gu, ""))) return false; // “（女，望海族）|，”
  const words = text.trim().split(/[\s\u3000]+/u); // “ ”
  return words.length >= fewestListed && words.filter((word) => listed.test(word)).length >= 0.8 * words.length;
}

function isPress(byline: Byline | undefined): boolean {
  const titles = byline?.persons.flatMap(({ positions }) => positions.map(({ title }) => title ?? "")) ?? [];
  return titles.length > 0 && titles.every((title) => press.test(title));
}

/** A short line without full stop, “渔港怎样通网？” too, but not “路修好了。” */
function isHeading(block: Block, text: string): boolean {
  if (isSalutation(text)) return false;
  if (/^(?:亲爱的|尊敬的)|，$|^(?:此致|敬礼)[！!]?$/u.test(text)) return false; // “为渔港担心，”, “敬礼！”
  if (block.terminal) return /[！？]$/u.test(text) && text.length <= 22 && !/[。，；]/u.test(text);
  return text.length <= longestHeading && !/[。；]/u.test(text);
}
