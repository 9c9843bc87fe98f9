/** What two bodies of text are compared in: strata that both have, and cells in which their units are dealt. */
import { groupBy } from "../base/group.ts";
import type { UnitRecord } from "../base/unit.ts";
import { own, type Pool, peer } from "./pool.ts";
import { lengthClasses, quarterOf } from "./strata.ts";
import type { UnitTable } from "./unit-table.ts";

/** The pool of two bodies of text: strata that both have units in, as fine as they can be; of lengths as many classes as elsewhere. */
export function poolOfTwo(
  units: readonly UnitRecord[],
  isOwn: readonly boolean[],
  within: "quarter" | "kind",
  { chars }: UnitTable,
): Pool {
  const roles = Uint8Array.from(isOwn, (isFirst) => (isFirst ? own : peer));
  const stratumAt = new Int32Array(units.length);
  const cellAt = new Int32Array(units.length).fill(-1);
  const asTheyStand = Int32Array.from(units.keys());
  const strata: Pool["strata"][number][] = [];
  const cells: Pool["cells"][number][] = [];
  const sum = (rows: readonly number[]) => rows.reduce((total, row) => total + (chars[row] ?? 0), 0);
  for (const rows of groupsOfTwo(units, isOwn, within)) {
    for (const members of lengthClasses(units, rows, asTheyStand)) {
      for (const row of members) cellAt[row] = cells.length;
      cells.push({ drawn: members.filter((row) => isOwn[row]).length, size: members.length });
    }
    for (const row of rows) stratumAt[row] = strata.length;
    const mine = rows.filter((row) => isOwn[row]);
    const theirs = rows.filter((row) => !isOwn[row]);
    strata.push({ stratum: strata.length, chars: sum(mine), peers: sum(theirs), rows });
  }
  return { roles, stratumAt, cellAt, strata, cells };
}

function groupsOfTwo(
  units: readonly UnitRecord[],
  isOwn: readonly boolean[],
  within: "quarter" | "kind",
): readonly (readonly number[])[] {
  const quarter = (unit: UnitRecord) => quarterOf(unit) ?? "";
  const keys = [
    ...(within === "quarter" ? [(unit: UnitRecord) => `${quarter(unit)} ${unit.kind}`, quarter] : []),
    ({ kind }: UnitRecord) => kind,
    () => "all",
  ];
  const done: (readonly number[])[] = [];
  let left: readonly number[] = [...units.keys()];
  for (const keyOf of keys) {
    const groups = [...groupBy(left, (row) => keyOf(units[row] as UnitRecord)).values()];
    const kept = groups.filter((rows) => rows.some((row) => isOwn[row]) && rows.some((row) => !isOwn[row]));
    done.push(...kept);
    const settled = new Set(kept.flat());
    left = left.filter((row) => !settled.has(row));
  }
  return done;
}
