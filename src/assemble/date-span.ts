/** First and last date of something that comes again and again. */

/** First and last day, `YYYY-MM-DD`; undefined until a dated document shows it. */
export interface DateSpan {
  first: string | undefined;
  last: string | undefined;
}

/** A span that nothing has widened yet. */
export function emptyDateSpan(): DateSpan {
  return { first: undefined, last: undefined };
}

/** Widens the span to hold the date; a missing date changes nothing. */
export function widen(span: DateSpan, date: string | null): void {
  if (date === null) return;
  if (span.first === undefined || date < span.first) span.first = date;
  if (span.last === undefined || date > span.last) span.last = date;
}
