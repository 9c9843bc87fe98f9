/** Short quotations, each signed by ——职务姓名 behind it. */
import type { ClassifiedBlock } from "./classified-block.ts";
import type { BlockRange, Draft } from "./draft.ts";
import { bodyChars } from "./mode.ts";

/**
 * One draft for every dash byline; where each signs one paragraph, paragraphs before that one and a like one behind the
 * last are quotes of nobody.
 */
export function draftQuotes(blocks: readonly ClassifiedBlock[]): readonly Draft[] {
  const signed = blocks.flatMap(({ kind }, at) => {
    const from = firstParagraph(blocks, at);
    return kind === "dash-byline" && from < at ? [{ from, at }] : [];
  });
  const single = signed.filter(({ from, at }) => at - from === 1).length;
  const areSingle = signed.length >= 3 && single * 4 >= signed.length * 3;
  const headed = signed.filter(({ from }) => blocks[from - 1]?.kind === "heading").length;
  const areTitled = signed.length >= 3 && headed * 4 >= signed.length * 3;
  const drafts = signed.flatMap(({ from, at }): Draft[] => {
    const own = areSingle ? at - 1 : behindClosed(blocks, { from, to: at - 1 });
    const lost = { form: "quote", cue: "missing-byline", body: { from, to: own } } as const;
    const quote = { form: "quote", cue: "dash-byline-after", byline: at, body: { from: own, to: at } } as const;
    // Between a byline above and a signature below nobody knows whose words are whose.
    if (blocks[from - 1]?.kind === "byline") return [{ form: "speech", cue: "two-signatures", body: quote.body }];
    if (own > from) return [lost, quote];
    const isTitled = areTitled && blocks[from - 1]?.kind === "heading";
    return [isTitled ? { ...quote, title: { from: from - 1, to: from } } : quote];
  });
  return areSingle ? [...drafts, ...trailing(blocks, drafts)] : drafts;
}

/** “……” whole */
const wholeQuotation = /^“[^“”]*(?:“[^“”]*”[^“”]*)*”[。！？]?$/u;

/** Quotation marks that close end a quotation: what stands behind the last of such paragraphs is another's. */
function behindClosed(blocks: readonly ClassifiedBlock[], { from, to }: BlockRange): number {
  const closed = blocks.slice(from, to).findLastIndex(({ text }) => wholeQuotation.test(text));
  return from + closed + 1;
}

/** One paragraph behind the last signature, as long as the others are: its own signature is lost. */
function trailing(blocks: readonly ClassifiedBlock[], drafts: readonly Draft[]): readonly Draft[] {
  const from = (drafts.at(-1)?.byline ?? blocks.length) + 1;
  const isOne = blocks[from]?.kind === "paragraph" && blocks[from + 1]?.kind !== "paragraph";
  const lengths = drafts.map(({ body }) => bodyChars(blocks, body.from, body.to)).sort((a, b) => a - b);
  const chars = bodyChars(blocks, from, from + 1);
  const isLike = chars >= 0.5 * (lengths[0] ?? 0) && chars <= 1.5 * (lengths.at(-1) ?? 0);
  return isOne && isLike ? [{ form: "quote", cue: "missing-byline", body: { from, to: from + 1 } }] : [];
}

/** The first of the paragraphs that run up to `at`. */
function firstParagraph(blocks: readonly ClassifiedBlock[], at: number): number {
  let from = at;
  while (from > 0 && blocks[from - 1]?.kind === "paragraph") from -= 1;
  return from;
}
