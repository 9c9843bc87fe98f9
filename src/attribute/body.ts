/** By its end a text is known as the name of a body: 云江省农业农村厅, 望海集团. */
import type { BylineWords } from "../lexicon/byline-words.ts";

/** Endings of bodies that are words of other kinds too, so that nothing is known to begin behind them: 中国政府|友谊奖. */
const loose = /(?:中央|政府|会议|战略|行动|计划|工程|平台|项目|机构|特区|社区|街道|组织|网站|频道|联合|实验室)$/u;
/** “人事科”, “第三支部”: a part of a body, though the table has no such ending. */
const part = /[科班排连营行港场站点店组队室处股司局厅院所校]$/u;
/** Words and marks of a clause, or of a name that goes on: 人民阵线|党. */
const inner = /^[）)”’》党]|[\d\s的了是等、，（）()]/u;
const longestSuffix = 6;

/** Whether the text ends with an institution suffix and is more than the suffix. */
export function endsWithSuffix(text: string, words: BylineWords): boolean {
  return suffixSize(text, words) > 0;
}

/** Whether what has the form of a name is a body, 路透社 or 党中央; 军 and 云 end names too. */
export function isBody(name: string, words: BylineWords): boolean {
  return /[社部局院厅署台]$|^.会$|理会$/u.test(name) || suffixSize(name, words) > 1;
}

/** Whether the text ends with a place: 松溪县, 石桥村. */
export function isPlace(text: string): boolean {
  return /(?:省|市|县|区|州|旗|镇|乡|村)$/u.test(text);
}

/**
 * The body with which the text begins, if the rest names no body or part of one: 望海大学 of 望海大学国际关系. An ending
 * of one character proves nothing amid a word, unless quotes or brackets close it.
 */
export function bodyBefore(text: string, words: BylineWords): string | undefined {
  for (let size = text.length - 1; size >= 2; size -= 1) {
    const head = text.slice(0, size);
    const rest = text.slice(size).replace(/^\d{4}级/u, "");
    if (head.lastIndexOf("《") > head.lastIndexOf("》")) continue;
    if (rest.length > 10 || part.test(rest) || inner.test(rest)) continue;
    if (words.institutions.has(head) || (isWhole(head, words) && !loose.test(head))) return head;
  }
  return undefined;
}

/** “第一旅””, “集团（中国）”, “大学”; not 交 of 外交部 nor 社 of 社会. */
function isWhole(head: string, words: BylineWords): boolean {
  return suffixSize(head, words) >= (/[）)”’]$/u.test(head) ? 1 : 2);
}

/** Length of the longest institution suffix at the end, brackets and quotes left out; 0 when there is none. */
function suffixSize(text: string, words: BylineWords): number {
  const bare = text.replace(/[（(][^（）()]*[）)]$/u, "").replace(/[”’]$|(?<=[报刊])》$/u, "");
  for (let size = Math.min(longestSuffix, bare.length - 1); size >= 1; size -= 1) {
    if (words.suffixes.has(bare.slice(bare.length - size))) return size;
  }
  return 0;
}
