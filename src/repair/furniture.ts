/**
 * What the page adds to its text: numbers of pages and running titles. They go, so that sentences across them stay
 * whole.
 */
import { readFolio } from "../base/folio.ts";
import type { Line } from "./lines.ts";

/** “12”, “— 12 —”, “第12版”, “第 3 页 共 8 页”, “12版” */
const pageNumber = /^(?:[—–－-]\s*)?(?:第\s*)?(?<page>\d{1,3})\s*(?:[版页](?:\s*共\s*\d{1,3}\s*页)?)?(?:\s*[—–－-])?$/u;

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
  const text = line.replace(/[\s\u00A0\u3000]+/gu, " ").trim(); // “第 09 版”
  return pageNumber.test(text) || readFolio(text) !== undefined;
}
