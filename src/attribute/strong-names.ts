/** Names in contexts that leave no doubt: 习近平总书记强调, 省长陆听澜指出. They make the gazetteer of a run. */
import type { BylineWords } from "../lexicon/byline-words.ts";
import { nameForm } from "./person-name.ts";

/** “习近平|总书记|多次强调” */
const nameTitleVerb =
  /(?<name>\p{Script=Han}{2,3})(?:总书记|主席|总理|委员长|书记|省长|部长|市长|同志)(?=(?:在\p{Script=Han}{2,20})?(?:多次|反复|曾|明确|深刻)?(?:强调|指出|提出|要求|表示|说|讲话|关于|关心))/gu;

/** Words between a clause and a post: 这|位副|总理, 澄清玉|宇对|总书记. */
const noName = /^位|[副对向和与及或从将等各每某]/u;

/** Distinct names, in order of first appearance. */
export function strongNames(text: string, words: BylineWords): readonly string[] {
  const names = new Set<string>();
  for (const match of text.matchAll(nameTitleVerb)) {
    const name = longestName(match.groups?.["name"] ?? "", words);
    if (name !== undefined) names.add(name);
  }
  return [...names];
}

/** Three characters before two, and only with a surname: “同意习近平” gives nothing that begins with 意. */
function longestName(candidate: string, words: BylineWords): string | undefined {
  const options = [candidate, candidate.slice(1)].filter((name) => name.length >= 2 && !noName.test(name));
  return options.find((name) => nameForm(name, words) === "sure");
}
