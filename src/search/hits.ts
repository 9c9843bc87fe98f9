/** The places of a document where a pattern stands. */
import { origin } from "../base/edits.ts";
import { contains, type Span } from "../base/span.ts";
import { type Paragraph, type Piece, paragraphsOf } from "./paragraphs.ts";
import type { Pattern } from "./pattern.ts";
import type { SearchedDocument } from "./searched-store.ts";

/** One place; `start` and `end` are in the raw text. */
export interface Hit extends Span {
  readonly document: SearchedDocument;
  readonly paragraph: Paragraph;
  /** In the repaired text of the paragraph. */
  readonly at: Span;
  /** In which part it lies whole; undefined where it begins in one and ends in another. */
  readonly piece: Piece | undefined;
}

/** Whether the bytes of a page have all characters that a hit has, in a form that a repair may turn into them. */
export function hasNeeded(bytes: Buffer, { needed }: Pattern): boolean {
  return needed.some((way) => way.every((forms) => forms.some((form) => bytes.includes(form))));
}

/** The hits of a document in the order of its page. */
export function hitsIn(document: SearchedDocument, pattern: Pattern): readonly Hit[] {
  const raw = document.raw();
  if (!document.isMended() && !pattern.mayStandIn(raw)) return [];
  return paragraphsOf(raw, document.parts()).flatMap((paragraph) =>
    pattern.find(paragraph.edited.text).map((at) => {
      const inside = origin(paragraph.edited, at);
      const span = { start: paragraph.start + inside.start, end: paragraph.start + inside.end };
      return { ...span, document, paragraph, at, piece: paragraph.pieces.find((piece) => contains(piece, span)) };
    }),
  );
}
