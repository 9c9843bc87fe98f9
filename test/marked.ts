/**
 * Texts with the expected spans written into them: `⟦title:…⟧`, `⟦person:习近平⟧指出，⟦concept:中国式现代化⟧…`. Marks nest.
 * Reader and writer are inverse; the brackets do not occur in the genre.
 */
import { bySpan, type Span } from "../src/base/span.ts";

/** A span of the text and what it is. */
export interface Mark extends Span {
  readonly kind: string;
}

/** A text without its marks, and the marks ordered by start, the outer before the inner. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** “⟦concept:”, “⟦concept/quoted:”, “⟧” */
const bracket = /⟦(?<kind>[\p{L}/-]+):|⟧/gu;

/** Takes the marks out of a text. Throws RangeError when a bracket has no partner. */
export function readMarked(marked: string): MarkedText {
  const marks: Mark[] = [];
  const open: { readonly kind: string; readonly start: number; readonly place: number }[] = [];
  let text = "";
  let position = 0;
  for (const match of marked.matchAll(bracket)) {
    text += marked.slice(position, match.index);
    position = match.index + match[0].length;
    const kind = match.groups?.["kind"];
    if (kind === undefined) {
      const last = open.pop();
      if (last === undefined) throw new RangeError(`⟧ without ⟦ at ${match.index}`);
      marks[last.place] = { kind: last.kind, start: last.start, end: text.length };
    } else {
      // Its place is kept, so that of two marks with one span the outer stays first.
      open.push({ kind, start: text.length, place: marks.length });
      marks.push({ kind, start: text.length, end: text.length });
    }
  }
  if (open.length > 0) throw new RangeError(`⟦${open.at(-1)?.kind}: is never closed`);
  return { text: text + marked.slice(position), marks };
}

/** Writes marks into a text; they must nest. */
export function writeMarked({ text, marks }: MarkedText): string {
  const open: Mark[] = [];
  let written = "";
  let position = 0;
  const goTo = (at: number) => {
    written += text.slice(position, at);
    position = at;
  };
  const closeUntil = (at: number) => {
    for (let last = open.at(-1); last !== undefined && last.end <= at; last = open.at(-1)) {
      goTo(last.end);
      written += "⟧";
      open.pop();
    }
  };
  for (const mark of marks.toSorted(bySpan)) {
    closeUntil(mark.start);
    goTo(mark.start);
    written += `⟦${mark.kind}:`;
    open.push(mark);
  }
  closeUntil(text.length);
  goTo(text.length);
  return written;
}
