/**
 * Notes: what a stage doubted or gave up. Messy text is not an error; a stage returns its best value and its notes.
 */
import type { Span } from "./span.ts";

/** A finding about a place; `rule` is a stable id (`read-no-text`, `missing-byline`); the span is in the raw file. */
export interface Note extends Span {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
}

/** A stage's best value together with what it doubted. */
export interface Noted<T> {
  readonly value: T;
  readonly notes: readonly Note[];
}

/** A note on a whole file, or on none where `file` is empty. */
export function noteOn(rule: string, file: string, message: string): Note {
  return { rule, file, start: 0, end: 0, message };
}
