/** Pinyin for search: 新发展理念 as “xin fa zhan li nian”, without tones. */
import { pinyin } from "pinyin-pro";

/** Syllables separated by spaces, ü as v, as it is typed (绿 “lv”); what is no ideograph stays as it is. */
export function pinyinOf(text: string): string {
  return pinyin(text, { toneType: "none", nonZh: "consecutive", v: true });
}
