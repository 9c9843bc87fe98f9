/** Short quotations, each signed by ——职务姓名 behind it. */
import type { ClassifiedBlock } from "./classify.ts";
import type { Draft } from "./draft.ts";

/** One draft for every dash byline; where each signs one paragraph, paragraphs before that one are quotes of nobody. */
export function draftQuotes(blocks: readonly ClassifiedBlock[]): readonly Draft[] {
  const signed = blocks.flatMap(({ kind }, at) => {
    const from = firstParagraph(blocks, at);
    return kind === "dash-byline" && from < at ? [{ from, at }] : [];
  });
  const single = signed.filter(({ from, at }) => at - from === 1).length;
  const areSingle = signed.length >= 3 && single * 4 >= signed.length * 3;
  return signed.flatMap(({ from, at }): Draft[] => {
    const own = areSingle ? at - 1 : from;
    const lost = { form: "quote", cue: "missing-byline", body: { from, to: own } } as const;
    const quote = { form: "quote", cue: "dash-byline-after", byline: at, body: { from: own, to: at } } as const;
    return own > from ? [lost, quote] : [quote];
  });
}

/** The first of the paragraphs that run up to `at`. */
function firstParagraph(blocks: readonly ClassifiedBlock[], at: number): number {
  let from = at;
  while (from > 0 && blocks[from - 1]?.kind === "paragraph") from -= 1;
  return from;
}
