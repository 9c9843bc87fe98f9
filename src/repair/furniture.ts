/** What the page adds to its text: numbers of pages and running heads. They go, so that sentences across them stay whole. */
import type { Line } from "./lines.ts";

/** “12”, “— 12 —”, “第12版”, “第 3 页 共 8 页”, “12版” */
const pageNumber = /^(?:[—–－-]\s*)?(?:第\s*)?(?<page>\d{1,3})\s*(?:[版页](?:\s*共\s*\d{1,3}\s*页)?)?(?:\s*[—–－-])?$/u;
/** “云江日报 2021年4月19日 星期一 第12版”, “2021年4月19日 星期一 12 理论” */
const runningHead =
  /^(?:\S{2,8}(?:日报|晚报|时报|周报|早报)\s*)?\d{4}年\s?\d{1,2}月\s?\d{1,2}日\s*(?:星期[一二三四五六日]|周[一二三四五六日])\s*(?:第?\s*\d{1,3}\s*版?)?\s*\S{0,8}(?:日报|晚报|时报|周报|早报)?$/u;

/** The lines that are text; a blank line takes the place of furniture, so that what stands around it does not touch. */
export function withoutFurniture(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line, i) => {
    if (isFurniture(line.text)) return [];
    const before = lines[i - 1];
    return before !== undefined && isFurniture(before.text)
      ? [{ ...line, blankBefore: Math.max(1, line.blankBefore) }]
      : [line];
  });
}

function isFurniture(line: string): boolean {
  const text = line.replace(/[\s\u00A0\u3000]+/gu, " ").trim();
  return pageNumber.test(text) || runningHead.test(text);
}
