/**
 * Text repair as data: a repaired text is the raw text with a sorted list of edits applied, and every span of either can be
 * mapped to the other. Nothing is ever changed in place.
 */
import type { Span } from "./span.ts";

/** Replace the raw characters `[start, end)` by `insert`; `rule` says why. Edits are sorted and do not overlap. */
export interface Edit extends Span {
  readonly insert: string;
  readonly rule: string;
}

/**
 * A text with its edits applied. `runs` are the stretches of `text` that stand unchanged in the raw file, as triples
 * (offset in `text`, offset in the raw file, length), in order; what lies between two runs was inserted.
 */
export interface EditedText {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly runs: readonly (readonly [at: number, raw: number, length: number])[];
}

/** Applies sorted, non-overlapping edits. Throws RangeError when they overlap or leave the text. */
export function applyEdits(raw: string, edits: readonly Edit[]): EditedText {
  const runs: [number, number, number][] = [];
  let text = "";
  let position = 0;
  const keep = (end: number) => {
    if (end > position) runs.push([text.length, position, end - position]);
    text += raw.slice(position, end);
  };
  for (const edit of edits) {
    if (edit.start < position || edit.end > raw.length || edit.end < edit.start) {
      throw new RangeError(`edit ${edit.start}-${edit.end} (${edit.rule}) overlaps another or leaves the text`);
    }
    keep(edit.start);
    // An insert of the length it replaces (NBSP → space, a radical → its character) keeps its way back unit by unit.
    if (edit.insert.length === edit.end - edit.start && edit.insert !== "") {
      runs.push([text.length, edit.start, edit.insert.length]);
    }
    text += edit.insert;
    position = edit.end;
  }
  keep(raw.length);
  return { text, edits, runs };
}

/** The raw span whose characters became `span` of the edited text; an empty span maps to an empty one. */
export function origin(edited: EditedText, span: Span): Span {
  if (span.end <= span.start) {
    const at = rawStart(edited, span.start);
    return { start: at, end: at };
  }
  return { start: rawStart(edited, span.start), end: rawEnd(edited, span.end) };
}

/** Where the raw offset `raw` lies in the edited text; one that was taken out lies behind the last character kept before it. */
export function image({ runs }: EditedText, raw: number): number {
  const run = runs[runBefore(runs, raw, 1)];
  return run === undefined ? 0 : run[0] + Math.min(raw - run[1], run[2]);
}

/** The edited text of a stretch of the raw text, with those edits that lie within it; its offsets count from the stretch. */
export function editSlice(raw: string, edits: readonly Omit<Edit, "rule">[], { start, end }: Span): EditedText {
  const inside = edits
    .filter((edit) => start <= edit.start && edit.end <= end)
    .map((edit) => ({ start: edit.start - start, end: edit.end - start, insert: edit.insert, rule: "slice" }));
  return applyEdits(raw.slice(start, end), inside);
}

/** Raw offset of the first kept character at or after `at`. */
function rawStart({ runs }: EditedText, at: number): number {
  const i = runBefore(runs, at, 0);
  const run = runs[i];
  if (run === undefined) return runs[0]?.[1] ?? 0;
  if (at < run[0] + run[2]) return run[1] + at - run[0];
  const next = runs[i + 1];
  return next === undefined ? run[1] + run[2] : next[1];
}

/** Raw offset just behind the last kept character before `end`. */
function rawEnd({ runs }: EditedText, end: number): number {
  const run = runs[runBefore(runs, end - 1, 0)];
  if (run === undefined) return 0;
  return run[1] + Math.min(end - run[0], run[2]);
}

/** Index of the last run that begins at or before `at` on a side (0 edited, 1 raw), -1 when there is none. */
function runBefore(runs: EditedText["runs"], at: number, side: 0 | 1): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run !== undefined && run[side] <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
