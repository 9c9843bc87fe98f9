/** The names of outlets in a sentence. */
import { say } from "./words.ts";

const shown = 3;

/** 《新闻联播》、来源不详的媒体; of many the first, and how many there are, those without a name last. */
export function outletNames(outlets: readonly string[]): string {
  const known = outlets.length === 0 ? [""] : [...outlets].sort((a, b) => Number(a === "") - Number(b === ""));
  const names = known
    .slice(0, shown)
    .map((outlet) => (outlet === "" ? say("unknownOutlet") : titled(outlet)))
    .join(say("listComma"))
    // Between book marks stands no comma (GB/T 15834).
    .replaceAll("》、《", "》《");
  return known.length > shown ? say("outletsMore", { names, count: known.length }) : names;
}

/** Papers and programmes stand in book marks, agencies, stations and sites do not. */
function titled(outlet: string): string {
  return /^\p{Script=Han}+(?<![社台网部])$/u.test(outlet) ? `《${outlet}》` : outlet; // "新闻联播", not "新华社"
}
