/** Short quotations, each signed by ——职务姓名 behind it. */
import type { ClassifiedBlock } from "./classify.ts";
import type { Draft } from "./draft.ts";

/** One draft for every dash byline: the paragraphs that run up to it. */
export function draftQuotes(blocks: readonly ClassifiedBlock[]): readonly Draft[] {
  return blocks.flatMap(({ kind }, at): Draft[] => {
    if (kind !== "dash-byline") return [];
    let from = at;
    while (from > 0 && blocks[from - 1]?.kind === "paragraph") from -= 1;
    return from === at ? [] : [{ form: "quote", cue: "dash-byline-after", byline: at, body: { from, to: at } }];
  });
}
