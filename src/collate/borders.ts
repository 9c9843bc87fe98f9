/** Where changes end: never inside of a formulation, a number or a word. */
import type { Span } from "../base/span.ts";
import { type Piece, push, type Side, within } from "./piece.ts";

/** Grows changes until none ends inside a formulation or number of either text. */
export function grown(pieces: readonly Piece[], a: Side, b: Side): readonly Piece[] {
  const result = shrunk(pieces, (piece) => ({
    head: Math.max(cutHead(a, piece.a), cutHead(b, piece.b)),
    tail: Math.max(cutTail(a, piece.a), cutTail(b, piece.b)),
  }));
  return result.length === pieces.length ? result : grown(result, a, b);
}

/** Grows changes by a character where they would end inside a word: not 提[高→升] but [提高→提升]. */
export function worded(pieces: readonly Piece[], a: Side, b: Side): readonly Piece[] {
  return shrunk(pieces, (piece) => ({
    head: isBound(a, piece.a.start, 1) || isBound(b, piece.b.start, 1) ? 1 : 0,
    tail: isBound(a, piece.a.end, -1) || isBound(b, piece.b.end, -1) ? 1 : 0,
  }));
}

/** What is the same, less what its neighbours need of its ends. */
function shrunk(
  pieces: readonly Piece[],
  lossOf: (piece: Piece) => { readonly head: number; readonly tail: number },
): readonly Piece[] {
  const result: Piece[] = [];
  pieces.forEach((piece, i) => {
    if (!piece.same) {
      push(result, piece);
      return;
    }
    const loss = lossOf(piece);
    const length = piece.a.end - piece.a.start;
    const head = i === 0 ? 0 : Math.min(length, loss.head);
    const tail = i === pieces.length - 1 ? length : Math.max(head, length - loss.tail);
    push(result, { same: false, a: within(piece.a, 0, head), b: within(piece.b, 0, head) });
    push(result, { same: true, a: within(piece.a, head, tail), b: within(piece.b, head, tail) });
    push(result, { same: false, a: within(piece.a, tail, length), b: within(piece.b, tail, length) });
  });
  return result;
}

/** From this strength on (of 1 to 9 in character-pairs.tsv) two characters are taken for a word. */
const firm = 4;

/** Whether the character behind (1) or before (-1) a border belongs to what is on the other side, more than to its own. */
function isBound({ text, bond }: Side, at: number, direction: 1 | -1): boolean {
  const [outer, own, next] =
    direction === 1 ? [text[at - 1], text[at], text[at + 1]] : [text[at], text[at - 1], text[at - 2]];
  const strength = (one = "", other = "") => (direction === 1 ? bond(one, other) : bond(other, one));
  const across = strength(outer, own);
  return across >= firm && across > strength(own, next);
}

/** How much of the beginning of a stretch belongs to an atom that begins before it. */
function cutHead({ atoms }: Side, { start, end }: Span): number {
  return atoms
    .filter((atom) => atom.start < start && start < atom.end)
    .reduce((most, atom) => Math.max(most, Math.min(atom.end, end) - start), 0);
}

/** How much of the end of a stretch belongs to an atom that ends behind it. */
function cutTail({ atoms }: Side, { start, end }: Span): number {
  return atoms
    .filter((atom) => atom.start < end && end < atom.end)
    .reduce((most, atom) => Math.max(most, end - Math.max(atom.start, start)), 0);
}
