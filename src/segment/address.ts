/**
 * Whole speeches that bear no name. In a report to a congress the office speaks: 各位代表：现在，我代表国务院，向大会报告
 * 政府工作 … Below 在……座谈会上的讲话 and a salutation speaks nobody whom we know.
 */
import type { BylineReader } from "../base/records.ts";
import type { ClassifiedBlock } from "./classified-block.ts";
import type { Draft } from "./draft.ts";

/** Blocks from the top of the page among which the opening stands. */
const head = 12;

/** The one draft of such a report, from its salutation on; none when the page opens otherwise. */
export function draftAddress(blocks: readonly ClassifiedBlock[], readByline: BylineReader): readonly Draft[] {
  for (const [at, { block, text }] of blocks.slice(0, head).entries()) {
    let start = block.start;
    for (const sentence of text.split(/(?<=[。！：])/u)) {
      const before = text.slice(0, start - block.start);
      if (readByline(sentence).rule === "office" && isHisOwn(before, [blocks[at - 1], blocks[at]])) {
        const from = isSalutation(blocks[at - 1]) ? at - 1 : at;
        const end = blocks.findIndex((candidate, i) => i > at && candidate.kind === "credit");
        const body = { from, to: end === -1 ? blocks.length : end };
        return [{ form: "speech", cue: "office", body, leadIn: { start, end: start + sentence.length } }];
      }
      start += sentence.length;
    }
  }
  return [];
}

/** Below a salutation, outside quotation marks, behind nobody's 说： “各位代表：|本届政府任期即将结束。|现在，我代表国务院” */
function isHisOwn(before: string, above: readonly (ClassifiedBlock | undefined)[]): boolean {
  return above.some((block) => isSalutation(block)) && !/[“”：:]/u.test(before.replace(salutation, ""));
}

/** “在庆祝渔港通网十周年大会上的|讲话” */
const ofSpeech = /(?:讲话|致辞|演讲|讲演|贺词|祝酒辞|发言)$/u;

/** The one draft of a speech below such a title, from its salutation on; none when the page opens otherwise. */
export function draftNameless(blocks: readonly ClassifiedBlock[]): readonly Draft[] {
  const from = blocks.slice(0, head).findIndex((block) => isSalutation(block));
  const above = blocks.slice(0, Math.max(0, from));
  const title = above.findLastIndex(({ kind, text }) => kind === "heading" && ofSpeech.test(text));
  if (title === -1 || above.some(({ block }) => block.terminal)) return [];
  const end = blocks.findIndex(({ kind }, i) => i > from && kind === "credit");
  const body = { from, to: end === -1 ? blocks.length : end };
  return [{ form: "speech", cue: "missing-byline", title: { from: title, to: title + 1 }, body }];
}

/** “各位代表：”, “同志们！” */
const salutation = /^(?:尊敬的)?(?:各位|全国同胞们|同胞们|同志们|代表们|朋友们|女士们|先生们)[^。]{0,20}[：:！!，]/u;

/** Whether the paragraph begins with one. */
export function isSalutation(block: Pick<ClassifiedBlock, "text"> | undefined): boolean {
  return block !== undefined && salutation.test(block.text);
}
