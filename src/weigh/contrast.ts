/**
 * One body of text against another: two officials, an office before and after, predecessor and successor. The same
 * functions over another pool, with tests, interval and dealing of their own.
 */

import type { Against, AgainstSide } from "../../graph/ask-api.ts";
import { falseDiscovery } from "../../graph/measure/false-discovery.ts";
import { least, verdict } from "../../graph/measure/verdict.ts";
import type { UnitRecord } from "../base/unit.ts";
import { compare, ratioOf, tailsOf, testsOf } from "./comparison.ts";
import { poolOfTwo } from "./contrast-pool.ts";
import { dispersionOf } from "./dispersion.ts";
import { type Column, type UnitTable, unitTable } from "./unit-table.ts";

/** The two bodies of text, by units of one series. */
export interface ContrastInput {
  readonly units: readonly UnitRecord[];
  readonly isFirst: (unit: UnitRecord) => boolean;
  readonly isSecond: (unit: UnitRecord) => boolean;
  /** Whether units are compared within quarters; not where the two speak at different times. */
  readonly within: "quarter" | "kind";
  /** Units and days of the first below which nothing is tested; three of each unless told otherwise. */
  readonly fewest?: { readonly units: number; readonly days: number };
}

/** One concept in both, as it is answered but without its name: a pool knows concepts by id alone. */
export type ContrastRecord = Omit<Against["records"][number], "conceptName">;

/** All concepts that either says, by q and then by the lower end. M of both families of tests stands beside. */
export function contrast(input: ContrastInput): {
  readonly testedMore: number;
  readonly testedLess: number;
  readonly records: readonly ContrastRecord[];
} {
  const units = input.units.filter((unit) => unit.isCounted && (input.isFirst(unit) || input.isSecond(unit)));
  const table = unitTable(units);
  const isOwn = units.map((unit) => input.isFirst(unit));
  const pool = poolOfTwo(units, isOwn, input.within, table);
  const phiOf = dispersionOf(table);
  const isLong = isLongEnough(
    units.filter((_, row) => isOwn[row]),
    input.fewest ?? least,
  );
  const pairs = table.columns.map((column) => {
    const compared = compare(pool, column);
    const tests = isLong ? testsOf(pool, compared) : { more: false, less: false };
    const tails = tests.more || tests.less ? tailsOf(compared) : null;
    return { column, compared, tests, tails, interval: ratioOf(pool, compared, phiOf(column)) };
  });
  const more = pairs.filter(({ tests }) => tests.more);
  const less = pairs.filter(({ tests }) => tests.less);
  const qMore = falseDiscovery(more.map(({ tails }) => tails?.upper ?? 1));
  const qLess = falseDiscovery(less.map(({ tails }) => tails?.lower ?? 1));
  const records = pairs.map((pair): ContrastRecord => {
    const q = { more: qMore[more.indexOf(pair)] ?? null, less: qLess[less.indexOf(pair)] ?? null };
    const { column, compared, interval, tests, tails } = pair;
    const isMore = compared.counted >= compared.expected;
    const said = sidesOf(column, table, isOwn);
    return {
      concept: column.concept,
      ...said,
      counted: compared.counted,
      expected: compared.expected,
      ratio: interval?.ratio ?? null,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      p: tails && (isMore ? tails.upper : tails.lower),
      q: isMore ? q.more : q.less,
      verdict: verdict({
        isTestedMore: tests.more,
        isTestedLess: tests.less,
        interval,
        qMore: q.more,
        qLess: q.less,
        units: said.first.units,
        // Where no day is asked for, the passages of a text stand for days.
        days: input.fewest?.days === 0 ? said.first.units : daysOf(column, table, isOwn),
        isAbsent: false,
        isShared: true,
        survives: () => true,
      }),
    };
  });
  records.sort((a, b) => (a.q ?? 2) - (b.q ?? 2) || (b.low ?? 0) - (a.low ?? 0) || (a.concept < b.concept ? -1 : 1));
  return { testedMore: more.length, testedLess: less.length, records };
}

function isLongEnough(
  units: readonly UnitRecord[],
  fewest: { readonly units: number; readonly days: number },
): boolean {
  const days = new Set(units.flatMap(({ date }) => date ?? []));
  const chars = units.reduce((sum, unit) => sum + unit.chars, 0);
  return chars >= least.chars && units.length >= fewest.units && days.size >= fewest.days;
}

function sidesOf(
  column: Column,
  { units, chars }: UnitTable,
  isOwn: readonly boolean[],
): Pick<ContrastRecord, "first" | "second"> {
  const side = (isHere: boolean): AgainstSide => {
    const whole = units.reduce((sum, _, row) => sum + (isOwn[row] === isHere ? (chars[row] ?? 0) : 0), 0);
    const places = [...column.rows.keys()].filter((i) => isOwn[column.rows[i] ?? 0] === isHere);
    const mentions = places.reduce((sum, i) => sum + (column.uses[i]?.mentions ?? 0), 0);
    return { mentions, units: places.length, chars: whole, rate: whole === 0 ? null : (1000 * mentions) / whole };
  };
  return { first: side(true), second: side(false) };
}

function daysOf(column: Column, { units }: UnitTable, isOwn: readonly boolean[]): number {
  return new Set(
    Array.from(column.rows)
      .filter((row) => isOwn[row])
      .flatMap((row) => units[row]?.date ?? []),
  ).size;
}
