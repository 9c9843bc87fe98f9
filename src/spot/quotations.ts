/** Direct quotations of somebody else; terms in quotation marks (“卡脖子”, “四个意识”) are none. */

import { createCover, startingIn } from "../base/cover.ts";
import type { Speech } from "../base/records.ts";
import { contains, type Span } from "../base/span.ts";
import { type Pair, speechPairs } from "./brackets.ts";
import { antecedent, type ContextSpeaker, contextSpeaker } from "./context-speaker.ts";
import { type Cue, cueOf } from "./cues.ts";
import type { Hit, Sense } from "./hit.ts";

/** A quotation with its marks. `person` is absent when no cue names somebody we know. */
export interface Quotation extends Span {
  readonly words: string;
  readonly person?: Sense;
  readonly rule: Cue["rule"] | ContextSpeaker["rule"] | "long-quotation";
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
  const pairs = outermost(speechPairs(text));
  const spoken = createCover(pairs.filter(({ closed }) => closed));
  const outside = persons.filter((hit) => spoken.over(hit).length === 0);
  const found: Quotation[] = [];
  for (const pair of pairs) {
    if (!pair.closed || isWhole(text, pair, ownWords)) continue;
    const last = found.at(-1);
    const earlier = last !== undefined && !text.slice(last.end, pair.start).includes("\n") ? last : undefined;
    const quotation = asQuotation(text, pair, outside, earlier);
    if (quotation !== undefined) found.push(quotation);
  }
  return found;
}

function outermost(pairs: readonly Pair[]): readonly Pair[] {
  const kept: Pair[] = [];
  for (const pair of pairs) {
    const last = kept.at(-1);
    if (last === undefined || !last.closed || !contains(last, pair)) kept.push(pair);
  }
  return kept;
}

/** In a page of quotes (“…” ——职务姓名) a paragraph in marks from end to end is what its own speaker said. */
function isWhole(text: string, { start, end }: Pair, paragraphs: readonly Span[]): boolean {
  return startingIn(paragraphs, start, start + 1).some(
    (paragraph) => text.slice(end, paragraph.end).replace(/[。\s]/gu, "") === "", // “。”
  );
}

function asQuotation(
  text: string,
  pair: Pair,
  persons: readonly Hit[],
  earlier: Quotation | undefined,
): Quotation | undefined {
  const { start, end } = pair;
  const words = text.slice(start + 1, end - 1);
  const cue = cueOf(text, pair, persons);
  const context = cue === undefined ? contextSpeaker(text, pair, persons, earlier) : undefined;
  if (words.length < longFrom && !isCuedShort(text, pair, words, cue ?? context)) return undefined;
  const base = { start, end, words };
  if (cue?.person !== undefined) return { ...base, rule: cue.rule, person: cue.person };
  if (cue !== undefined) {
    const person = cue.pronoun ? antecedent(text, pair, persons, earlier) : undefined;
    return person === undefined ? { ...base, rule: cue.rule } : { ...base, rule: cue.rule, person };
  }
  return context === undefined ? { ...base, rule: "long-quotation" } : { ...base, ...context };
}

/** A verb with its colon, or a source beside words that end as a sentence, shows that few words were said too. */
function isCuedShort(text: string, { start }: Pair, words: string, source: Cue | ContextSpeaker | undefined): boolean {
  if (source?.rule === "left-verb" && /[：:]/u.test(text.charAt(start - 1))) return true; // “指出：”
  return ["left-verb", "right-verb", "paragraph-opening"].includes(source?.rule ?? "") && isSaid(words);
}

/** “办好自己的事，走好自己的路。” */
function isSaid(words: string): boolean {
  return /[，。！？…]$/u.test(words);
}
