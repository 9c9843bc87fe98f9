/** Formulations that are new since a day, that return after months, or that are missing where they were regular. */
import type { FirstUse, MissingUse, ReturnedUse } from "../../graph/news-api.ts";
import { periodOfDay } from "../base/calendar-period.ts";
import { dayPlus, monthsBetween } from "../base/day.ts";
import { byCodeUnit } from "../base/order.ts";
import { nameIn } from "./asked-store.ts";
import { type CitedStore, citedUse } from "./cited.ts";
import { type ConceptTally, sumOf } from "./news-tally.ts";
import type { TextByDay } from "./text-by-day.ts";

/** What is asked, with the days of the corpus: `from` is its first, `to` the last that is asked for. */
export interface NewsDays {
  readonly from: string;
  readonly since: string;
  readonly to: string;
}

/** An item that is told where it is among the first; only then its pages are read. */
export interface Ranked<Item> {
  readonly rank: number;
  readonly id: string;
  readonly item: () => Item;
}

/** Formulations whose first use lies in the days asked for, the most used first. */
export function firstUses(
  store: CitedStore,
  tallies: readonly ConceptTally[],
  text: TextByDay,
  { from }: NewsDays,
): readonly Ranked<FirstUse>[] {
  return tallies.flatMap((tally) => {
    const { concept, before, since, spoken, copiesBefore, copiesSince } = tally;
    const first = firstOf(tally);
    if (first === undefined || before.size > 0 || copiesBefore > 0) return [];
    const mentions = sumOf(since);
    const knownFrom = store.entities.get(concept)?.properties["validFrom"];
    const item = (): FirstUse => ({
      concept,
      name: nameIn(store, concept),
      knownFrom: typeof knownFrom === "string" ? knownFrom : null,
      first: citedUse(store, first),
      before: text.between(from, dayPlus(first.date, -1)),
      spoken: spoken === undefined ? null : citedUse(store, spoken),
      mentions,
      copies: copiesSince,
    });
    return [{ rank: mentions, id: concept, item }];
  });
}

/** Formulations with a use in the days asked for that is the first after so many months, the longest such time of each; those that were expected most meanwhile first. */
export function returnedUses(
  store: CitedStore,
  tallies: readonly ConceptTally[],
  text: TextByDay,
  { from, since }: NewsDays,
  months: number,
): readonly Ranked<ReturnedUse>[] {
  return tallies.flatMap((tally) => {
    const days = [...tally.days.keys()].sort(byCodeUnit);
    const gaps = days
      .slice(1)
      .map((again, at) => ({ again, last: days[at] ?? again, months: monthsBetween(days[at] ?? again, again) }))
      .filter((gap) => gap.again >= since && gap.months >= months);
    const [longest] = gaps.sort((a, b) => b.months - a.months || byCodeUnit(a.again, b.again));
    const last = tally.days.get(longest?.last ?? "")?.first;
    const again = tally.days.get(longest?.again ?? "")?.first;
    if (longest === undefined || last === undefined || again === undefined) return [];
    const without = text.between(dayPlus(longest.last, 1), dayPlus(longest.again, -1));
    // A time without text is unknown: nothing returns from it.
    if (without.documents === 0) return [];
    const usesIn = (isIn: (day: string) => boolean) =>
      days.filter(isIn).reduce((sum, day) => sum + (tally.days.get(day)?.mentions ?? 0), 0);
    const mentionsBefore = usesIn((day) => day <= longest.last);
    const charsBefore = text.between(from, longest.last).chars;
    const expected = charsBefore === 0 ? 0 : (mentionsBefore * without.chars) / charsBefore;
    const item = (): ReturnedUse => ({
      concept: tally.concept,
      name: nameIn(store, tally.concept),
      last: citedUse(store, last),
      again: citedUse(store, again),
      months: longest.months,
      without,
      mentionsBefore,
      expected,
      mentions: usesIn((day) => day >= longest.again),
    });
    return [{ rank: expected, id: tally.concept, item }];
  });
}

/** In so many of the periods before a formulation must have been used. */
const leastShare = 0.8;
/** So many uses the text since must lead to expect. */
const leastExpected = 3;
/** So many periods with text there must be before. */
export const leastPeriods = 4;

/** The periods that end before a day and have text: quarters, or months where there are too few quarters. */
export function regularPeriods(
  text: TextByDay,
  { from, since }: NewsDays,
): { readonly by: "quarter" | "month"; readonly periods: ReadonlySet<string> } {
  const of = (by: "quarter" | "month") => {
    const periods = new Set(text.daysWith(from, dayPlus(since, -1)).map((day) => periodOfDay(day, by)));
    periods.delete(periodOfDay(since, by));
    return { by, periods };
  };
  const quarters = of("quarter");
  return quarters.periods.size >= leastPeriods ? quarters : of("month");
}

/** Formulations that were regular before, are expected since, and stand nowhere since, not in copies either; the most expected first. */
export function missingUses(
  store: CitedStore,
  tallies: readonly ConceptTally[],
  text: TextByDay,
  { from, since, to }: NewsDays,
): readonly Ranked<MissingUse>[] {
  const { by, periods } = regularPeriods(text, { from, since, to });
  if (periods.size < leastPeriods) return [];
  const [before, after] = [text.between(from, dayPlus(since, -1)), text.between(since, to)];
  return tallies.flatMap((tally) => {
    if (tally.since.size > 0 || tally.copiesSince > 0) return [];
    const days = [...tally.days.keys()].sort(byCodeUnit);
    const used = new Set(days.map((day) => periodOfDay(day, by)).filter((period) => periods.has(period)));
    const mentionsBefore = sumOf(tally.before);
    const expected = before.chars === 0 ? 0 : (mentionsBefore * after.chars) / before.chars;
    const last = tally.days.get(days.at(-1) ?? "")?.first;
    if (last === undefined || used.size < leastShare * periods.size || expected < leastExpected) return [];
    const item = (): MissingUse => ({
      concept: tally.concept,
      name: nameIn(store, tally.concept),
      periods: periods.size,
      periodsUsed: used.size,
      mentionsBefore,
      expected,
      last: citedUse(store, last),
      inLonger: tally.inLongerSince,
    });
    return [{ rank: expected, id: tally.concept, item }];
  });
}

function firstOf({ days }: ConceptTally) {
  const [first] = [...days.keys()].sort(byCodeUnit);
  return days.get(first ?? "")?.first;
}
