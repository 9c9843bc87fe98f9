/** The place with which a reader's letter is signed: 浙江松溪市 苏砚秋, 江西青屿 周沛然. */
import type { BylineWords } from "../lexicon/byline-words.ts";
import { endsWithSuffix } from "./body.ts";
import { endsWithPost } from "./role.ts";

/** “桐乡市”, “丰城”: what may follow a province or city. */
const smaller = /^(?:\p{Script=Han}{1,7}[省市县区旗州镇乡村]|\p{Script=Han}{2,3})?$/u;

/** The text behind a place and a space; the whole text where it begins with none. */
export function behindReaderPlace(text: string, words: BylineWords): string {
  const space = text.indexOf(" ");
  const place = text.slice(0, Math.max(0, space));
  return isReaderPlace(place, words) ? text.slice(space + 1) : text;
}

function isReaderPlace(text: string, words: BylineWords): boolean {
  if (endsWithPost(text, words) || endsWithSuffix(text, words)) return false;
  for (let size = Math.min(text.length, 9); size >= 2; size -= 1) {
    if (words.places.has(text.slice(0, size))) return smaller.test(text.slice(size));
  }
  return false;
}
