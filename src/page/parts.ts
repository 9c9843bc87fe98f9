/** What every stretch of a page is, once its speeches are known. */
import type { Part, PartKind } from "../base/records.ts";
import { inBody } from "./layouts.ts";
import type { Observation } from "./observe.ts";
import type { Unit } from "./units.ts";

/** Every block in exactly one part; neighbours of one kind and speech are one part. */
export function partsOf(
  observations: readonly Observation[],
  speeches: readonly Pick<Unit, "body" | "placed">[],
): readonly Part[] {
  const owned = new Map<number, { readonly kind: PartKind; readonly speech: number }>();
  const labels = new Map<number, number>();
  speeches.forEach(({ body, placed }, speech) => {
    for (let at = body.from; at < body.to; at += 1) owned.set(at, { kind: "body", speech });
    for (const { at, reading } of placed) {
      if (inBody.has(reading.element)) labels.set(at, reading.chars);
      if (inBody.has(reading.element)) continue;
      const kind = reading.element === "title" ? "title" : reading.element === "note" ? "author-note" : "byline";
      owned.set(at, { kind, speech });
    }
  });
  const parts: Part[] = [];
  observations.forEach(({ block }, at) => {
    const own = owned.get(at) ?? { kind: strayKind(observations, at), speech: undefined };
    const label = labels.get(at) ?? 0;
    if (label > 0 && own.speech !== undefined) {
      parts.push({ start: block.start, end: block.start + label, kind: "byline", speech: own.speech });
      parts.push({ start: block.start + label, end: block.end, kind: own.kind, speech: own.speech });
      return;
    }
    const last = parts.at(-1);
    if (last !== undefined && last.kind === own.kind && last.speech === own.speech && own.kind !== "byline") {
      parts[parts.length - 1] = { ...last, end: block.end };
    } else {
      const { kind, speech } = own;
      parts.push({ start: block.start, end: block.end, kind, ...(speech === undefined ? {} : { speech }) });
    }
  });
  return parts;
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
      return kind === "paragraph" && next?.kind === "editor" && /——/u.test(next.text) ? "editor-note" : "unassigned";
    }
  }
}
