/** Bodies whose ends a person knows better, and speeches that no rule found: whole paragraphs come to a speech or leave it. */

import { origin } from "../base/edits.ts";
import type { Part, SegmentedDocument, Speech } from "../base/records.ts";
import { contains, type Span } from "../base/span.ts";
import { type Change, type Corrected, type Correction, ofKind } from "./correction.ts";

type Cut = Extract<Correction, { readonly kind: "cut" }>;
type GivenSpeech = Extract<Correction, { readonly kind: "speech" }>;
type Label = Pick<Part, "kind" | "speech">;

/** The page with its bodies cut as corrections say, one after the other, then the speeches that no rule found. */
export function cutSpeeches(
  segmented: SegmentedDocument,
  corrections: readonly Correction[],
): Corrected<SegmentedDocument> {
  const unchanged: Corrected<SegmentedDocument> = { value: segmented, changes: [] };
  const whole = ofKind(corrections, "cut").reduce(cut, unchanged);
  return ofKind(corrections, "speech").reduce(add, whole);
}

function cut({ value, changes }: Corrected<SegmentedDocument>, correction: Cut): Corrected<SegmentedDocument> {
  const at = value.speeches.findIndex((speech) => idOf(value, speech) === correction.speech);
  const after = at === -1 ? undefined : recut(value, at, correction);
  const [old, now] = [value.speeches[at], after?.speeches[at]].map((speech) => speech && originOf(value, speech));
  if (after === undefined || old === undefined || now === undefined) return { value, changes };
  const message = `body ${old.start}-${old.end} → ${now.start}-${now.end}`;
  return { value: after, changes: [...changes, changeAt(value, correction, now, message)] };
}

/** A speech without a body is put in its place, then takes its paragraphs from those of nobody. */
function add({ value, changes }: Corrected<SegmentedDocument>, correction: GivenSpeech): Corrected<SegmentedDocument> {
  const { document, start, end, line } = correction;
  if (value.repaired.document.id !== document) return { value, changes };
  const before = value.speeches.filter((speech) => originOf(value, speech).start < start).length;
  const given: Speech = { order: 0, form: "speech", cue: `correction:${line}`, paragraphs: [], start: 0, end: 0 };
  const after = recut(
    {
      ...value,
      parts: value.parts.map(({ speech, ...part }) =>
        speech === undefined ? part : { ...part, speech: speech + Number(speech >= before) },
      ),
      speeches: value.speeches.toSpliced(before, 0, given).map((speech, i) => ({ ...speech, order: i + 1 })),
    },
    before,
    { start, end },
  );
  const body = after?.speeches[before];
  if (after === undefined || body === undefined) return { value, changes };
  const now = originOf(value, body);
  return { value: after, changes: [...changes, changeAt(value, correction, now, `speech ${idOf(after, body)}`)] };
}

function idOf(segmented: SegmentedDocument, speech: Speech): string {
  return `${segmented.repaired.document.id}@${originOf(segmented, speech).start}`;
}

function originOf({ repaired }: SegmentedDocument, span: Span): Span {
  return origin(repaired.edited, span);
}

/**
 * Gives a speech the paragraphs that lie in the range, and takes from it those that do not. Undefined when that changes
 * nothing, or takes a title or byline, or leaves another speech without body or with a hole in it.
 */
function recut(segmented: SegmentedDocument, at: number, range: Span): SegmentedDocument | undefined {
  const { repaired, parts, speeches } = segmented;
  const stray: Label = { kind: "unassigned" };
  const body: Label = { kind: "body", speech: at };
  const before = repaired.blocks.map((block): Label => parts.find((part) => contains(part, block)) ?? stray);
  const isTaken = repaired.blocks.map((block) => contains(range, origin(repaired.edited, block)));
  const isFree = before.every(({ kind, speech }, i) => isTaken[i] === false || kind === "body" || speech === undefined);
  const labels = before.map((label, i) => (isTaken[i] === true ? body : isSame(label, body) ? stray : label));
  const moved = before.filter((label, i) => !isSame(label, labels[i] ?? stray));
  const changed = new Set([at, ...moved.flatMap(({ speech }) => speech ?? [])]);
  const bodies = new Map([...changed].map((speech) => [speech, blocksOf(labels, speech)]));
  if (!isFree || moved.length === 0 || ![...bodies.values()].every(isWhole)) return undefined;
  return {
    repaired,
    parts: partsOf(repaired.blocks, labels),
    speeches: speeches.map((speech, i) => {
      const paragraphs = bodies.get(i)?.flatMap((block) => spanAt(repaired.blocks, block));
      return paragraphs === undefined ? speech : { ...speech, ...around(paragraphs), paragraphs };
    }),
  };
}

function isSame(a: Label, b: Label): boolean {
  return a.kind === b.kind && a.speech === b.speech;
}

/** Indexes of the blocks of a body. */
function blocksOf(labels: readonly Label[], speech: number): readonly number[] {
  return labels.flatMap((label, i) => (label.kind === "body" && label.speech === speech ? [i] : []));
}

function isWhole(blocks: readonly number[]): boolean {
  return blocks.length > 0 && blocks.every((block, i) => i === 0 || block === (blocks[i - 1] ?? 0) + 1);
}

function spanAt(blocks: readonly Span[], at: number): readonly Span[] {
  return blocks.slice(at, at + 1).map(({ start, end }) => ({ start, end }));
}

function around(spans: readonly Span[]): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** Neighbours of one kind and speech are one part; two bylines stay two. */
function partsOf(blocks: readonly Span[], labels: readonly Label[]): readonly Part[] {
  const parts: { label: Label; start: number; end: number }[] = [];
  blocks.forEach(({ start, end }, i) => {
    const label = labels[i] ?? { kind: "unassigned" };
    const last = parts.at(-1);
    if (last !== undefined && (last.label === label || (isSame(last.label, label) && label.kind !== "byline"))) {
      last.end = end;
    } else parts.push({ label, start, end });
  });
  return parts.map(({ label: { kind, speech }, start, end }) => ({
    start,
    end,
    kind,
    ...(speech === undefined ? {} : { speech }),
  }));
}

function changeAt(
  { repaired }: SegmentedDocument,
  { line }: Correction,
  { start, end }: Span,
  message: string,
): Change {
  return { line, file: repaired.document.id, start, end, message };
}
