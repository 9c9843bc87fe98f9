/** One series as a whole: how much text, from where, and what was found in it. */
import type { EmphasisRecord, Series, SeriesTotals } from "../../graph/facts.ts";
import { groupBy } from "../base/group.ts";
import { byCodeUnit, byKey } from "../base/order.ts";
import type { UnitRecord } from "../base/unit.ts";

/** The totals of a series; which one is the default is decided when both are known. */
export function seriesTotals(
  series: Series,
  units: readonly UnitRecord[],
  pairs: readonly EmphasisRecord[],
): SeriesTotals {
  const all = units.filter((unit) => unit.series === series);
  const counted = all.filter(({ isCounted }) => isCounted);
  const own = pairs.filter((pair) => pair.series === series && pair.actorLabel === "Person");
  return {
    series,
    isDefault: false,
    units: counted.length,
    chars: charsOf(counted),
    mentions: counted.reduce((sum, { concepts }) => sum + concepts.reduce((all_, use) => all_ + use.mentions, 0), 0),
    findings: own.filter(({ verdict }) => verdict === "clear" || verdict === "tentative").length,
    largest: largestOf(counted),
    sources: [...groupBy(all, ({ source }) => source ?? "")]
      .map(([source, told]) => ({
        source,
        units: told.length,
        chars: charsOf(told),
        toldTwice: told.filter(({ isCounted }) => !isCounted).length,
      }))
      .sort(byKey(({ source }) => source)),
  };
}

function charsOf(units: readonly UnitRecord[]): number {
  return units.reduce((sum, { chars }) => sum + chars, 0);
}

function largestOf(units: readonly UnitRecord[]): SeriesTotals["largest"] {
  const [largest] = [...groupBy(units, ({ person }) => person)]
    .map(([person, own]) => ({ person, chars: charsOf(own) }))
    .sort((a, b) => b.chars - a.chars || byCodeUnit(a.person, b.person));
  return largest ?? null;
}
