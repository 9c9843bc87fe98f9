/** What every stretch of a page is, once its speeches are known. */
import type { Part, PartKind } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import { inBody } from "./layouts.ts";
import type { Observation } from "./observe.ts";
import type { Unit } from "./units.ts";

interface Owned {
  readonly kind: PartKind;
  readonly speech?: number;
}

/** A speech by its blocks; `span` where its words are less than these, since the news goes on around them. */
type Bodied = Pick<Unit, "body" | "placed"> & { readonly span?: Span };

/** Every block in exactly one part, but for a label and the words behind it; neighbours of one kind and speech are one part. */
export function partsOf(observations: readonly Observation[], speeches: readonly Bodied[]): readonly Part[] {
  const owned = ownedBy(speeches);
  const labels = labelsOf(speeches);
  const spans = speeches.flatMap(({ span }, speech) => (span === undefined ? [] : [{ ...span, speech }]));
  const parts: (Part & { end: number })[] = [];
  const add = ({ kind, speech }: Owned, start: number, end: number) => {
    if (start >= end) return;
    const last = parts.at(-1);
    if (last?.kind === kind && last.speech === speech && kind !== "byline") last.end = end;
    else parts.push({ kind, ...(speech === undefined ? {} : { speech }), start, end });
  };
  // A passage is a part of what lies between its first and last block; several may lie in one.
  const addAround = (within: readonly (Span & { readonly speech: number })[], block: Span) => {
    let done = block.start;
    for (const { start, end, speech } of within) {
      add(stray, done, Math.max(done, start));
      done = Math.min(end, block.end);
      add({ kind: "body", speech }, Math.max(start, block.start), done);
    }
    add(stray, done, block.end);
  };
  observations.forEach(({ block }, at) => {
    const own = owned.get(at) ?? { kind: strayKind(observations, at) };
    const label = labels.get(at) ?? 0;
    if (label > 0) parts.push({ ...own, kind: "byline", start: block.start, end: block.start + label });
    const within = spans.filter(({ start, end }) => start < block.end && block.start < end);
    if (within.length === 0) add(own, block.start + label, block.end);
    else addAround(within, block);
  });
  return parts;
}

const stray: Owned = { kind: "unassigned" };

/** What the blocks of speeches are. */
function ownedBy(speeches: readonly Bodied[]): ReadonlyMap<number, Owned> {
  const owned = new Map<number, Owned>();
  speeches.forEach(({ body, placed }, speech) => {
    for (let at = body.from; at < body.to; at += 1) owned.set(at, { kind: "body", speech });
    for (const { at, reading } of placed) {
      if (!inBody.has(reading.element)) owned.set(at, { kind: partKinds.get(reading.element) ?? "byline", speech });
    }
  });
  return owned;
}

const partKinds: ReadonlyMap<string, PartKind> = new Map([
  ["title", "title"],
  ["note", "author-note"],
]);

/** Characters of the labels with which bodies begin. */
function labelsOf(speeches: readonly Pick<Unit, "placed">[]): ReadonlyMap<number, number> {
  const opening = speeches.flatMap(({ placed }) => placed.filter(({ reading }) => inBody.has(reading.element)));
  return new Map(opening.map(({ at, reading }) => [at, reading.chars]));
}

/** What a block is that belongs to no speech. */
function strayKind(observations: readonly Observation[], at: number): PartKind {
  const kind = observations[at]?.kind;
  switch (kind) {
    case "credit":
    case "reporter":
      return "credit";
    case "note":
      return "author-note";
    case "subtitle":
      return "subtitle";
    case "heading":
    case "numbered":
    case "name":
      return "headline";
    case "editor":
      return "editor-note";
    default: {
      // Paragraphs between headline and the editors' signature belong to their note.
      const next = observations.find((one, i) => i > at && one.kind !== "paragraph");
      return kind === "paragraph" && next?.kind === "editor" && next.text.includes("——") ? "editor-note" : "unassigned";
    }
  }
}
