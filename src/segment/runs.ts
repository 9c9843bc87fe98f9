/** Two articles of one file, one with its bylines before and one with them behind the bodies: each votes for itself. */
import type { ClassifiedBlock } from "./classified-block.ts";
import type { BlockRange } from "./draft.ts";
import { type ModeVote, voteMode } from "./mode.ts";

/** Bylines that stand in the same way, and the stretch of the page that is theirs. */
export interface Run {
  readonly bylines: readonly number[];
  readonly region: BlockRange;
  readonly vote: ModeVote;
}

/** A vote so clear needs no second look; each of two runs must be clearer than that, and hold two bylines. */
const clear = { whole: 0.7, run: 0.85 };
const fewestBylines = 2;

/** One run, or two where the page disagrees with itself and both of its halves agree with themselves. */
export function splitRuns(
  blocks: readonly ClassifiedBlock[],
  bylines: readonly number[],
  region: BlockRange,
): readonly Run[] {
  const runOf = (signatures: readonly number[], stretch: BlockRange): Run => ({
    bylines: signatures,
    region: stretch,
    vote: voteMode(blocks, signatures, stretch),
  });
  const whole = runOf(bylines, region);
  if (whole.vote.clarity >= clear.whole) return [whole];
  const pairs = bylines.slice(fewestBylines, 1 - fewestBylines).flatMap((next, i): (readonly [Run, Run])[] => {
    const border = borderBetween(blocks, bylines[i + fewestBylines - 1] ?? region.from, next);
    if (border === undefined) return [];
    const above = runOf(bylines.slice(0, i + fewestBylines), { from: region.from, to: border });
    const below = runOf(bylines.slice(i + fewestBylines), { from: border, to: region.to });
    const isClear = Math.min(above.vote.clarity, below.vote.clarity) >= clear.run;
    return isClear && above.vote.mode !== below.vote.mode ? [[above, below]] : [];
  });
  const [only, ...others] = pairs;
  return only !== undefined && others.length === 0 ? only : [whole];
}

/**
 * Where a new article begins between two bylines: right below the first one, where no text stands between them, or at the
 * only headline, two lines and more, between text and text.
 */
function borderBetween(blocks: readonly ClassifiedBlock[], byline: number, next: number): number | undefined {
  const kinds = blocks.slice(byline + 1, next).map(({ kind }) => kind);
  if (!kinds.includes("paragraph")) return byline + 1;
  const starts = kinds.flatMap((kind, i) => {
    const isHead = kind !== "paragraph" && kinds[i - 1] === "paragraph" && kinds[i + 1] !== "paragraph";
    return isHead && kinds.slice(i).includes("paragraph") ? [byline + 1 + i] : [];
  });
  return starts.length === 1 ? starts[0] : undefined;
}
