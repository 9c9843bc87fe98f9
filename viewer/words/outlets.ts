/** The names of outlets in a sentence. */
import { say } from "./words.ts";

const shown = 3;

/** 《新闻联播》、来源不详的媒体; of many the first, and how many there are. */
export function outletNames(outlets: readonly string[]): string {
  const known = outlets.length === 0 ? [""] : outlets;
  const names = known
    .slice(0, shown)
    .map((outlet) => (outlet === "" ? say("unknownOutlet") : outlet))
    .join(say("listComma"));
  return known.length > shown ? say("outletsMore", { names, count: known.length }) : names;
}
