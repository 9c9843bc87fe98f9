/** Two sentences to the character: what is the same, changed, added, dropped, cut where a reader would cut. */
import { grown, worded } from "./borders.ts";
import { lettersOf } from "./folded.ts";
import { clauseMark } from "./marks.ts";
import { type Piece, push, type Side } from "./piece.ts";
import { smallestPieces } from "./runs.ts";
import { slid } from "./slide.ts";

/** The pieces of two sentences, in order; together they are both of them, whole, and same and other pieces take turns. */
export function innerDiff(a: Side, b: Side): readonly Piece[] {
  const raw = smallestPieces(a, b);
  const words = worded(merged(grown(raw, a, b), a), a, b);
  return slid(grown(merged(words, a), a, b), a, b);
}

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
