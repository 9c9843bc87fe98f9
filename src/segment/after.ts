/** Pages whose body comes first and whose title and byline stand below it, as in dumps of newspaper pages. */
import type { ClassifiedBlock } from "./classified-block.ts";
import { type BlockRange, type Draft, isNumbered, shortestUnsigned } from "./draft.ts";
import { bodyChars } from "./mode.ts";
import { draftTitled, titleAbove } from "./titled.ts";

/** Drafts of the speeches in `region`; a body whose title and byline are lost is a speech of nobody. */
export function draftAfter(
  blocks: readonly ClassifiedBlock[],
  bylines: readonly number[],
  region: BlockRange,
): readonly Draft[] {
  const drafts: Draft[] = [];
  let from = region.from;
  const tails = bylines.map((byline) => {
    const title = titleAbove(blocks, byline, from);
    from = byline + 1;
    return { byline, title };
  });
  const heads = tails.every(({ title }) => title.to === title.from) && draftTitled(blocks, bylines, region);
  if (heads && heads.filter(({ title }) => title !== undefined).length * 2 >= bylines.length) return heads;
  const orphans = titlesAreTrusted(blocks, tails, region.from);
  from = region.from;
  for (const { byline, title } of tails) {
    const start = skipHead(blocks, from, title.from);
    // The last heading before an editor's note is that of the page.
    drafts.push(...unsigned(blocks, { from, to: start }, { headlines: 1 }));
    const bodies = splitBodies(blocks, { from: start, to: title.from }, orphans);
    bodies.forEach(({ body, title: lost, cue }, i) => {
      const own = i === bodies.length - 1;
      drafts.push(
        own
          ? { form: "speech", cue: "byline-after", body, ...(title.to > title.from ? { title } : {}), byline }
          : { form: "speech", cue, body, ...(lost === undefined ? {} : { title: lost }) },
      );
    });
    from = byline + 1;
  }
  const end = skipHead(blocks, from, region.to);
  return [...drafts, ...unsignedLast(blocks, { from: end, to: region.to })];
}

/** The body that a stretch without byline begins with, and its title if more headings follow it than `headlines`. */
function unsigned(
  blocks: readonly ClassifiedBlock[],
  { from, to }: BlockRange,
  { headlines }: { readonly headlines: number },
): readonly Draft[] {
  const kindAt = (at: number) => (at < to ? blocks[at]?.kind : undefined);
  let end = from;
  while (kindAt(end) === "paragraph") end += 1;
  if (bodyChars(blocks, from, end) < shortestUnsigned) return [];
  let behind = end;
  while (kindAt(behind) === "heading") behind += 1;
  const title = behind - headlines > end ? { title: { from: end, to: behind - headlines } } : {};
  return [{ form: "speech", cue: "missing-byline", body: { from, to: end }, ...title }];
}

/** The last body if its byline is lost; what goes on behind headings is an article with subheads and no such body. */
function unsignedLast(blocks: readonly ClassifiedBlock[], range: BlockRange): readonly Draft[] {
  const drafts = unsigned(blocks, range, { headlines: 0 });
  const end = drafts[0]?.title?.to ?? range.to;
  return blocks.slice(end, range.to).some(({ kind }) => kind === "paragraph") ? [] : drafts;
}

/** Headline, subtitle and editor's note stand between two speeches: the first block behind them. */
function skipHead(blocks: readonly ClassifiedBlock[], from: number, to: number): number {
  const note = blocks.slice(from, to).findLastIndex(({ kind }) => kind === "editor-note");
  let at = note === -1 ? from : from + note + 1;
  while (at < to && blocks[at]?.kind !== "paragraph") at += 1;
  return at;
}

/** A heading amid a body may be a title without byline where hardly another body has headings: a lone subheading is rare. */
function titlesAreTrusted(
  blocks: readonly ClassifiedBlock[],
  tails: readonly { byline: number; title: BlockRange }[],
  start: number,
): boolean {
  let from = start;
  let inside = 0;
  for (const { byline, title } of tails) {
    const body = blocks.slice(skipHead(blocks, from, title.from), title.from);
    if (body.some(({ kind }) => kind === "heading")) inside += 1;
    from = byline + 1;
  }
  return inside <= 1 || inside * 3 <= tails.length;
}

interface Body {
  readonly body: BlockRange;
  readonly title?: BlockRange;
  readonly cue: string;
}

/** Cuts a stretch of paragraphs where a speech ends unsigned: at a contact, or at a title that lost its byline. */
function splitBodies(blocks: readonly ClassifiedBlock[], range: BlockRange, orphans: boolean): readonly Body[] {
  const bodies: Body[] = [];
  const runs = headingRuns(blocks, range);
  // Several headings in one body are its subheadings, but a heading with an unread line below it is a title.
  const plain = runs.filter((run) => !isNumbered(blocks[run.from]));
  const titles = orphans && plain.length === 1 ? plain : plain.filter((run) => hangsBelow(blocks, run));
  let from = range.from;
  for (let i = range.from + 1; i < range.to; i += 1) {
    const { kind, block } = blocks[i] ?? {};
    const before = blocks[i - 1];
    const title = titles.find((run) => run.from === i);
    if (i <= from || before === undefined) continue;
    if (kind === "paragraph" && block?.touchesPrevious && before.kind === "paragraph" && before.block.terminal) {
      bodies.push({ body: { from, to: i }, cue: "missing-byline" });
      from = i;
    } else if (title !== undefined) {
      bodies.push({ body: { from, to: i }, title: { from: i, to: i + 1 }, cue: "missing-byline" });
      from = title.to;
    }
  }
  if (range.to > from) bodies.push({ body: { from, to: range.to }, cue: "byline-after" });
  return bodies;
}

/** The runs of at most five headings, subtitles and names between two paragraphs. */
function headingRuns(blocks: readonly ClassifiedBlock[], range: BlockRange): readonly BlockRange[] {
  const runs: BlockRange[] = [];
  for (let from = range.from + 1; from < range.to - 1; from += 1) {
    if (blocks[from]?.kind !== "heading" || blocks[from - 1]?.kind !== "paragraph") continue;
    let to = from + 1;
    while (to < range.to && ["heading", "name", "subtitle"].includes(blocks[to]?.kind ?? "")) to += 1;
    if (blocks[to]?.kind === "paragraph" && to < range.to && to - from <= 5) runs.push({ from, to });
  }
  return runs;
}

/** A heading close under the text above and set apart from the text below ends a speech; that of a section never does. */
function hangsBelow(blocks: readonly ClassifiedBlock[], { from, to }: BlockRange): boolean {
  return (blocks[to]?.block.blankBefore ?? 0) > (blocks[from]?.block.blankBefore ?? 0);
}
