/** The smallest pieces of two sentences: what is the same in both, and what lies between. */
import { diffArrays } from "diff";
import type { Span } from "../base/span.ts";
import { foldWidth } from "./folded.ts";
import { type Piece, push, type Side, within } from "./piece.ts";

/** Longest runs first, since a reader sees those; between them what Myers' algorithm finds. */
export function smallestPieces(a: Side, b: Side): readonly Piece[] {
  const pieces: Piece[] = [];
  const fill = (spanA: Span, spanB: Span) => {
    const run = longestRun(a, b, spanA, spanB);
    if (run === undefined) {
      for (const piece of myersPieces(a.text, b.text, spanA, spanB)) push(pieces, piece);
      return;
    }
    fill({ start: spanA.start, end: run.a.start }, { start: spanB.start, end: run.b.start });
    push(pieces, run);
    fill({ start: run.a.end, end: spanA.end }, { start: run.b.end, end: spanB.end });
  };
  fill(a.span, b.span);
  return pieces;
}

/** Shorter runs are left to Myers' algorithm; so are stretches whose product of lengths is larger. */
const runs = { least: 4, most: 4_000_000 };

/** The longest run that stands in both stretches, the first of equals (Ratcliff & Metzener 1988). */
function longestRun(a: Side, b: Side, spanA: Span, spanB: Span): Piece | undefined {
  const [one, other] = [folded(a.text, spanA), folded(b.text, spanB)];
  if (one.length * other.length > runs.most) return undefined;
  let best = { length: 0, endA: 0, endB: 0 };
  let before = new Uint32Array(other.length + 1);
  for (let i = 1; i <= one.length; i += 1) {
    const row = new Uint32Array(other.length + 1);
    for (let j = 1; j <= other.length; j += 1) {
      if (one[i - 1] !== other[j - 1]) continue;
      const length = (before[j - 1] ?? 0) + 1;
      row[j] = length;
      if (length > best.length) best = { length, endA: i, endB: j };
    }
    before = row;
  }
  if (best.length < runs.least) return undefined;
  return {
    same: true,
    a: within(spanA, best.endA - best.length, best.endA),
    b: within(spanB, best.endB - best.length, best.endB),
  };
}

/** By the library jsdiff (Myers 1986). */
function myersPieces(a: string, b: string, spanA: Span, spanB: Span): readonly Piece[] {
  let [atA, atB] = [spanA.start, spanB.start];
  return diffArrays([...folded(a, spanA)], [...folded(b, spanB)]).map(({ value, added, removed }) => {
    const length = value.reduce((total, each) => total + each.length, 0);
    const piece = {
      same: !added && !removed,
      a: { start: atA, end: atA + (added ? 0 : length) },
      b: { start: atB, end: atB + (removed ? 0 : length) },
    };
    [atA, atB] = [piece.a.end, piece.b.end];
    return piece;
  });
}

function folded(text: string, span: Span): string {
  return [...text.slice(span.start, span.end)].map(foldWidth).join("");
}
