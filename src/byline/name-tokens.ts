/** Names in a line and the ranks behind them. */
import type { BylineWords } from "../lexicon/byline-words.ts";
import { markAt } from "./marks.ts";
import { readName } from "./name.ts";
import { type Feature, postSize } from "./post.ts";
import type { Token } from "./token.ts";

const longestName = 16;
/** Where a lead-in may end, with features. */
type Said = ReadonlyMap<number, readonly Feature[]>;

/** “丁 伟”, “陆 听 澜”, “林 知远” */
const spaced =
  /^(?:(\p{Script=Han}) (\p{Script=Han}{1,2})|(\p{Script=Han}) (\p{Script=Han}) (\p{Script=Han}))(?=$|[ 、，；：:（）—摄整采文])/u;
/** “（”: in no name. */
const nameEnd = /[^\p{Script=Han}\uD800-\uDFFFA-Z·—－\-〓]/u;

/** The names that begin at a place, also “丁 伟”|，, “丁 伟|摄” and “习主席”. */
export function namesAt(text: string, at: number, said: Said, words: BylineWords): readonly Token[] {
  const tokens: Token[] = [];
  // 护士|长圣文娟: the name would begin amid a longer post.
  const before = text.slice(Math.max(0, at - 12), at);
  const cutsPost = at > 1 && postSize(before + text.slice(at, at + 1), words) > 0;
  const add = (written: string, end: number) => {
    const reading = readName(written, words);
    if (reading === undefined) return;
    const { name, form } = reading;
    const features = [...reading.features];
    if (cutsPost) features.push(["name:cuts-post", 1]);
    tokens.push({ type: "name", end, name, form, features });
  };
  const isApart = text.charAt(at + 1) === " ";
  const apart = isApart ? spaced.exec(text.slice(at, at + 6))?.[0] : undefined;
  const credit = isApart
    ? /^(?:\p{Script=Han} \p{Script=Han})(?=[摄文]$|整理|采访|参与)/u.exec(text.slice(at, at + 8))?.[0]
    : undefined;
  if (credit !== undefined) add(credit.replace(" ", ""), at + credit.length);
  if (apart !== undefined) add(apart.replaceAll(" ", ""), at + apart.length);
  if (text.charAt(at) === "习" && /^习(?:主席|总书记)/u.test(text.slice(at, at + 4)))
    tokens.push({ type: "name", end: at + 1, name: "习近平", form: "sure", features: [["name:odds", -8]] });
  const limit = Math.min(text.length, at + longestName);
  for (let end = at + 2; end <= limit; end += 1) {
    if (nameEnd.test(text.slice(end - 1, end)) || nameEnd.test(text.slice(end - 2, end - 1))) break;
    if (isNameEnd(text, end, said, words)) add(text.slice(at, end), end);
  }
  return tokens;
}

/** Whether something may follow a name here. */
function isNameEnd(text: string, end: number, said: Said, words: BylineWords): boolean {
  const next = text.slice(end, end + 1);
  if (text.slice(end - 1, end + 1) === "参与") return false;
  if (next === "" || " 、，；：:（）—－-和与等为系是均分都".includes(next) || said.has(end)) return true;
  if ("摄整采文报参编".includes(next) && markAt("credit", text, end).length > 0) return true;
  return ranksAt(text, end, said, words).length > 0;
}

/** 院士, 中将, 委员 behind a name. */
export function ranksAt(text: string, at: number, said: Said, words: BylineWords): readonly Token[] {
  for (let size = 4; size >= 2; size -= 1) {
    const rank = text.slice(at, at + size);
    if (!words.afterName.has(rank)) continue;
    const next = text.slice(at + size, at + size + 1);
    if (
      next === "" ||
      " 、，：（）—等".includes(next) ||
      said.has(at + size) ||
      markAt("behalf", text, at + size).length > 0
    )
      return [{ type: "rank", end: at + size, features: [["mark:rank", 1]], text: rank }];
  }
  return [];
}
