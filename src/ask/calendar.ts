/** How much text there is in which stretch of time, and which days have none. */
import type { Days, Exposure } from "../../graph/ask-api.ts";
import type { DocumentRecord } from "../base/records.ts";

/** Days asked for, both included; what is not given is not bounded. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** Whether a day lies in a period; a text without a day lies in the whole time only. */
export function isIn(date: string | null | undefined, { from, to }: Period): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === null || date === undefined) return false;
  return (from ?? "") <= date && date <= (to ?? "9999");
}

/** First and last day of the documents of a period; null where none has a day. */
export function daysOf(documents: Iterable<DocumentRecord>, period: Period): Days {
  let [from, to]: (string | null)[] = [null, null];
  for (const { date } of documents) {
    if (date === undefined || !isIn(date, period)) continue;
    if (from === null || from === undefined || date < from) from = date;
    if (to === null || to === undefined || date > to) to = date;
  }
  return { from: from ?? null, to: to ?? null };
}

/** Months (`2019-01`) or years of a span of days, none left out. */
export function periodsOf({ from, to }: Days, length: 7 | 4): readonly string[] {
  if (from === null || to === null) return [];
  const periods: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    if (length === 4) periods.push(padded(year, 4));
    else for (let month = 1; month <= 12; month++) periods.push(`${padded(year, 4)}-${padded(month, 2)}`);
  }
  return periods.filter((period) => from.slice(0, length) <= period && period <= to.slice(0, length));
}

/** The text of each of the periods; days outside of the span are not counted as days without text. */
export function exposures(
  documents: Iterable<DocumentRecord>,
  days: Days,
  length: 7 | 4,
): ReadonlyMap<string, Exposure> {
  const tallies = new Map(periodsOf(days, length).map((period) => [period, emptyTally()]));
  for (const { date, chars } of documents) add(tallies.get(date?.slice(0, length) ?? ""), date, chars, days);
  return new Map(
    [...tallies].map(([period, tally]) => [period, exposureOf(tally, calendarDays(withinPeriod(period, days)))]),
  );
}

/** The text of a whole span. */
export function exposureIn(documents: Iterable<DocumentRecord>, days: Days): Exposure {
  const tally = emptyTally();
  for (const { date, chars } of documents) add(tally, date, chars, days);
  return exposureOf(tally, calendarDays(days));
}

interface Tally {
  documents: number;
  chars: number;
  readonly dates: Set<string>;
}

function emptyTally(): Tally {
  return { documents: 0, chars: 0, dates: new Set() };
}

function add(tally: Tally | undefined, date: string | undefined, chars: number, { from, to }: Days): void {
  if (tally === undefined || date === undefined || from === null || to === null || date < from || date > to) return;
  tally.documents += 1;
  tally.chars += chars;
  tally.dates.add(date);
}

function exposureOf({ documents, chars, dates }: Tally, all: number): Exposure {
  return { documents, chars, days: dates.size, daysWithout: all - dates.size };
}

function withinPeriod(period: string, { from, to }: Days): Days {
  const [year, month] = [Number(period.slice(0, 4)), period.slice(5)];
  const last = month === "" ? 31 : new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
  const first = month === "" ? `${period}-01-01` : `${period}-01`;
  const end = month === "" ? `${period}-12-31` : `${period}-${padded(last, 2)}`;
  return { from: from !== null && from > first ? from : first, to: to !== null && to < end ? to : end };
}

function calendarDays({ from, to }: Days): number {
  return from === null || to === null ? 0 : (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** A number per 1,000 characters; null without any. */
export function perThousand(count: number, chars: number): number | null {
  return chars === 0 ? null : (1000 * count) / chars;
}
