/** A few words of readable text around a mention: what people see before they open the page. */
import { editSlice, image } from "./edits.ts";
import type { PartRecord } from "./records.ts";
import { contains, type Span } from "./span.ts";

/** Characters shown on each side unless told otherwise. */
const usualReach = 20;

/** Example: "。" */
const sentenceEnd = /[。！？；!?;\n\r]/u;

/**
 * Repaired text around the raw span, at most `reach` characters on each side and never beyond its sentence. `parts` are
 * those of the same document; a span in none of their paragraphs is shown alone.
 */
export function snippetOf(text: string, parts: readonly PartRecord[], span: Span, reach: number = usualReach): string {
  const part = parts.find((candidate) => contains(candidate, span));
  const paragraph = part?.paragraphs.find((candidate) => contains(candidate, span)) ?? span;
  const repaired = editSlice(text, part?.edits ?? [], paragraph);
  const start = image(repaired, span.start - paragraph.start);
  const end = image(repaired, span.end - paragraph.start);
  const before = lastPiece(Array.from(repaired.text.slice(0, start)), reach);
  const after = firstPiece(Array.from(repaired.text.slice(end)), reach);
  return `${before}${repaired.text.slice(start, end)}${after}`.trim();
}

function lastPiece(characters: readonly string[], reach: number): string {
  const end = characters.findLastIndex((character) => sentenceEnd.test(character));
  return characters.slice(Math.max(end + 1, characters.length - reach)).join("");
}

function firstPiece(characters: readonly string[], reach: number): string {
  const end = characters.findIndex((character) => sentenceEnd.test(character));
  return characters.slice(0, Math.min(end < 0 ? characters.length : end + 1, reach)).join("");
}
