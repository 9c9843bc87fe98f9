/** Pages whose title and byline stand before the body: 标题, 职务 姓名, 正文. */
import type { ClassifiedBlock } from "./classified-block.ts";
import { type BlockRange, type Draft, isNumbered, shortestUnsigned } from "./draft.ts";
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
  const bodies = signed.map(({ byline }, i) => ({ from: byline + 1, to: signed[i + 1]?.title.from ?? region.to }));
  const titles = bodies.map((body) => orphanTitle(blocks, body, apart));
  // Where most bodies hold such a heading, it is the manner of the page to have subheadings.
  const trusted = titles.filter((title) => title !== undefined).length * 2 <= Math.max(4, signed.length);
  const drafts = signed.flatMap(({ byline, title }, i) => {
    const end = bodies[i]?.to ?? region.to;
    const orphan = trusted ? titles[i] : undefined;
    const own = { from: byline + 1, to: bodyEnd(blocks, byline + 1, orphan?.from ?? end) };
    const first = draftOf("byline-before", own, title, byline);
    if (orphan === undefined) return first;
    return [...first, ...draftOf("missing-byline", { from: orphan.to, to: bodyEnd(blocks, orphan.to, end) }, orphan)];
  });
  const usual = medianChars(bodies.map(({ from, to }) => bodyChars(blocks, from, to)));
  const above = { from: region.from, to: signed[0]?.title.from ?? region.from };
  return [...unsignedFirst(blocks, above, usual), ...drafts];
}

/** A first speech whose byline is lost: a heading behind the head of the page, with a body up to the first signed title. */
function unsignedFirst(blocks: readonly ClassifiedBlock[], { from, to }: BlockRange, usual: number): readonly Draft[] {
  const kinds = blocks.slice(from, to).map(({ kind }) => kind);
  const title = kinds.findLastIndex((kind, i) => kind === "heading" && kinds[i + 1] === "paragraph");
  const start = from + title + 1;
  const body = { from: start, to: bodyEnd(blocks, start, to) };
  const chars = bodyChars(blocks, body.from, body.to);
  if (title < 1 || chars < shortestUnsigned) return [];
  // Below headings alone a short text may be the editor's; a subtitle or an editor's note ends the head of the page.
  const isHead = kinds.slice(0, title).every((kind) => kind === "heading");
  const introduces = blocks.slice(body.from, body.to).some(({ text }) => introduction.test(text));
  return isHead && (introduces || chars * 2 < usual)
    ? []
    : draftOf("missing-byline", body, { from: start - 1, to: start });
}

/** “现将发言摘编如下。”, “本版约请几位专家……” */
const introduction = /(?:现将|摘编|摘发|刊发|约请|邀请).{0,30}(?:如下|刊发|摘编|发表|读者|探讨|撰文|发言|参考)/u;

function medianChars(chars: readonly number[]): number {
  return chars.toSorted((a, b) => a - b)[Math.floor(chars.length / 2)] ?? 0;
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
  return (
    titles.length > 0 && gaps * 2 < paragraphs.length && titles.every((at) => (blocks[at]?.block.blankBefore ?? 0) > 0)
  );
}

/**
 * The one heading inside a body that is a title whose byline is lost or cannot be read: set apart by a blank line where
 * all titles are; elsewhere any heading between paragraphs. Several headings in one body are its subheadings.
 */
function orphanTitle(
  blocks: readonly ClassifiedBlock[],
  { from, to }: BlockRange,
  apart: boolean,
): BlockRange | undefined {
  const found: BlockRange[] = [];
  for (let i = from + 1; i + 1 < to; i += 1) {
    if (blocks[i - 1]?.kind !== "paragraph" || !isHeadingLike(blocks[i]) || isNumbered(blocks[i])) continue;
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
