/** What the end and the beginning of a text say of its being a body: 云江省农业农村厅, 望海集团. */
import type { BylineWords } from "../lexicon/byline-words.ts";
import { countryAt } from "../lexicon/countries.ts";

/** “人事科”, “第三支部”: a part of a body, though the table has no such ending. */
const part = /[科班排连营行港场站点店组队室处股司局厅院所校部会系委办厂]$|机关$/u;
/** Words and marks of a clause, or of a name that goes on: “人民阵线|党”. */
const inner = /^[）)”’》党]|[了是等、，（）()]/u;
const longestSuffix = 6;

/** Length of the longest institution suffix at the end, 0 for none; “望海集团|（青屿）”, “望海旅|”” and “望海日报|》” end like what stands before. */
export function suffixSize(text: string, words: BylineWords): number {
  const isMarked = /[）)”’》]$/u.test(text);
  const bare = isMarked ? text.replace(/[（(][^（）()]*[）)]$/u, "").replace(/[”’]$|(?<=[报刊])》$/u, "") : text;
  if (!words.suffixTails.has(bare.slice(-1))) return 0;
  for (let size = Math.min(longestSuffix, bare.length - 1); size >= 1; size -= 1) {
    if (words.suffixes.has(bare.slice(bare.length - size))) return size;
  }
  return 0;
}

/** Whether the text ends with a place: “松溪县”, “石桥村”. */
export function isPlace(text: string): boolean {
  return /(?:省|市|县|区|州|旗|镇|乡|村|特区|金融城)$/u.test(text);
}

/** Whether it is nothing but a place, or a place in a place: 广东珠海, 法国. */
export function isPlaceOnly(text: string, words: BylineWords): boolean {
  if (words.places.has(text) || words.countries.has(text) || isPlace(text)) return true;
  return [3, 2].some((size) => words.places.has(text.slice(0, size)) && words.places.has(text.slice(size)));
}

/** Whether the text begins with a place, a country or a body of the tables. */
export function beginsKnown(text: string, words: BylineWords): boolean {
  if (countryAt(text, words.countries) !== undefined) return true;
  for (let size = Math.min(10, text.length); size >= 2; size -= 1) {
    const head = text.slice(0, size);
    if (words.places.has(head) || words.institutions.has(head)) return true;
  }
  return false;
}

/** Whether a border may stand behind `head`, so that `rest` is a field of work: “望海大学|国际关系”, “望海大学（青屿）|国际关系”. */
export function mayEnd(head: string, rest: string, words: BylineWords): boolean {
  if (inner.test(rest)) return false;
  if (words.institutions.has(head) || words.countries.has(head)) return true;
  return suffixSize(head, words) >= (/[）)”’]$/u.test(head) ? 1 : 2);
}

/** Whether a field ends like a part of a body, which it then is: “人事科”. */
export function endsLikePart(field: string): boolean {
  return part.test(field);
}
