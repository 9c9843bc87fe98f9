/** The sentences of a paragraph; what stands in quotation marks is part of the sentence around it. */
import type { Span } from "../base/span.ts";

/** “渔港通了网。”, and “……灯塔亮了。”|” where the words in the marks end the sentence. */
export function sentencesOf(paragraph: string): readonly Span[] {
  const balanced = count(paragraph, "“") === count(paragraph, "”");
  const spans: Span[] = [];
  let [start, depth] = [0, 0];
  for (let at = 0; at < paragraph.length; at += 1) {
    const character = paragraph.charAt(at);
    if (balanced && character === "“") depth += 1;
    if (balanced && character === "”") depth -= 1;
    const ends = isEnd(character) || (character === "”" && isEnd(paragraph.charAt(at - 1)));
    if (depth > 0 || !ends || isEnd(paragraph.charAt(at + 1)) || paragraph.charAt(at + 1) === "”") continue;
    spans.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (paragraph.slice(start).trim() !== "") spans.push({ start, end: paragraph.length });
  return spans;
}

function isEnd(character: string): boolean {
  return character === "。" || character === "！" || character === "？";
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
