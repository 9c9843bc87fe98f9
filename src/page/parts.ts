/** What every stretch of a page is, once its speeches are known. */
import type { Part, PartKind } from "../base/records.ts";
import { inBody } from "./layouts.ts";
import type { Observation } from "./observe.ts";
import type { Unit } from "./units.ts";

interface Owned {
  readonly kind: PartKind;
  readonly speech?: number;
}

/** A speech by its blocks; `until` is where its words end in the last of them, if not with it. */
type Bodied = Pick<Unit, "body" | "placed"> & { readonly until?: number };

/** Every block in exactly one part, but for a label and the words behind it; neighbours of one kind and speech are one part. */
export function partsOf(
  observations: readonly Observation[],
  speeches: readonly Bodied[],
): readonly Part[] {
  const owned = ownedBy(speeches);
  const labels = labelsOf(speeches);
  const cuts = new Map(speeches.flatMap(({ body, until }) => (until === undefined ? [] : [[body.to - 1, until]])));
  const parts: Part[] = [];
  observations.forEach(({ block }, at) => {
    const own = owned.get(at) ?? { kind: strayKind(observations, at) };
    const label = labels.get(at) ?? 0;
    if (label > 0) parts.push({ ...own, kind: "byline", start: block.start, end: block.start + label });
    const last = parts.at(-1);
    const goesOn = last?.kind === own.kind && last.speech === own.speech && own.kind !== "byline";
    if (last !== undefined && goesOn) parts[parts.length - 1] = { ...last, end: block.end };
    else parts.push({ ...own, start: block.start + label, end: block.end });
    const cut = cuts.get(at) ?? block.end;
    const cutPart = parts.at(-1);
    if (cutPart === undefined || cut >= block.end) return;
    parts[parts.length - 1] = { ...cutPart, end: cut };
    parts.push({ kind: "unassigned", start: cut, end: block.end });
  });
  return parts;
}

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
