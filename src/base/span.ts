/**
 * Spans: half-open ranges `[start, end)` of UTF-16 code units, counted from 0.
 * Every offset of tifa, in the file or in repaired text, is one of these.
 */

/** A half-open range of offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters of `text` between the ends of `span`. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `inner` lies within `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Orders spans by start; of two that start together the longer comes first. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The parts of a span that lie in none of the cuts, which may overlap and reach beyond it. */
export function outside({ start, end }: Span, cuts: readonly Span[]): readonly Span[] {
  return cuts.reduce<readonly Span[]>(
    (rest, cut) =>
      rest.flatMap((piece) =>
        [
          { start: piece.start, end: Math.min(piece.end, cut.start) },
          { start: Math.max(piece.start, cut.end), end: piece.end },
        ].filter((left) => left.start < left.end),
      ),
    [{ start, end }],
  );
}

/** Spans by start, those as one that overlap, touch, or lie no farther apart than given. */
export function united(spans: readonly Span[], apart = 0): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted(bySpan)) {
    const last = found.at(-1);
    if (last !== undefined && start <= last.end + apart) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}
