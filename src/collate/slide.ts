/** Where what was only added or only dropped is cut, of several places that say the same. */
import type { Span } from "../base/span.ts";
import { clauseMark } from "./marks.ts";
import { lengthOf, type Piece, type Side } from "./piece.ts";

/** Slides what was only added or only dropped to where it begins behind a mark: 扩大内需，[扩大开放，] not 扩大[内需，扩大]开放. */
export function slid(pieces: readonly Piece[], a: Side, b: Side): readonly Piece[] {
  const result = [...pieces];
  for (let i = 1; i + 1 < result.length; i += 1) {
    const [before, piece, after] = [result[i - 1], result[i], result[i + 1]];
    if (before === undefined || piece === undefined || after === undefined || piece.same) continue;
    const side = piece.a.start === piece.a.end ? "b" : piece.b.start === piece.b.end ? "a" : undefined;
    if (side === undefined) continue;
    const { text, atoms } = side === "a" ? a : b;
    const by = bestSlide(text, atoms, piece[side], before[side], after[side]);
    result[i - 1] = moveEnds(before, 0, by);
    result[i] = moveEnds(piece, by, by);
    result[i + 1] = moveEnds(after, by, 0);
  }
  return result.filter((piece) => lengthOf(piece) > 0);
}

function moveEnds({ same, a, b }: Piece, start: number, end: number): Piece {
  return {
    same,
    a: { start: a.start + start, end: a.end + end },
    b: { start: b.start + start, end: b.end + end },
  };
}

/** By how many characters the stretch is best moved without a change of meaning; 0 where no other place is better. */
function bestSlide(text: string, atoms: readonly Span[], { start, end }: Span, before: Span, after: Span): number {
  const cuts = (at: number) => atoms.some((atom) => atom.start < at && at < atom.end);
  const worth = (by: number) =>
    border(text, start + by) + border(text, end + by) - (cuts(start + by) || cuts(end + by) ? 8 : 0);
  let best = 0;
  const consider = (by: number) => {
    if (worth(by) > worth(best)) best = by;
  };
  for (let by = -1; start + by > before.start && text[start + by] === text[end + by]; by -= 1) consider(by);
  for (let by = 1; end + by < after.end && text[start + by - 1] === text[end + by - 1]; by += 1) consider(by);
  return best;
}

/** How well a text can be cut at an offset: behind a clause mark best, then behind 、, then before either. */
function border(text: string, at: number): number {
  const [before, behind] = [text[at - 1] ?? "。", text[at] ?? "。"];
  if (clauseMark.test(before)) return 4;
  if (before === "、") return 3;
  return clauseMark.test(behind) || behind === "、" ? 2 : 0;
}
