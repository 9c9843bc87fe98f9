/** Days of the calendar. */

/** “2021-04-19” */
const written = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/u;

/** Whether a text is `YYYY-MM-DD` and the calendar has that day. */
export function isDay(text: string): boolean {
  const [, year = "", month = "", day = ""] = written.exec(text) ?? [];
  // The last day of a month is the day before the first of the next.
  return (
    year !== "" && Number(day) >= 1 && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  );
}

/** `2021-04-09` of “2021”, “4” and “9”; undefined where the calendar has no such day. */
export function dayOf(year: string, month: string, date: string): string | undefined {
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : undefined;
}

/** The days of `2021-01-01..2021-12-31`, both included; undefined where that is no span of days. */
export function spanOf(text: string): { readonly from: string; readonly to: string } | undefined {
  const [from = "", to = "", ...more] = text.split("..");
  return more.length === 0 && isDay(from) && isDay(to) && from <= to ? { from, to } : undefined;
}

/** How many days the second day is after the first; both `YYYY-MM-DD`. */
export function daysBetween(first: string, second: string): number {
  return (Date.parse(second) - Date.parse(first)) / 86_400_000;
}

/** The day so many days after another, before it where the number is negative. */
export function dayPlus(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole months from the first day to the second: 2021-01-15 to 2021-03-14 is one. */
export function monthsBetween(first: string, second: string): number {
  const monthOf = (day: string) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
  const begun = monthOf(second) - monthOf(first);
  return second.slice(8) < first.slice(8) ? begun - 1 : begun;
}
