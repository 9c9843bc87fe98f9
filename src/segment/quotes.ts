/** Short quotations, each signed by ——职务姓名 behind it. */
import type { ClassifiedBlock } from "./classified-block.ts";
import type { BlockRange, Draft } from "./draft.ts";
import { bodyChars } from "./mode.ts";

/**
 * One draft for every dash byline; where each signs one paragraph, paragraphs before that one and a like one behind the
 * last are quotes of nobody.
 */
export function draftQuotes(blocks: readonly ClassifiedBlock[]): readonly Draft[] {
  const epigraphs = blocks.flatMap((block, at): readonly Draft[] =>
    isEpigraph(block, blocks[at - 1]) ? [signedAt(at - 1, at)] : [],
  );
  const signed = blocks.flatMap((block, at) => {
    const from = firstParagraph(blocks, at);
    return block.kind === "dash-byline" && !isNameAlone(block) && from < at ? [{ from, at }] : [];
  });
  const single = signed.filter(({ from, at }) => at - from === 1).length;
  const areSingle = signed.length >= 3 && single * 4 >= signed.length * 3;
  const headed = signed.filter(({ from }) => blocks[from - 1]?.kind === "heading").length;
  const areTitled = signed.length >= 3 && headed * 4 >= signed.length * 3;
  const drafts = signed.flatMap(({ from, at }): Draft[] => {
    const own = areSingle ? at - 1 : behindClosed(blocks, { from, to: at - 1 });
    const lost = { form: "quote", cue: "missing-byline", body: { from, to: own } } as const;
    const quote = signedAt(own, at);
    // Between a byline above and a signature below nobody knows whose words are whose.
    if (blocks[from - 1]?.kind === "byline") return [{ form: "speech", cue: "two-signatures", body: quote.body }];
    if (own > from) return [lost, quote];
    const isTitled = areTitled && blocks[from - 1]?.kind === "heading";
    return [isTitled ? { ...quote, title: { from: from - 1, to: from } } : quote];
  });
  const all = [...epigraphs, ...drafts].sort((a, b) => a.body.from - b.body.from);
  return areSingle ? [...all, ...trailing(blocks, drafts)] : all;
}

function signedAt(from: number, at: number): Draft {
  return { form: "quote", cue: "dash-byline-after", byline: at, body: { from, to: at } };
}

/** ——丁一川 signs no more than the quotation right above it. */
function isEpigraph(block: ClassifiedBlock, above: ClassifiedBlock | undefined): boolean {
  return block.kind === "dash-byline" && isNameAlone(block) && wholeQuotation.test(above?.text ?? "");
}

function isNameAlone({ byline }: ClassifiedBlock): boolean {
  return byline?.persons.every(({ positions }) => positions.length === 0) === true;
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
