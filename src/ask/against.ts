/** Comparisons of two: officials, holders of one post, an official before and after a day. */
import type { Against, Days } from "../../graph/ask-api.ts";
import type { Series } from "../../graph/facts.ts";
import type { UnitRecord } from "../base/unit.ts";
import { type ContrastInput, contrast } from "../weigh/contrast.ts";
import { type AskedStore, nameIn } from "./asked-store.ts";
import { type Question, unitsAskedFor } from "./select.ts";

/** Who or what is compared with whom or what. */
export type Contrast =
  | { readonly kind: "actors"; readonly first: string; readonly second: string }
  | { readonly kind: "successor"; readonly office: string; readonly first: Holder; readonly second: Holder }
  | { readonly kind: "before-after"; readonly actor: string; readonly day: string }
  | { readonly kind: "province"; readonly province: string };

/** One who held a post, from the day on which texts first say so until the next one's. */
export interface Holder {
  readonly person: string;
  readonly from: string;
  /** Excluded; "" is no end. */
  readonly until: string;
}

/** What it is answered from. */
export type ContrastStore = Pick<AskedStore, "entities" | "units">;

/**
 * Two who speak at the same time, and a province and the others, are compared within quarters; predecessor and successor,
 * before and after, within kinds of text alone, since the time is what differs.
 */
export function againstOf(store: ContrastStore, asked: Contrast, question: Question): Against {
  const units = unitsAskedFor(store.units, question);
  const { first, second, within, isFirst, isSecond } = sidesOf(store, asked);
  const { records, testedMore, testedLess } = contrast({ units, isFirst, isSecond, within });
  const found = records
    .filter(({ concept }) => question.concept === undefined || concept === question.concept)
    .map((record) => ({ ...record, conceptName: nameIn(store, record.concept) }));
  return {
    counts: `mentions that count in the series ${question.series}, per 1,000 Han characters in which one would count`,
    days: daysOfUnits(units.filter((unit) => isFirst(unit) || isSecond(unit))),
    why: found.length > 0 ? "" : whyNone(store, question, first, second),
    series: question.series,
    first,
    second,
    within,
    testedMore,
    testedLess,
    records: found,
  };
}

function daysOfUnits(units: readonly UnitRecord[]): Days {
  const dates = units.flatMap(({ date }) => date ?? []).sort();
  return { from: dates[0] ?? null, to: dates.at(-1) ?? null };
}

function whyNone(store: ContrastStore, { series, concept }: Question, first: string, second: string): string {
  const what = concept === undefined ? "any concept" : `“${nameIn(store, concept)}”`;
  return `neither ${first} nor ${second} says ${what} in the series ${series} in these days; the other series may have some`;
}

interface Sides extends Pick<ContrastInput, "isFirst" | "isSecond" | "within"> {
  readonly first: string;
  readonly second: string;
}

function sidesOf(store: ContrastStore, asked: Contrast): Sides {
  switch (asked.kind) {
    case "actors":
      return {
        first: nameIn(store, asked.first),
        second: nameIn(store, asked.second),
        within: "quarter",
        isFirst: isOf(asked.first),
        isSecond: (unit) => isOf(asked.second)(unit) && !isOf(asked.first)(unit),
      };
    case "successor":
      return {
        first: `${nameIn(store, asked.first.person)}（${asked.office}）`,
        second: `${nameIn(store, asked.second.person)}（${asked.office}）`,
        within: "kind",
        isFirst: isHeldBy(asked.first),
        isSecond: isHeldBy(asked.second),
      };
    case "province":
      return {
        first: asked.province,
        second: "other provinces",
        within: "quarter",
        isFirst: (unit) => provincesOf(store, unit).has(asked.province),
        isSecond: (unit) => provincesOf(store, unit).size > 0 && !provincesOf(store, unit).has(asked.province),
      };
    case "before-after": {
      const isActor = isOf(asked.actor);
      const name = nameIn(store, asked.actor);
      return {
        first: `${name}（${asked.day} 起）`,
        second: `${name}（${asked.day} 前）`,
        within: "kind",
        isFirst: (unit) => isActor(unit) && unit.date !== null && unit.date >= asked.day,
        isSecond: (unit) => isActor(unit) && unit.date !== null && unit.date < asked.day,
      };
    }
  }
}

/** The provinces in whose institutions the person of a unit holds a post. */
function provincesOf({ entities }: ContrastStore, { institutions }: UnitRecord): ReadonlySet<string> {
  const named = institutions.map((id) => entities.get(id)?.properties["province"]);
  return new Set(named.filter((province) => typeof province === "string"));
}

function isOf(actor: string): (unit: UnitRecord) => boolean {
  return ({ person, institutions }) => person === actor || institutions.includes(actor);
}

function isHeldBy({ person, from, until }: Holder): (unit: UnitRecord) => boolean {
  return (unit) =>
    unit.person === person && unit.date !== null && unit.date >= from && (until === "" || unit.date < until);
}

/** The last two who held a post, the later one first; undefined where texts give it to fewer than two. */
export function successionOf(
  holders: readonly { readonly person: string; readonly since: string }[],
): readonly [Holder, Holder] | undefined {
  const second = holders.at(-2);
  const first = holders.at(-1);
  if (first === undefined || second === undefined) return undefined;
  return [
    { person: first.person, from: first.since, until: "" },
    { person: second.person, from: second.since, until: first.since },
  ];
}

/** Whether a series has text of both sides at all; without it nothing can be compared. */
export function hasBothSides(store: ContrastStore, asked: Contrast, series: Series): boolean {
  const { isFirst, isSecond } = sidesOf(store, asked);
  const units = store.units.filter((unit) => unit.series === series);
  return units.some(isFirst) && units.some(isSecond);
}
