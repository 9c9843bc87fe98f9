/** Pages whose body comes first and whose title and byline stand below it, as in dumps of newspaper pages. */
import type { ClassifiedBlock } from "./classify.ts";
import { type BlockRange, type Draft, shortestUnsigned } from "./draft.ts";
import { bodyChars } from "./mode.ts";

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
  return [...drafts, ...unsigned(blocks, { from: end, to: region.to }, { headlines: 0 })];
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

/** The heading lines directly above the byline. */
function titleAbove(blocks: readonly ClassifiedBlock[], byline: number, limit: number): BlockRange {
  let from = byline;
  while (from > limit && byline - from < 3 && blocks[from - 1]?.kind === "heading") from -= 1;
  return { from, to: byline };
}

/** Headline, subtitle and editor's note stand between two speeches: the first block behind them. */
function skipHead(blocks: readonly ClassifiedBlock[], from: number, to: number): number {
  const note = blocks.slice(from, to).findLastIndex(({ kind }) => kind === "editor-note");
  let at = note === -1 ? from : from + note + 1;
  while (at < to && blocks[at]?.kind !== "paragraph") at += 1;
  return at;
}

/** A heading amid a body may be a title without byline only where no signed speech has such headings. */
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
  return inside * 3 <= tails.length;
}

interface Body {
  readonly body: BlockRange;
  readonly title?: BlockRange;
  readonly cue: string;
}

/** Cuts a stretch of paragraphs where a speech ends unsigned: at a contact, or at a title that lost its byline. */
function splitBodies(blocks: readonly ClassifiedBlock[], range: BlockRange, orphans: boolean): readonly Body[] {
  const bodies: Body[] = [];
  const inner = blocks.flatMap(({ kind }, i) => {
    const between = blocks[i - 1]?.kind === "paragraph" && blocks[i + 1]?.kind === "paragraph";
    return kind === "heading" && between && i > range.from && i < range.to - 1 ? [i] : [];
  });
  // Several headings in one body are its subheadings.
  const titles = orphans && inner.length === 1 ? inner : inner.filter((i) => hangsBelow(blocks, i));
  let from = range.from;
  for (let i = range.from + 1; i < range.to; i += 1) {
    const { kind, block } = blocks[i] ?? {};
    const before = blocks[i - 1];
    if (i <= from || before === undefined) continue;
    if (kind === "paragraph" && block?.contact && before.kind === "paragraph" && before.block.terminal) {
      bodies.push({ body: { from, to: i }, cue: "missing-byline" });
      from = i;
    } else if (titles.includes(i)) {
      bodies.push({ body: { from, to: i }, title: { from: i, to: i + 1 }, cue: "missing-byline" });
      from = i + 1;
    }
  }
  if (range.to > from) bodies.push({ body: { from, to: range.to }, cue: "byline-after" });
  return bodies;
}

/** A heading close under the text above and set apart from the text below ends a speech; that of a section never does. */
function hangsBelow(blocks: readonly ClassifiedBlock[], at: number): boolean {
  return (blocks[at + 1]?.block.blankBefore ?? 0) > (blocks[at]?.block.blankBefore ?? 0);
}
