/** A page as the paragraphs that people read: repaired, each with its way back to the raw text. */
import { startingIn } from "../base/cover.ts";
import { applyEdits, type Edit, type EditedText } from "../base/edits.ts";
import type { PartRecord } from "../base/records.ts";
import { bySpan, contains, type Span } from "../base/span.ts";

/** What of a paragraph lies in one part of the page; a span of the raw text. */
export interface Piece extends Span {
  readonly part: PartRecord;
}

/** A paragraph, also where a speech begins in the midst of it; `start` and `end` are in the raw text. */
export interface Paragraph extends Span {
  readonly pieces: readonly Piece[];
  /** Offsets of its raw side count from `start`. */
  readonly edited: EditedText;
}

/** "　 ": blanks that are left out between two parts of one line. */
const gap = /^[^\S\n\r]*$/u;

/** The paragraphs of a page, in order. */
export function paragraphsOf(raw: string, parts: readonly PartRecord[]): readonly Paragraph[] {
  const pieces = parts
    .flatMap((part) => part.paragraphs.map(({ start, end }) => ({ start, end, part })))
    .filter(({ start, end }) => start < end)
    .sort(bySpan);
  const groups: Piece[][] = [];
  let end = -1;
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last !== undefined && end <= piece.start && gap.test(raw.slice(end, piece.start))) last.push(piece);
    else groups.push([piece]);
    end = piece.end;
  }
  const edits: Edit[] = parts.flatMap((part) => part.edits.map((edit) => ({ ...edit, rule: "part" }))).sort(bySpan);
  return groups.map((group) => paragraphOf(raw, group, edits));
}

function paragraphOf(raw: string, pieces: readonly Piece[], edits: readonly Edit[]): Paragraph {
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? start;
  const within = startingIn(edits, start, end).filter((edit) => contains({ start, end }, edit));
  const gaps = pieces.flatMap((piece, i) => {
    const before = pieces[i - 1];
    return before === undefined || before.end === piece.start
      ? []
      : [{ start: before.end, end: piece.start, insert: "", rule: "gap" }];
  });
  const own = [...within, ...gaps]
    .sort(bySpan)
    .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return { start, end, pieces, edited: applyEdits(raw.slice(start, end), own) };
}
