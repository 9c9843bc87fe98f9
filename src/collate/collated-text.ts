/** One of two texts that are compared: its paragraphs and sentences, and what in them is never cut. */
import { origin } from "../base/edits.ts";
import type { RepairedDocument } from "../base/records.ts";
import { type Span, slice } from "../base/span.ts";
import { pairAt } from "../lexicon/name-odds.ts";
import type { Sense } from "../spot/hit.ts";
import { findHits, rank } from "../spot/hits.ts";
import type { SpotLexicon } from "../spot/spot-lexicon.ts";
import { numbersIn } from "./numbers.ts";

/** A stretch of a file: offsets in the raw text, and the raw characters between them. */
export interface Passage extends Span {
  readonly text: string;
}

/** A sentence of the repaired text, and the index of its paragraph. */
export interface Sentence extends Span {
  readonly paragraph: number;
}

/** A formulation of the lexicon where it stands in the repaired text. */
export interface Formulation extends Span {
  readonly sense: Sense;
}

/** A text as it is compared. Spans are in the repaired text; sentences tile paragraphs. */
export interface CollatedText {
  readonly id: string;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly formulations: readonly Formulation[];
  /** Formulations and numbers, in order: no change is told of a part of one. */
  readonly atoms: readonly Span[];
  /** How firmly two neighbours belong together in Chinese text, 0 to 9. */
  readonly bond: (first: string, second: string) => number;
  /** The way back to the file. */
  readonly passage: (span: Span) => Passage;
}

/** Prepares a repaired document for comparison. */
export function collatedText({ document, edited, blocks }: RepairedDocument, lexicon: SpotLexicon): CollatedText {
  const { text } = edited;
  const paragraphs = gluedParagraphs(text, blocks);
  const formulations = rank(findHits(text, lexicon).filter(({ sense }) => sense.kind === "concept"))
    .filter(({ inner }) => !inner)
    .map(({ start, end, sense }) => ({ start, end, sense }));
  return {
    id: document.id,
    text,
    paragraphs,
    sentences: paragraphs.flatMap((span, paragraph) =>
      sentencesIn(text, span).map((sentence) => ({ ...sentence, paragraph })),
    ),
    formulations,
    atoms: [...formulations, ...numbersIn(text)].sort((a, b) => a.start - b.start || b.end - a.end),
    bond: bondOf(lexicon),
    passage: (span) => {
      const raw = origin(edited, span);
      return { ...raw, text: slice(document.text, raw) };
    },
  };
}

function bondOf({ running }: SpotLexicon): CollatedText["bond"] {
  if (running === undefined) return () => 0;
  const { codes, pairs } = running.words.odds;
  const code = (character: string) => codes[character.charCodeAt(0)] ?? 0;
  return (first, second) => {
    const [one, other] = [code(first), code(second)];
    return one === 0 || other === 0 ? 0 : (pairs[pairAt(one, other)] ?? 0);
  };
}

/** “。”, “，”, “）”: begins no paragraph; a line that does was broken off, as web pages do at every link. */
const continuing = /^[。，、；：！？）》”’％%]/u;
/** “就业、”, “（”: ends none. */
const open = /[，、（《“‘]$/u;
/** “一是”: a number that was printed in bold, in a line of its own. */
const ordinal = /^[一二三四五六七八九十]是$/u;

function gluedParagraphs(text: string, blocks: readonly Span[]): readonly Span[] {
  const paragraphs: Span[] = [];
  for (const block of blocks) {
    if (slice(text, block).trim() === "") continue;
    const last = paragraphs.at(-1);
    const before = last === undefined ? "" : slice(text, last);
    const line = before.slice(before.lastIndexOf("\n") + 1);
    if (last !== undefined && (continuing.test(slice(text, block)) || open.test(before) || ordinal.test(line)))
      paragraphs[paragraphs.length - 1] = { start: last.start, end: block.end };
    else paragraphs.push({ start: block.start, end: block.end });
  }
  return paragraphs;
}

/** “……，稳中有进。”, “……；”: a sentence with its closing marks. */
const sentence = /[^。！？；]*(?:[。！？；]+[”’）》]*|$)/gu;

function sentencesIn(text: string, span: Span): readonly Span[] {
  return [...slice(text, span).matchAll(sentence)]
    .filter(([words]) => words !== "")
    .map(({ 0: words, index }) => ({ start: span.start + index, end: span.start + index + words.length }));
}
