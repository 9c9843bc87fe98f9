/** Names in contexts that leave no doubt: 习近平总书记强调, 省长陆听澜指出. They make the gazetteer of a run. */
import type { RunningWords } from "../lexicon/running-words.ts";
import { nameCandidates } from "./running-names.ts";

/** “习近平|总书记|多次强调” */
const titleVerb =
  /(?<=\p{Script=Han}{2})(?:总书记|主席|总理|委员长|书记|省长|部长|市长|同志)(?=(?:在\p{Script=Han}{2,20})?(?:多次|反复|曾|明确|深刻)?(?:强调|指出|提出|要求|表示|说|讲话|关于|关心))/gu;

/** A title and a verb say much for a name, but do not make one of 有|关负责|同志. */
const reach = 8;

/** Distinct names, in order of first appearance. */
export function strongNames(text: string, words: RunningWords): readonly string[] {
  const names = new Set<string>();
  for (const { index } of text.matchAll(titleVerb)) {
    const name = nameBefore(text, index, words);
    if (name !== undefined) names.add(name);
  }
  return [...names];
}

/** The best name that ends at an offset. */
function nameBefore(text: string, at: number, words: RunningWords): string | undefined {
  const start = Math.max(0, at - reach);
  const around = text.slice(start, at + reach);
  const [best] = nameCandidates(around, words)
    .filter(({ end }) => end === at - start)
    .toSorted((a, b) => b.score - a.score);
  return best === undefined ? undefined : around.slice(best.start, best.end);
}
