/** Who says a concept in which series, since when and how often: the order of adoption with its bounds. */
import type { PersonUse } from "../../graph/ask-api.ts";
import type { Series } from "../../graph/facts.ts";
import { groupBy } from "../base/group.ts";
import { byCodeUnit } from "../base/order.ts";
import type { UnitRecord } from "../base/unit.ts";
import { nameIn } from "./asked-store.ts";
import { isIn, type Period, perThousand } from "./calendar.ts";
import { placeOf, type Use, type UsesStore } from "./use.ts";

/** Each person who says it, both series apart, in the order of first use. `uses` are dated and in order. */
export function personUses(store: UsesStore, uses: readonly Use[], period: Period): readonly PersonUse[] {
  const said = uses.flatMap((use) => {
    const { countsFor: series, speech } = use;
    if (series !== "own" && series !== "reported") return [];
    const persons = new Set((speech?.speakers ?? []).map(({ id }) => id));
    return [...persons].map((person) => ({ person, series, use }));
  });
  const texts = groupBy(
    store.units.filter(({ date }) => date !== null && isIn(date, period)),
    ({ person, series }) => keyOf(person, series),
  );
  return [...groupBy(said, ({ person, series }) => keyOf(person, series))]
    .flatMap(([key, hits]) => {
      const [first] = hits;
      return first === undefined
        ? []
        : [
            personUse(
              store,
              first.person,
              first.series,
              hits.map(({ use }) => use),
              texts.get(key) ?? [],
            ),
          ];
    })
    .sort(
      (a, b) =>
        byCodeUnit(a.first.date, b.first.date) || byCodeUnit(a.person, b.person) || byCodeUnit(a.series, b.series),
    );
}

function keyOf(person: string, series: Series): string {
  return `${series}\n${person}`;
}

function personUse(
  store: UsesStore,
  person: string,
  series: Series,
  uses: readonly Use[],
  texts: readonly UnitRecord[],
): PersonUse {
  // A group is never empty.
  const [first] = uses as readonly [Use];
  const chars = charsOf(texts);
  const years = new Set([...uses.map(({ date }) => date.slice(0, 4)), ...texts.map(yearOf)]);
  return {
    person,
    name: nameIn(store, person),
    series,
    first: placeOf(store, first),
    last: uses.at(-1)?.date ?? first.date,
    mentions: uses.length,
    chars,
    perThousand: perThousand(uses.length, chars),
    firstText: texts.map(({ date }) => date ?? "").sort(byCodeUnit)[0] ?? first.date,
    charsBefore: charsOf(texts.filter(({ date }) => date !== null && date < first.date)),
    years: [...years].sort(byCodeUnit).map((year) => {
      const mentions = uses.filter(({ date }) => date.startsWith(year)).length;
      const spoken = charsOf(texts.filter((unit) => yearOf(unit) === year));
      return { year, mentions, chars: spoken, perThousand: perThousand(mentions, spoken) };
    }),
  };
}

function yearOf({ date }: UnitRecord): string {
  return (date ?? "").slice(0, 4);
}

function charsOf(units: readonly UnitRecord[]): number {
  return units.reduce((sum, { chars }) => sum + chars, 0);
}
