/** Direct quotations of somebody else; terms in quotation marks (“卡脖子”, “四个意识”) are none. */
import type { Speech } from "../base/records.ts";
import { contains, type Span } from "../base/span.ts";
import { type Pair, speechPairs } from "./brackets.ts";
import { startingIn } from "./cover.ts";
import { cueOf } from "./cues.ts";
import type { Hit } from "./hits.ts";

/** A quotation with its marks. `person` is absent when no cue names somebody we know. */
export interface Quotation extends Span {
  readonly words: string;
  readonly person?: string;
  readonly rule: "left-verb" | "right-verb" | "same-sentence" | "long-quotation";
}

/** Shorter strings in quotation marks are terms unless a verb and a colon, or a closing 。, show words that were said. */
const longFrom = 16;

/** All quotations by place, outermost only. */
export function findQuotations(
  text: string,
  persons: readonly Hit[],
  speeches: readonly Speech[],
): readonly Quotation[] {
  const ownWords = speeches.filter(({ form }) => form === "quote").flatMap(({ paragraphs }) => paragraphs);
  const found: Quotation[] = [];
  for (const pair of speechPairs(text)) {
    const last = found.at(-1);
    if (last !== undefined && contains(last, pair)) continue;
    const quotation = pair.closed && !isWhole(text, pair, ownWords) ? asQuotation(text, pair, persons) : undefined;
    if (quotation !== undefined) found.push(quotation);
  }
  return found;
}

/** In a page of quotes (“…” ——职务姓名) a paragraph in marks from end to end is what its own speaker said. */
function isWhole(text: string, { start, end }: Pair, paragraphs: readonly Span[]): boolean {
  return startingIn(paragraphs, start, start + 1).some(
    (paragraph) => text.slice(end, paragraph.end).replace(/[。\s]/gu, "") === "",
  );
}

function asQuotation(text: string, pair: Pair, persons: readonly Hit[]): Quotation | undefined {
  const { start, end } = pair;
  const words = text.slice(start + 1, end - 1);
  const cue = cueOf(text, pair, persons);
  if (words.length < longFrom && !(cue?.rule === "left-verb" || (cue?.rule === "right-verb" && isSaid(words)))) {
    return undefined;
  }
  if (cue === undefined) return { start, end, words, rule: "long-quotation" };
  return { start, end, words, ...cue };
}

/** 办好自己的事，走好自己的路。 */
function isSaid(words: string): boolean {
  return /[，。！？…]$/u.test(words);
}
