/** Reports to a congress that bear no name: 各位代表：现在，我代表国务院，向大会报告政府工作 … The office speaks. */
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
      if (readByline(sentence).rule === "office") {
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

/** “各位代表：”, “同志们！” */
export function isSalutation(block: ClassifiedBlock | undefined): boolean {
  return (
    block !== undefined &&
    /^(?:尊敬的)?(?:各位|同志们|代表们|朋友们|女士们|先生们)[^。]{0,20}[：:！!，]/u.test(block.text)
  );
}
