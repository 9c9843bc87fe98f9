/** Months, quarters and years: `2021-04`, `2021-Q2`, `2021`. */

/** How time is cut. */
type CutBy = "month" | "quarter" | "year";

/** The period in which a day lies. */
export function periodOfDay(day: string, by: CutBy): string {
  const year = day.slice(0, 4);
  if (by === "year") return year;
  return by === "month" ? day.slice(0, 7) : `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** First and last day of a period. */
export function daysOfPeriod(period: string): { readonly from: string; readonly to: string } {
  const [year = "", part = ""] = period.split("-");
  if (part === "") return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = part.startsWith("Q") ? 3 * Number(part.slice(1)) : Number(part);
  const first = part.startsWith("Q") ? last - 2 : last;
  // The last day of a month is the day before the first of the next.
  const end = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  return { from: `${year}-${padded(first)}-01`, to: `${year}-${padded(last)}-${padded(end)}` };
}

/** All periods from that of the first day to that of the last, none left out; days in order. */
export function periodsBetween(from: string, to: string, by: CutBy): readonly string[] {
  const periods = new Set<string>();
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (let month = 1; month <= 12; month++) {
      const first = `${String(year).padStart(4, "0")}-${padded(month)}-01`;
      if (from.slice(0, 7) <= first.slice(0, 7) && first.slice(0, 7) <= to.slice(0, 7)) {
        periods.add(periodOfDay(first, by));
      }
    }
  }
  return [...periods];
}

function padded(value: number): string {
  return String(value).padStart(2, "0");
}
