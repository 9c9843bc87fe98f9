/**
 * The same words in two papers are one event. 73 % of the passages that name a leader in one month of 新闻联播 stand in
 * that month's newspaper too: counted twice they would look like corroboration.
 */

import { daysBetween } from "../base/day.ts";
import { groupBy } from "../base/group.ts";
import { byCodeUnit } from "../base/order.ts";
import type { UnitRecord } from "../base/unit.ts";
import type { OpenUnit } from "./units.ts";

/** A source with so large a share of its units told by another tells the same events. */
const sameEvents = 0.1;
/** Of the openings of the shorter unit, so many must begin a sentence of the other. */
const sharedOpenings = 0.2;

/**
 * The units, those of no weight marked: `isCounted` is false where a source that counts tells the same. `copies` are what
 * a source says in the very words of another text: they have no weight, but are as good a sign that it tells the same.
 */
export function markToldTwice(units: readonly OpenUnit[], copies: readonly OpenUnit[] = []): UnitRecord[] {
  const copiesOf = groupBy(copies, ({ series }) => series);
  return [...groupBy(units, ({ series }) => series)].flatMap(([series, own]) =>
    markSeries(own, copiesOf.get(series) ?? []),
  );
}

function markSeries(units: readonly OpenUnit[], copies: readonly OpenUnit[]): readonly UnitRecord[] {
  const copiesOf = groupBy(copies, ({ source }) => source ?? "");
  const sources = [...groupBy(units, ({ source }) => source ?? "")].sort(
    ([a, own], [b, others]) => charsOf(others) - charsOf(own) || byCodeUnit(a, b),
  );
  const counted = new Map<string, OpenUnit[]>();
  return sources.flatMap(([source, own], rank) => {
    const isTold = (unit: OpenUnit) => (counted.get(unit.person) ?? []).some((other) => isSameEvent(unit, other));
    const toldBefore = own.map(isTold);
    const all = [...toldBefore, ...(copiesOf.get(source) ?? []).map(isTold)];
    const isSame = all.filter(Boolean).length >= sameEvents * all.length;
    const isNew = (i: number) => rank === 0 || !(isSame || toldBefore[i] === true);
    own.forEach((unit, i) => {
      if (isNew(i)) counted.set(unit.person, [...(counted.get(unit.person) ?? []), unit]);
    });
    return own.map(({ openings, ...unit }, i) => ({
      ...unit,
      ...(rank > 0 && { id: `${unit.id}|${source}` }),
      isCounted: isNew(i),
    }));
  });
}

function charsOf(units: readonly OpenUnit[]): number {
  return units.reduce((sum, { chars }) => sum + chars, 0);
}

/** Whether two units of one person say the same on one day or the next, by the openings of their sentences. */
function isSameEvent(unit: OpenUnit, other: OpenUnit): boolean {
  if (unit.date === null || other.date === null) return false;
  if (Math.abs(daysBetween(unit.date, other.date)) > 1) return false;
  const known = new Set(other.openings);
  const shared = unit.openings.filter((opening) => known.has(opening)).length;
  return shared > 0 && shared >= sharedOpenings * Math.min(unit.openings.length, other.openings.length);
}
