/** Pages whose title and byline stand before the body: 标题, 职务 姓名, 正文. */
import type { ClassifiedBlock } from "./classify.ts";
import type { BlockRange, Draft } from "./draft.ts";

/** Drafts of the speeches in `region`; a title with a lost byline opens a speech of nobody. */
export function draftBefore(
  blocks: readonly ClassifiedBlock[],
  bylines: readonly number[],
  region: BlockRange,
): readonly Draft[] {
  const signed = bylines.map((byline) => ({ byline, title: titleAbove(blocks, byline, region.from) }));
  const apart = signed.slice(1).every(({ title }) => (blocks[title.from]?.block.blankBefore ?? 0) > 0);
  return signed.flatMap(({ byline, title }, i) => {
    const end = signed[i + 1]?.title.from ?? region.to;
    const orphan = apart ? orphanTitle(blocks, byline + 1, end) : undefined;
    const own = { from: byline + 1, to: bodyEnd(blocks, byline + 1, orphan?.from ?? end) };
    const first = draftOf("byline-before", own, title, byline);
    if (orphan === undefined) return first;
    return [...first, ...draftOf("missing-byline", { from: orphan.to, to: bodyEnd(blocks, orphan.to, end) }, orphan)];
  });
}

function draftOf(cue: string, body: BlockRange, title: BlockRange, byline?: number): Draft[] {
  if (body.to <= body.from) return [];
  return [
    {
      form: "speech",
      cue,
      body,
      ...(title.to > title.from ? { title } : {}),
      ...(byline === undefined ? {} : { byline }),
    },
  ];
}

/** At most two heading lines directly above the byline; a blank line above one ends the title. */
function titleAbove(blocks: readonly ClassifiedBlock[], byline: number, limit: number): BlockRange {
  let from = byline;
  while (from > limit && byline - from < 2 && blocks[from - 1]?.kind === "heading") {
    const gap = blocks[from]?.block.blankBefore ?? 0;
    if (from < byline && gap > 0) break;
    from -= 1;
  }
  return { from, to: byline };
}

/** A heading set apart by a blank line inside a body, where all titles are so set apart: its byline is lost. */
function orphanTitle(blocks: readonly ClassifiedBlock[], from: number, to: number): BlockRange | undefined {
  for (let i = from + 1; i + 1 < to; i += 1) {
    const { kind, block } = blocks[i] ?? {};
    if (
      kind === "heading" &&
      (block?.blankBefore ?? 0) > 0 &&
      blocks[i - 1]?.kind === "paragraph" &&
      blocks[i + 1]?.kind === "paragraph"
    ) {
      return { from: i, to: i + 1 };
    }
  }
  return undefined;
}

/** The body without credits and headings that trail it. */
function bodyEnd(blocks: readonly ClassifiedBlock[], from: number, to: number): number {
  let end = from;
  for (let i = from; i < to; i += 1) {
    const kind = blocks[i]?.kind;
    if (kind === "paragraph") end = i + 1;
    if (kind === "credit" || kind === "author-note" || kind === "reporter" || kind === "dash-byline") break;
  }
  return end;
}
