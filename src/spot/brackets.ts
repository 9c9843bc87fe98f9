/** Pairs the marks of titles 《…》 and of quotations “…” in a text; a pair never reaches beyond its line. */
import type { Span } from "../base/span.ts";

/** A pair with its marks; `depth` counts the pairs of the same sort around it. */
export interface Pair extends Span {
  readonly depth: number;
  /** False when the line ended first; then `end` is the end of the line. */
  readonly closed: boolean;
}

const titleMarks: ReadonlyMap<string, string> = new Map([
  ["《", "》"],
  ["〈", "〉"],
]);

const speechMarks: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
]);

/** The title marks of a text, 《…》 with 〈…〉 or another 《…》 inside, by place. */
export function titlePairs(text: string): readonly Pair[] {
  return pairs(text, /[《》〈〉\n]/gu, titleMarks); // “《”
}

/** The quotation marks of a text, “…” with ‘…’ inside, 「…」 with 『…』 inside, by place. */
export function speechPairs(text: string): readonly Pair[] {
  return pairs(text, /[“”‘’「」『』\n]/gu, speechMarks); // `“`
}

function pairs(text: string, mark: RegExp, closings: ReadonlyMap<string, string>): readonly Pair[] {
  const found: Pair[] = [];
  let open: { at: number; closing: string }[] = [];
  const closeLine = (end: number) => {
    open.forEach(({ at }, depth) => {
      found.push({ start: at, end, depth, closed: false });
    });
    open = [];
  };
  for (const { 0: character, index } of text.matchAll(mark)) {
    const closing = closings.get(character);
    if (character === "\n") closeLine(index);
    else if (closing !== undefined) open.push({ at: index, closing });
    else {
      // A closing mark without its opening one is passed over; it must not tear a pair around it.
      const last = open.findLastIndex((pair) => pair.closing === character);
      const pair = open[last];
      if (pair === undefined) continue;
      found.push({ start: pair.at, end: index + 1, depth: last, closed: true });
      open = open.slice(0, last);
    }
  }
  closeLine(text.length);
  return found.sort((a, b) => a.start - b.start);
}
