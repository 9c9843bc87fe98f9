/** The sentence around a span. */
import type { Span } from "../base/span.ts";

/** “。”, “！”: where a sentence ends; a closing mark behind it belongs to it: “……发展。”” */
const sentence = /[^。！？!?\n]*(?:[。！？!?]+[”’」』）)]*|\n|$)/gu;

/** The whole sentences of a text that a span touches, without white space at their ends. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = 0;
  for (const match of text.matchAll(sentence)) {
    const to = match.index + match[0].length;
    if (to <= start) from = to;
    else if (to >= end) return trimmed(text, { start: from, end: to });
  }
  return trimmed(text, { start: from, end: text.length });
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}
