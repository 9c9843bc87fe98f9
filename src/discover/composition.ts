/** What of a phrase is left when everything that is known is taken out. */
import type { Span } from "../base/span.ts";
import { frameVerbs, leadingWords, tailWords } from "./border-words.ts";

/** “贯彻”, “和”, “工作”, “、”: what only joins or frames formulations. */
const joints = new RegExp([...frameVerbs, ...leadingWords, ...tailWords, "[的和与及、以在是新]"].join("|"), "gu");

/** Characters of a phrase that belong neither to a known name in it nor to words that frame and join such names. */
export function unknownPart(phrase: string, known: readonly Span[]): string {
  let rest = "";
  let at = 0;
  for (const { start, end } of known) {
    rest += phrase.slice(at, start);
    at = end;
  }
  rest += phrase.slice(at);
  return known.length === 0 ? rest : rest.replace(joints, "");
}
