/** What every stretch of a page is, once its speeches are known. */
import type { Part, PartKind } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import type { ClassifiedBlock } from "./classified-block.ts";
import type { Draft } from "./draft.ts";

/** Every block in exactly one part; neighbours of one kind and speech are one part. */
export function partsOf(blocks: readonly ClassifiedBlock[], drafts: readonly Draft[]): readonly Part[] {
  const kinds = blocks.map((block, i) => ownKind(blocks, i, block, drafts));
  const parts: Part[] = [];
  kinds.forEach(({ kind, speech }, i) => {
    const span = spanAt(blocks, i);
    const last = parts.at(-1);
    if (last !== undefined && last.kind === kind && last.speech === speech && kind !== "byline") {
      parts[parts.length - 1] = { ...last, end: span.end };
    } else parts.push({ ...span, kind, ...(speech === undefined ? {} : { speech }) });
  });
  return parts;
}

function ownKind(
  blocks: readonly ClassifiedBlock[],
  at: number,
  { kind }: ClassifiedBlock,
  drafts: readonly Draft[],
): { kind: PartKind; speech?: number } {
  for (const [speech, draft] of drafts.entries()) {
    if (at >= draft.body.from && at < draft.body.to) return { kind: "body", speech };
    if (at === draft.byline) return { kind: "byline", speech };
    if (at === draft.authorNote) return { kind: "author-note", speech };
    if (draft.title !== undefined && at >= draft.title.from && at < draft.title.to) return { kind: "title", speech };
  }
  return { kind: strayKind(blocks, at, kind) };
}

/** What a block is that belongs to no speech. */
function strayKind(blocks: readonly ClassifiedBlock[], at: number, kind: ClassifiedBlock["kind"]): PartKind {
  if (kind === "credit" || kind === "reporter") return "credit";
  if (kind === "author-note") return "author-note";
  if (kind === "subtitle") return "subtitle";
  if (kind === "heading" || kind === "name") return "headline";
  if (kind === "editor-note") return "editor-note";
  // Paragraphs between headline and the editor's signature belong to his note.
  const signature = blocks.findIndex((block, i) => i > at && block.kind !== "paragraph");
  return kind === "paragraph" && blocks[signature]?.kind === "editor-note" && /——/u.test(blocks[signature]?.text ?? "")
    ? "editor-note"
    : "unassigned";
}

/** The span of a block. */
export function spanAt(blocks: readonly ClassifiedBlock[], at: number): Span {
  const block = blocks[at]?.block;
  if (block === undefined) throw new RangeError(`no block ${at}`);
  return { start: block.start, end: block.end };
}
