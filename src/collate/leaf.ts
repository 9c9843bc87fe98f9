/** The smallest pieces of the comparison: of two sentences that belong together, or of one alone. */
import { isBlank } from "../base/han.ts";
import { type Span, slice } from "../base/span.ts";
import type { CollatedText } from "./collated-text.ts";
import { foldWidth, lettersOf } from "./folded.ts";
import { innerDiff } from "./inner-diff.ts";
import { likenesses } from "./likeness.ts";
import { numbersIn } from "./numbers.ts";
import type { Piece, Side } from "./piece.ts";

/** A piece of A, of B, or of both, in spans of the repaired texts; of a moved one the side that stands elsewhere is named. */
export type Leaf =
  | { readonly kind: "same" | "changed"; readonly a: Span; readonly b: Span }
  | {
      readonly kind: "moved" | "echoed";
      readonly a: Span;
      readonly b: Span;
      readonly elsewhere: "a" | "b";
      /** What changed in it, where it is not the same word for word. */
      readonly inner?: readonly Leaf[];
    }
  | { readonly kind: "dropped"; readonly a: Span }
  | { readonly kind: "added"; readonly b: Span };

/** Longer replaced stretches are told as one change only where they share something. */
const unrelated = { letters: 10, score: 0.12 };

/** The leaves of two sentences that belong together, in order. Swapping them swaps the answer. */
export function leavesOf(a: CollatedText, b: CollatedText, spanA: Span, spanB: Span): readonly Leaf[] {
  const [before, after] = [sideOf(a, spanA), sideOf(b, spanB)];
  const pieces =
    slice(a.text, spanA) <= slice(b.text, spanB) ? innerDiff(before, after) : innerDiff(after, before).map(turned);
  return pieces.flatMap((piece): readonly Leaf[] => {
    if (piece.same || unspaced(slice(a.text, piece.a)) === unspaced(slice(b.text, piece.b)))
      return [{ kind: "same", a: piece.a, b: piece.b }];
    const dropped: Leaf = { kind: "dropped", a: piece.a };
    const added: Leaf = { kind: "added", b: piece.b };
    if (piece.a.start === piece.a.end) return [added];
    if (piece.b.start === piece.b.end) return [dropped];
    if (areUnrelated(slice(a.text, piece.a), slice(b.text, piece.b))) return [dropped, added];
    return [{ kind: "changed", a: piece.a, b: piece.b }];
  });
}

function sideOf({ text, atoms, bond }: CollatedText, span: Span): Side {
  return { text, span, bond, atoms: atoms.filter(({ start, end }) => start < span.end && end > span.start) };
}

function turned({ same, a, b }: Piece): Piece {
  return { same, a: b, b: a };
}

/** “39.8 万亿元”, and the end of a line that a page broke off: blanks are no change. */
function unspaced(text: string): string {
  return [...text]
    .filter((character) => !isBlank(character))
    .map(foldWidth)
    .join("");
}

function areUnrelated(before: string, after: string): boolean {
  if (isNumberForNumber(before, after)) return false;
  if (Math.max(lettersOf(before).length, lettersOf(after).length) < unrelated.letters) return false;
  return likenesses([before], [after], unrelated.score).length === 0;
}

/** Whether each holds one number, of one unit: 新增4719公里 and 3.3万公里, not 5205万吨 and 2243亿元. */
function isNumberForNumber(before: string, after: string): boolean {
  const [[one, ...more], [other, ...others]] = [numbersIn(before), numbersIn(after)];
  if (one === undefined || other === undefined || more.length + others.length > 0) return false;
  return before.charAt(one.end - 1) === after.charAt(other.end - 1);
}
