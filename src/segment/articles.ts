/** Signed articles: a name alone under the title, the author's posts in a closing （作者为…） note. */
import type { ClassifiedBlock } from "./classify.ts";
import type { Draft } from "./draft.ts";

/** One draft for every name that has a heading above, a paragraph below and an author note at the end of its text. */
export function draftArticles(blocks: readonly ClassifiedBlock[]): readonly Draft[] {
  return blocks.flatMap(({ kind }, at): Draft[] => {
    if (kind !== "name" || blocks[at - 1]?.kind !== "heading" || blocks[at + 1]?.kind !== "paragraph") return [];
    const note = noteAfter(blocks, at);
    if (note === undefined) return [];
    const title = { from: at - 1, to: at };
    return [
      {
        form: "article",
        cue: "name-under-title",
        title,
        byline: at,
        authorNote: note,
        body: { from: at + 1, to: note },
      },
    ];
  });
}

/** The author note that closes the text below `at`, before another byline. */
function noteAfter(blocks: readonly ClassifiedBlock[], at: number): number | undefined {
  for (let i = at + 1; i < blocks.length; i += 1) {
    const kind = blocks[i]?.kind;
    if (kind === "author-note") return i;
    if (kind === "byline" || kind === "dash-byline" || kind === "reporter") return undefined;
  }
  return undefined;
}
