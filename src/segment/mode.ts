/** Whether the bylines of a page stand before or after their bodies: a vote per page, never mixed (reading.md §5). */
import { countHan } from "../base/han.ts";
import type { ClassifiedBlock } from "./classified-block.ts";
import { pairsOf } from "./cohesion.ts";
import type { BlockRange } from "./draft.ts";

export type BylineMode = "before" | "after";

/** The vote and how clear it is, 0 to 1; 0.5 is a tie broken for `before`, the commoner layout. */
export interface ModeVote {
  readonly mode: BylineMode;
  readonly clarity: number;
}

/** `bylines` are block indexes in page order; `region` bounds the part of the page they share. */
export function voteMode(blocks: readonly ClassifiedBlock[], bylines: readonly number[], region: BlockRange): ModeVote {
  const first = bylines[0] ?? region.from;
  const last = bylines.at(-1) ?? region.to;
  const above = bodyChars(blocks, region.from, first);
  const below = bodyChars(blocks, last + 1, region.to);
  const votes = [
    // A page that ends with a byline has nothing to give to it; one that opens with title and byline likewise.
    ...(below < 60 && above >= 100 ? [-3] : []),
    ...(above < 60 && below >= 100 ? [3] : []),
    // Between titled bylines, much text beyond the outermost one on a side is the body of that byline.
    ...(bylines.every((at) => blocks[at - 1]?.kind === "heading")
      ? [(1.5 * (below - above)) / Math.max(1, below + above)]
      : []),
    ...bylines.map((at) => 0.5 * contactVote(blocks, at)),
    ...bylines.map((at) => 0.5 * wordsVote(blocks, at)),
    ...bylines.map((at) => titleVote(blocks, at)),
    ...bylines.map((at) => (standsBetween(blocks, at) ? -1 : 0)),
  ];
  const sum = votes.reduce((total, vote) => total + vote, 0);
  const weight = votes.reduce((total, vote) => total + Math.abs(vote), 0);
  return { mode: sum >= 0 ? "before" : "after", clarity: weight === 0 ? 0.5 : 0.5 + Math.abs(sum) / (2 * weight) };
}

/** Han characters of the paragraphs in a range, editors' notes and credits left out. */
export function bodyChars(blocks: readonly ClassifiedBlock[], from: number, to: number): number {
  let chars = 0;
  for (const { kind, text } of blocks.slice(from, to)) if (kind === "paragraph") chars += countHan(text);
  return chars;
}

/** A byline that touches the paragraph below and is set apart from above belongs below, and the other way round. */
function contactVote(blocks: readonly ClassifiedBlock[], at: number): number {
  const below = blocks[at + 1];
  let top = at;
  while (top > 0 && blocks[top - 1]?.kind === "heading") top -= 1;
  const gapAbove = blocks[top]?.block.blankBefore ?? 0;
  const gapBelow = below?.kind === "paragraph" ? below.block.blankBefore : undefined;
  if (gapBelow === undefined || gapAbove === gapBelow) return 0;
  return gapAbove > gapBelow ? 1 : -1;
}

/** The byline's own institution words recur in the body that it signs. */
function wordsVote(blocks: readonly ClassifiedBlock[], at: number): number {
  const words = new Set<string>();
  for (const { positions } of blocks[at]?.byline?.persons ?? []) {
    for (const { institution } of positions) {
      const name = (institution ?? "").replace(/^(?:中国|全国|中共|国家)|大学|学院|委员会|[省市县区部局委]/gu, "");
      for (const word of pairsOf(name)) words.add(word);
    }
  }
  return recurrenceVote(blocks, at, at, words);
}

/** Text above and a title below: title, body, byline. Above its body a byline would stand below the title. */
function standsBetween(blocks: readonly ClassifiedBlock[], at: number): boolean {
  return blocks[at - 1]?.kind === "paragraph" && blocks[at + 1]?.kind === "heading";
}

/** The words of the title recur in the body that it heads. */
function titleVote(blocks: readonly ClassifiedBlock[], at: number): number {
  let top = at;
  while (top > 0 && blocks[top - 1]?.kind === "heading" && at - top < 2) top -= 1;
  const title = blocks.slice(top, at).map(({ text }) => text);
  return title.length === 0 ? 0 : recurrenceVote(blocks, top, at, new Set(title.flatMap(pairsOf)));
}

/** -1 when the words stand above `top` only, 1 when they stand below `bottom` only. */
function recurrenceVote(
  blocks: readonly ClassifiedBlock[],
  top: number,
  bottom: number,
  words: ReadonlySet<string>,
): number {
  const above = recurrence(blocks, top, -1, words);
  const below = recurrence(blocks, bottom, 1, words);
  return above === below ? 0 : (below - above) / (below + above);
}

/** How often the words occur per thousand characters in the paragraphs next to `at`, up to the next byline. */
function recurrence(blocks: readonly ClassifiedBlock[], at: number, step: 1 | -1, words: ReadonlySet<string>): number {
  let count = 0;
  let length = 0;
  for (let i = at + step; i >= 0 && i < blocks.length && blocks[i]?.kind !== "byline"; i += step) {
    const text = blocks[i]?.text ?? "";
    if (blocks[i]?.kind !== "paragraph") continue;
    length += text.length;
    for (const word of words) count += text.split(word).length - 1;
  }
  return length === 0 ? 0 : (1000 * count) / length;
}
