/** How much text stands between two days, asked often: sums over the days with text, found by bisection. */
import type { Days, Exposure } from "../../graph/ask-api.ts";
import { daysBetween } from "../base/day.ts";
import { byCodeUnit } from "../base/order.ts";
import type { DocumentRecord } from "../base/records.ts";

/** All text of a corpus by its days. */
export interface TextByDay {
  /** First and last day with text; null where no text has a day. */
  readonly days: Days;
  /** The text from the first of two days to the last, both included. */
  readonly between: (from: string, to: string) => Days & Exposure;
  /** The days with text between two, both included, in order. */
  readonly daysWith: (from: string, to: string) => readonly string[];
}

/** What a day has at least: a document, or a unit of a person. */
type DatedText = Pick<DocumentRecord, "chars"> & { readonly date?: string | null | undefined };

/** Text by day; what has no day is in none. */
export function textByDay(texts: Iterable<DatedText>): TextByDay {
  const byDay = new Map<string, { documents: number; chars: number }>();
  for (const { date, chars } of texts) {
    if (date === undefined || date === null) continue;
    const sums = byDay.get(date) ?? { documents: 0, chars: 0 };
    byDay.set(date, sums);
    sums.documents += 1;
    sums.chars += chars;
  }
  const days = [...byDay.keys()].sort(byCodeUnit);
  const sums: { readonly documents: number; readonly chars: number }[] = [{ documents: 0, chars: 0 }];
  for (const day of days) {
    const last = sums.at(-1) ?? { documents: 0, chars: 0 };
    const here = byDay.get(day) ?? { documents: 0, chars: 0 };
    sums.push({ documents: last.documents + here.documents, chars: last.chars + here.chars });
  }
  // How many days lie before the day.
  const before = (day: string) => {
    let [low, high] = [0, days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((days[middle] ?? "") < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  // “~” sorts behind every digit, so that the day itself is within.
  const within = (from: string, to: string) => [before(from), Math.max(before(from), before(`${to}~`))] as const;
  return {
    days: { from: days[0] ?? null, to: days.at(-1) ?? null },
    between: (from, to) => {
      const [first, end] = within(from, to);
      const [low, high] = [sums[first] ?? { documents: 0, chars: 0 }, sums[end] ?? { documents: 0, chars: 0 }];
      const all = from > to ? 0 : daysBetween(from, to) + 1;
      return {
        from,
        to,
        documents: high.documents - low.documents,
        chars: high.chars - low.chars,
        days: end - first,
        daysWithout: all - (end - first),
      };
    },
    daysWith: (from, to) => days.slice(...within(from, to)),
  };
}
