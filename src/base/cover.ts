/** Finds among many spans those that contain a given one, or lie in a range, without looking at all of them. */
import { bySpan, type Span } from "./span.ts";

/** An index over spans that finds what contains another span. */
export interface Cover<T extends Span> {
  /** All that contain the span, the one that begins last first. */
  readonly over: (span: Span) => readonly T[];
}

/** The index over spans, which may nest and overlap in any way. */
export function createCover<T extends Span>(spans: readonly T[]): Cover<T> {
  const sorted = spans.toSorted(bySpan);
  /** How far the spans up to an index reach: where that is too short, no earlier one can contain anything. */
  const reach = new Int32Array(sorted.length);
  sorted.forEach(({ end }, i) => {
    reach[i] = Math.max(end, reach[i - 1] ?? 0);
  });
  const over = (span: Span): readonly T[] => {
    const found: T[] = [];
    for (let i = firstFrom(sorted, span.start + 1) - 1; i >= 0 && (reach[i] ?? 0) >= span.end; i -= 1) {
      const candidate = sorted[i];
      if (candidate !== undefined && candidate.end >= span.end) found.push(candidate);
    }
    return found;
  };
  return { over };
}

/** Those of spans ordered by start that begin in `[start, end)`. */
export function startingIn<T extends Span>(sorted: readonly T[], start: number, end: number): readonly T[] {
  return sorted.slice(firstFrom(sorted, start), firstFrom(sorted, end));
}

/** Index of the first span that begins at or behind `at`. */
function firstFrom(sorted: readonly Span[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
