/** Bodies whose ends a person knows better: whole paragraphs come to a speech or leave it. */
import { type Change, type Corrected, type Correction, ofKind } from "../base/correction.ts";
import { origin } from "../base/edits.ts";
import type { Part, SegmentedDocument, Speech } from "../base/records.ts";
import { contains, type Span } from "../base/span.ts";

type Cut = Extract<Correction, { readonly kind: "cut" }>;
type Label = Pick<Part, "kind" | "speech">;

/** The page with its bodies cut as corrections say, one after the other. */
export function cutSpeeches(
  segmented: SegmentedDocument,
  corrections: readonly Correction[],
): Corrected<SegmentedDocument> {
  return ofKind(corrections, "cut").reduce<Corrected<SegmentedDocument>>(
    (done, cut) => {
      const at = done.value.speeches.findIndex((speech) => idOf(done.value, speech) === cut.speech);
      const value = at === -1 ? undefined : recut(done.value, at, cut);
      const [before, after] = [done.value.speeches[at], value?.speeches[at]];
      if (value === undefined || before === undefined || after === undefined) return done;
      return { value, changes: [...done.changes, changeOf(done.value, cut, before, after)] };
    },
    { value: segmented, changes: [] },
  );
}

function idOf({ repaired }: SegmentedDocument, speech: Speech): string {
  return `${repaired.document.id}@${origin(repaired.edited, speech).start}`;
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

function changeOf({ repaired }: SegmentedDocument, { line }: Cut, before: Speech, after: Speech): Change {
  const [old, now] = [origin(repaired.edited, before), origin(repaired.edited, after)];
  const message = `body ${old.start}-${old.end} → ${now.start}-${now.end}`;
  return { line, file: repaired.document.id, ...now, message };
}
