/** Whether a string can be the name of a person, by its form alone. */
import type { BylineWords } from "../lexicon/byline-words.ts";

/** `sure`: surname and length fit; `foreign`: transliterated with · or —; `possible`: two to six Han characters. */
export type NameForm = "sure" | "foreign" | "possible";

/** “达亚·瑞迪”, “迪亚斯—卡内尔” */
const dotted = /^\p{Script=Han}{1,8}(?:[·•‧・—－-]\p{Script=Han}{1,10})+$/u;
/** “李强” */
const plain = /^\p{Script=Han}{2,6}$/u;
/** Characters that do not occur in names but in clauses: “步步高的”. */
const clause = /[的了是在和与为以及着把被让将这那不也都就很更最]/u;

/** Subjects of a saying-verb that are nobody: “会议强调”, “双方表示”, “和民众说”, “采访时表示” */
const nobody =
  /^(?:大会|会议|公报|文件|报告|文章|评论|社论|声明|发言|讲话|曾经|普遍|一致|纷纷|分别|多次|再次|明确|公开|同时|随后|同一天|公署|本部|[中美俄英法德日韩朝越印巴伊以乌叙欧双各有对多]方|[和与及等兼们].*|.*(?:记者|通讯员|评论员)|.{2,}界|.*(?:民众|群众|官员|人员|人士|专家|学者|媒体|机构|方面|部队|嘉宾|时))$/u;
/** What ends no name that is written by its sound, but a body or a clause: “媒体办公室”, “法工委”, “鲜明地”, “等普遍” */
const noSound = /(?:[局部署团盟会室委厅处院党社地等遍界上]|中心|中央|组织|国家|会议)$/u;

/** The form of a name without inner spaces; undefined when it can be none. */
export function nameForm(text: string, words: BylineWords): NameForm | undefined {
  if (nobody.test(text) || words.countries.has(text)) return undefined;
  // “安娜·马利亚尔的话” goes on behind the name.
  if (dotted.test(text)) return text.includes("的") ? undefined : "foreign";
  if (!plain.test(text)) return undefined;
  const compound = words.surnames.has(text.slice(0, 2));
  const single = words.surnames.has(text.slice(0, 1));
  if (compound && text.length >= 3 && text.length <= 4) return "sure";
  if (single && text.length <= 3 && !clause.test(text.slice(1, 2))) return "sure";
  // In a name of two or three characters 为 and 和 are given names: 竺可为.
  const never = text.length <= 3 ? /[的了是]|^[在与以及着把被让将这那不也都就很更最]/u : clause;
  // “国|越南” of 共和国越南 is no name.
  if (words.countries.has(text.slice(1))) return undefined;
  return never.test(text) || noSound.test(text) ? undefined : "possible";
}

/** The form of a name behind a post, where a foreign one needs no dot: 总裁|格奥尔基耶娃. */
export function nameFormBehindPost(text: string, words: BylineWords): NameForm | undefined {
  const form = nameForm(text, words);
  return form !== "sure" && text.length >= 4 && isForeignSound(text, words) ? "foreign" : form;
}

/** Whether the characters are those of transliteration, two thirds of them the usual ones, and the word no place or brand. */
export function isForeignSound(text: string, { sounds, countries, places }: BylineWords): boolean {
  if (text.length < 3 || text.length > 9 || sounds.others.has(text)) return false;
  if (countries.has(text) || places.has(text)) return false;
  const characters = Array.from(text);
  const rarer = characters.filter((character) => !sounds.characters.has(character));
  return rarer.every((character) => sounds.rarer.has(character)) && rarer.length * 3 < text.length;
}

/** The names written in space-separated tokens: “丁 伟” and “陆 听 澜” are one, “曲翔宇 刘 慧” two; undefined when a token fits none. */
export function joinNames(tokens: readonly string[], words: BylineWords): readonly string[] | undefined {
  const names: string[] = [];
  for (let i = 0; i < tokens.length; ) {
    const size = nameSize(tokens.slice(i));
    names.push(tokens.slice(i, i + size).join(""));
    i += size;
  }
  return names.length > 0 && names.every((name) => nameForm(name, words) !== undefined) ? names : undefined;
}

/** How many tokens the first name takes. Three single characters are one name, four are two. */
function nameSize(tokens: readonly string[]): number {
  if (tokens[0]?.length !== 1 || tokens[1] === undefined) return 1;
  const singles = tokens.findIndex((token) => token.length > 1);
  const run = singles === -1 ? tokens.length : singles;
  if (run === 3) return 3;
  return tokens[1].length <= 2 ? 2 : 1;
}
