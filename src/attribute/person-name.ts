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

/** The form of a name without inner spaces; undefined when it can be none. */
export function nameForm(text: string, words: BylineWords): NameForm | undefined {
  if (dotted.test(text)) return "foreign";
  if (!plain.test(text)) return undefined;
  const compound = words.surnames.has(text.slice(0, 2));
  const single = words.surnames.has(text.slice(0, 1));
  if (compound && text.length >= 3 && text.length <= 4) return "sure";
  if (single && text.length <= 3 && !clause.test(text.slice(1, 2))) return "sure";
  // In a name of two or three characters 为 and 和 are given names: 竺可为.
  const never = text.length <= 3 ? /[的了是]|^[在与以及着把被让将这那不也都就很更最]/u : clause;
  return never.test(text) ? undefined : "possible";
}

/** The names written in space-separated tokens: “丁 伟” is one, “曲翔宇 刘 慧” two; undefined when a token fits none. */
export function joinNames(tokens: readonly string[], words: BylineWords): readonly string[] | undefined {
  const names: string[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] ?? "";
    const next = tokens[i + 1];
    if (token.length === 1 && next !== undefined && next.length <= 2) {
      names.push(token + next);
      i += 1;
    } else names.push(token);
  }
  return names.length > 0 && names.every((name) => nameForm(name, words) !== undefined) ? names : undefined;
}
