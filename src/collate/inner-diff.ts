/** Two sentences to the character: what is the same, changed, added, dropped, cut where a reader would cut. */
import { diffArrays } from "diff";
import type { Span } from "../base/span.ts";
import { foldWidth, lettersOf } from "./folded.ts";

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

/** The pieces of two sentences, in order; together they are both of them, whole, and same and other pieces take turns. */
export function innerDiff(a: Side, b: Side): readonly Piece[] {
  const raw = smallestPieces(a, b);
  const words = worded(merged(grown(raw, a, b), a), a, b);
  return slid(grown(merged(words, a), a, b), a, b);
}

/** Longest runs first, since a reader sees those; between them what Myers' algorithm finds. */
function smallestPieces(a: Side, b: Side): readonly Piece[] {
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
  return { same: true, a: within(spanA, best.endA - best.length, best.endA), b: within(spanB, best.endB - best.length, best.endB) };
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

/** Adds a piece; two that are not the same in a row are one. */
function push(pieces: Piece[], piece: Piece): void {
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

function lengthOf({ a, b }: Piece): number {
  return a.end - a.start + (b.end - b.start);
}

/** “，” parts clauses: what is the same on both sides of it need not be read with what is not. */
const clauseMark = /[，。；：！？]/u;

/**
 * Takes sameness by chance out: of 提高质量 and 优化质量的 the 质量 stays, of 推动发展 and 增进民生展开 the 展 does not.
 * What is the same between two changes stays where it holds a clause mark or is longer than one of them and than a character.
 */
function merged(pieces: readonly Piece[], { text }: Side): readonly Piece[] {
  const kept: Piece[] = [];
  pieces.forEach((piece, i) => {
    const [before, after] = [pieces[i - 1], pieces[i + 1]];
    const chance = piece.same && before !== undefined && after !== undefined && isChance(text, piece, before, after);
    push(kept, chance ? { ...piece, same: false } : piece);
  });
  return kept;
}

function isChance(text: string, same: Piece, before: Piece, after: Piece): boolean {
  const words = text.slice(same.a.start, same.a.end);
  if (clauseMark.test(words)) return false;
  const letters = lettersOf(words).length;
  if (letters >= 4) return false;
  if (letters <= 1) return words.length <= 1 || letters === 0;
  return 2 * letters < Math.min(widthOf(before), widthOf(after));
}

function widthOf({ a, b }: Piece): number {
  return Math.max(a.end - a.start, b.end - b.start);
}

/** Grows changes until none ends inside a formulation or number of either text. */
function grown(pieces: readonly Piece[], a: Side, b: Side): readonly Piece[] {
  const result = shrunk(pieces, (piece) => ({
    head: Math.max(cutHead(a, piece.a), cutHead(b, piece.b)),
    tail: Math.max(cutTail(a, piece.a), cutTail(b, piece.b)),
  }));
  return result.length === pieces.length ? result : grown(result, a, b);
}

/** Grows changes by a character where they would end inside a word: not 提[高→升] but [提高→提升]. */
function worded(pieces: readonly Piece[], a: Side, b: Side): readonly Piece[] {
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
    if (!piece.same) return push(result, piece);
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

function within(span: Span, from: number, to: number): Span {
  return { start: span.start + from, end: span.start + to };
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

/** Slides what was only added or only dropped to where it begins behind a mark: 扩大内需，[扩大开放，] not 扩大[内需，扩大]开放. */
function slid(pieces: readonly Piece[], a: Side, b: Side): readonly Piece[] {
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
