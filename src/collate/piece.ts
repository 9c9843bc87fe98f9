/** Pieces of two sentences that are compared, and the sentences themselves. */
import type { Span } from "../base/span.ts";

/** A stretch of A and the stretch of B in its place; one of them may be empty. `same`: equal but for widths. */
export interface Piece {
  readonly same: boolean;
  readonly a: Span;
  readonly b: Span;
}

/** A sentence with what must not be cut in it, all in offsets of its text. */
export interface Side {
  readonly text: string;
  readonly span: Span;
  /** Formulations and numbers, in order; those that lie outside of the span do not matter. */
  readonly atoms: readonly Span[];
  /** How firmly two characters belong together as neighbours, 0 where nothing is known of them. */
  readonly bond: (first: string, second: string) => number;
}

/** Adds a piece; two that are not the same in a row are one. */
export function push(pieces: Piece[], piece: Piece): void {
  if (lengthOf(piece) === 0) return;
  const last = pieces.at(-1);
  if (last === undefined || last.same !== piece.same) pieces.push(piece);
  else pieces[pieces.length - 1] = joined(last, piece);
}

function joined(first: Piece, last: Piece): Piece {
  return {
    same: first.same && last.same,
    a: { start: first.a.start, end: last.a.end },
    b: { start: first.b.start, end: last.b.end },
  };
}

/** Characters of both sides. */
export function lengthOf({ a, b }: Piece): number {
  return a.end - a.start + (b.end - b.start);
}

/** A stretch of a stretch. */
export function within(span: Span, from: number, to: number): Span {
  return { start: span.start + from, end: span.start + to };
}
