/** Numbers with their units, as reports write them. */
import type { Span } from "../base/span.ts";

const digits = "[0-9０-９]+(?:[.．，,][0-9０-９]+)*";
const units =
  "(?:个百分点|[%％‰]|平方公里|平方米|立方米|万平方米|公里|公顷|千瓦时|千瓦|[元吨斤亩户人年月日倍件项个家所座辆天])";
const numerals = "[〇零一二三四五六七八九十百千万亿]+";
/**
 * “5.5%”, “1.09万亿斤”, “百分之五点五”, “１２２０元”, “6%—6.5%”, “2.1个百分点”, “第三个”. Numerals in characters count only
 * in 百分之 and before a unit: 八字方针 and 一些 are no numbers.
 */
const number = new RegExp(
  [
    `第?${digits}(?:[—～~-]${digits})?[十百千]?[万亿]*多?${units}?`,
    "百分之[〇零一二三四五六七八九十百点几]+",
    `第?${numerals}(?:点[〇零一二三四五六七八九]+)?[多余几]?[万亿]?${units}`,
  ].join("|"),
  "gu",
);

/** The numbers of a text, in order. */
export function numbersIn(text: string): readonly Span[] {
  return [...text.matchAll(number)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}
