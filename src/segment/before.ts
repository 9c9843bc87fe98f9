/** Pages whose title and byline stand before the body: 标题, 职务 姓名, 正文. */
import type { ClassifiedBlock } from "./classify.ts";
import { type BlockRange, type Draft, shortestUnsigned } from "./draft.ts";
import { bodyChars } from "./mode.ts";

/** Drafts of the speeches in `region`; a title with a lost byline opens a speech of nobody. */
export function draftBefore(
  blocks: readonly ClassifiedBlock[],
  bylines: readonly number[],
  region: BlockRange,
): readonly Draft[] {
  const signed = bylines.map((byline) => ({ byline, title: titleAbove(blocks, byline, region.from) }));
  const apart = titlesStandApart(
    blocks,
    signed.slice(1).map(({ title }) => title.from),
  );
  const drafts = signed.flatMap(({ byline, title }, i) => {
    const end = signed[i + 1]?.title.from ?? region.to;
    const orphan = orphanTitle(blocks, byline + 1, end, apart);
    const own = { from: byline + 1, to: bodyEnd(blocks, byline + 1, orphan?.from ?? end) };
    const first = draftOf("byline-before", own, title, byline);
    if (orphan === undefined) return first;
    return [...first, ...draftOf("missing-byline", { from: orphan.to, to: bodyEnd(blocks, orphan.to, end) }, orphan)];
  });
  return [...unsignedFirst(blocks, { from: region.from, to: signed[0]?.title.from ?? region.from }), ...drafts];
}

/** A first speech whose byline is lost: a heading behind the head of the page, with a body up to the first signed title. */
function unsignedFirst(blocks: readonly ClassifiedBlock[], { from, to }: BlockRange): readonly Draft[] {
  const kinds = blocks.slice(from, to).map(({ kind }) => kind);
  const title = kinds.findLastIndex((kind, i) => kind === "heading" && kinds[i + 1] === "paragraph");
  // Below headings alone the paragraphs may be anybody's; a subtitle or an editor's note ends the head of the page.
  if (title < 1 || kinds.slice(0, title).every((kind) => kind === "heading")) return [];
  const start = from + title + 1;
  const body = { from: start, to: bodyEnd(blocks, start, to) };
  return bodyChars(blocks, body.from, body.to) < shortestUnsigned
    ? []
    : draftOf("missing-byline", body, { from: start - 1, to: start });
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

/** Whether titles have a blank line above them and paragraphs have none, so that a blank line says something. */
function titlesStandApart(blocks: readonly ClassifiedBlock[], titles: readonly number[]): boolean {
  const paragraphs = blocks.filter(({ kind }, i) => kind === "paragraph" && blocks[i - 1]?.kind === "paragraph");
  const gaps = paragraphs.filter(({ block }) => block.blankBefore > 0).length;
  return gaps * 2 < paragraphs.length && titles.every((at) => (blocks[at]?.block.blankBefore ?? 0) > 0);
}

/**
 * The one heading inside a body that is a title whose byline is lost or cannot be read: set apart by a blank line where
 * all titles are; elsewhere any heading between paragraphs. Several headings in one body are its subheadings.
 */
function orphanTitle(
  blocks: readonly ClassifiedBlock[],
  from: number,
  to: number,
  apart: boolean,
): BlockRange | undefined {
  const found: BlockRange[] = [];
  for (let i = from + 1; i + 1 < to; i += 1) {
    if (blocks[i - 1]?.kind !== "paragraph" || !isHeadingLike(blocks[i])) continue;
    if (apart && blocks[i]?.block.blankBefore === 0) continue;
    let end = i + 1;
    while (end < to && isHeadingLike(blocks[end]) && blocks[end]?.block.blankBefore === 0) end += 1;
    if (blocks[end]?.kind === "paragraph" && end < to) found.push({ from: i, to: end });
  }
  return found.length === 1 ? found[0] : undefined;
}

/** A title line, or a line under it that should have been a byline. */
function isHeadingLike(block: ClassifiedBlock | undefined): boolean {
  return block?.kind === "heading" || block?.kind === "name";
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
