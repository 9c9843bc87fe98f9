/** Pages of title, body, byline: the heading that a stretch begins with is its title. */
import type { ClassifiedBlock } from "./classified-block.ts";
import { type BlockRange, type Draft, isNumbered, shortestUnsigned } from "./draft.ts";
import { bodyChars } from "./mode.ts";

/**
 * One draft for each byline; the first title may stand behind other text. A title amid a stretch, where hardly another
 * stretch has one, says that the byline of what stands above it is lost; so is that of a body with title behind the last.
 */
export function draftTitled(
  blocks: readonly ClassifiedBlock[],
  bylines: readonly number[],
  region: BlockRange,
): readonly Draft[] {
  const stretches = bylines.map((byline, i) => ({ from: (bylines[i - 1] ?? region.from - 1) + 1, to: byline }));
  const inner = stretches.map((stretch, i) => (i === 0 ? [] : innerTitles(blocks, stretch)));
  const holding = inner.filter((titles) => titles.length > 0).length;
  const trusted = holding <= 1 || holding * 3 <= bylines.length;
  const starts = stretches.map(({ from }, i) => (trusted ? (inner[i]?.at(-1) ?? from) : from));
  const own = stretches.map(({ to }, i) => draftOf(blocks, { from: starts[i] ?? to, to }, i === 0));
  const first = own[0] && titledAsOthers(own[0], own.slice(1));
  const found = [first, ...own.slice(1)].flatMap((draft) => draft ?? []);
  const least = Math.min(shortestUnsigned, ...found.map(({ body }) => bodyChars(blocks, body.from, body.to) / 2));
  const signed = stretches.flatMap((stretch, i): readonly Draft[] => {
    const draft = i === 0 ? first : own[i];
    if (draft === undefined) return [];
    const cuts = [stretch.from, ...(trusted ? (inner[i] ?? []) : [])];
    const lost = cuts.slice(1).flatMap((to, k) => unsigned(blocks, { from: cuts[k] ?? to, to }, least));
    return [...lost, { ...draft, cue: "byline-after", byline: stretch.to }];
  });
  const last = { from: (bylines.at(-1) ?? region.to) + 1, to: region.to };
  return [...signed, ...(blocks[last.from]?.kind === "heading" ? unsigned(blocks, last, least) : [])];
}

/** The first title takes no more lines than the others have: what stands above it is the headline of the page. */
function titledAsOthers(draft: Bare, others: readonly (Bare | undefined)[]): Bare {
  const lines = others.flatMap((other) => (other?.title === undefined ? [] : [other.title.to - other.title.from]));
  if (draft.title === undefined || lines.length === 0) return draft;
  const { from, to } = draft.title;
  return { ...draft, title: { from: Math.max(from, to - Math.max(...lines)), to } };
}

type Bare = Pick<Draft, "form" | "body" | "title">;

/** The body of a stretch with the title above it. */
function draftOf(blocks: readonly ClassifiedBlock[], { from, to }: BlockRange, isFirst: boolean): Bare | undefined {
  const kinds = blocks.slice(from, to).map(({ kind }) => kind);
  const first = kinds.indexOf("paragraph");
  if (first === -1) return undefined;
  const behind = isFirst
    ? kinds.findLastIndex((kind, at) => kind === "paragraph" && kinds[at - 1] === "heading")
    : first;
  const body = { from: from + Math.max(behind, first), to };
  const title = titleAbove(blocks, body.from, from);
  return { form: "speech", body, ...(title.to > title.from ? { title } : {}) };
}

/** A stretch whose byline is lost; a few words are no speech. */
function unsigned(blocks: readonly ClassifiedBlock[], stretch: BlockRange, least: number): readonly Draft[] {
  const draft = draftOf(blocks, stretch, false);
  if (draft === undefined) return [];
  const { from } = draft.body;
  let to = from;
  while (to < stretch.to && blocks[to]?.kind === "paragraph") to += 1;
  return bodyChars(blocks, from, to) < least ? [] : [{ ...draft, body: { from, to }, cue: "missing-byline" }];
}

/** Where a heading stands between two paragraphs, the first line of each; that of a numbered section is none. */
function innerTitles(blocks: readonly ClassifiedBlock[], { from, to }: BlockRange): readonly number[] {
  const kindAt = (at: number) => (at < to ? blocks[at]?.kind : undefined);
  return blocks.slice(from, to).flatMap((block, i) => {
    const at = from + i;
    const opens = block.kind === "heading" && i > 0 && kindAt(at - 1) === "paragraph" && !isNumbered(block);
    let behind = at;
    while (kindAt(behind) === "heading") behind += 1;
    return opens && kindAt(behind) === "paragraph" ? [at] : [];
  });
}

/** The heading lines directly above the byline. */
export function titleAbove(blocks: readonly ClassifiedBlock[], byline: number, limit: number): BlockRange {
  let from = byline;
  while (from > limit && byline - from < 3 && blocks[from - 1]?.kind === "heading") from -= 1;
  return { from, to: byline };
}
