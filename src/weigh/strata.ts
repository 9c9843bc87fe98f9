/**
 * Who is compared with whom: units of one quarter and one form or occasion. Without strata the baseline measures when
 * somebody spoke: 36 pseudo-officials without any difference gave 35 false findings a run, measured on 新闻联播.
 */

import type { ComparedUnits } from "../../graph/facts.ts";
import { groupBy } from "../base/group.ts";
import { byKey } from "../base/order.ts";
import type { UnitRecord } from "../base/unit.ts";

/**
 * The strata of a population; `stratum` and `cell` of each unit. A cell is a class of lengths in a stratum: within it
 * units are dealt. Units of a stratum that is not `compared` have too few others.
 */
export interface Strata {
  readonly strata: readonly Omit<ComparedUnits, "series" | "population">[];
  readonly stratum: Int32Array;
  readonly cell: Int32Array;
  readonly cells: number;
}

/** Other persons than the actor that a stratum must have; a smaller one is joined with what is too small beside it. */
export const fewestOthers = 4;

type PeriodOf = (unit: UnitRecord) => string | undefined;

interface Level {
  readonly periodOf: PeriodOf;
  readonly kindOf: (unit: UnitRecord) => string;
}

const kind = ({ kind: own }: UnitRecord) => own;
const anyKind = () => "all";

/** The occasion is given up first, since quarters differ more; the form of own texts never, until all are one. */
const levels: Readonly<Record<UnitRecord["series"], readonly Level[]>> = {
  own: [
    { periodOf: quarterOf, kindOf: kind },
    { periodOf: yearOf, kindOf: kind },
    { periodOf: whole, kindOf: kind },
    { periodOf: whole, kindOf: anyKind },
  ],
  reported: [
    { periodOf: quarterOf, kindOf: kind },
    { periodOf: quarterOf, kindOf: anyKind },
    { periodOf: yearOf, kindOf: anyKind },
    { periodOf: whole, kindOf: anyKind },
  ],
};

/** Strata in the order of period and kind; the units stand in order of their ids, so nothing depends on their order. */
export function stratify(units: readonly UnitRecord[], ranks: Int32Array): Strata {
  const groups = grouped(units);
  const stratum = new Int32Array(units.length);
  const cell = new Int32Array(units.length);
  let cells = 0;
  const strata = groups.map(({ rows, level, period, kind: name }, index) => {
    const classes = lengthClasses(units, rows, ranks);
    classes.forEach((members, at) => {
      for (const row of members) {
        stratum[row] = index;
        cell[row] = cells + at;
      }
    });
    cells += classes.length;
    const members = rows.flatMap((row) => units[row] ?? []);
    return {
      period,
      kind: name,
      level,
      units: members.length,
      persons: personsOf(members),
      chars: members.reduce((sum, { chars }) => sum + chars, 0),
    };
  });
  return { strata, stratum, cell, cells };
}

interface Group {
  readonly period: string;
  readonly kind: string;
  /** 0: as fine as can be. */
  readonly level: number;
  readonly rows: readonly number[];
}

function grouped(units: readonly UnitRecord[]): readonly Group[] {
  const done: Group[] = [];
  let left: readonly number[] = [...units.keys()];
  const ways = levels[units[0]?.series ?? "own"];
  ways.forEach((way, level) => {
    const groups = groupsAt(way, level, units, left);
    const isLarge = ({ rows }: Group) => personsOf(rows.flatMap((row) => units[row] ?? [])) > fewestOthers;
    const kept = level === ways.length - 1 ? groups : groups.filter(isLarge);
    done.push(...kept);
    const settled = new Set(kept.flatMap(({ rows }) => rows));
    left = left.filter((row) => !settled.has(row));
  });
  return done.sort(byKey(({ period, kind: name }) => `${period} ${name}`));
}

/** Units without a date belong to no group but the last ones. */
function groupsAt(
  { periodOf, kindOf }: Level,
  level: number,
  units: readonly UnitRecord[],
  rows: readonly number[],
): readonly Group[] {
  const dated = rows.flatMap((row) => {
    const unit = units[row];
    const period = unit && periodOf(unit);
    return unit === undefined || period === undefined ? [] : [{ row, period, kind: kindOf(unit) }];
  });
  return [...groupBy(dated, ({ period, kind: name }) => `${period} ${name}`).values()].flatMap((members) => {
    const [first] = members;
    return first === undefined
      ? []
      : [{ period: first.period, kind: first.kind, level, rows: members.map(({ row }) => row) }];
  });
}

function personsOf(units: readonly UnitRecord[]): number {
  return new Set(units.map(({ person }) => person)).size;
}

const unitsPerClass = 25;
const mostClasses = 10;

/**
 * The rows by rank of their length, ties in the order of `ranks`. In a population those are {@link unitRanks}: by id
 * the units of one person would lie together. Thirds let persons who differ only in length be clear in 14 of 20 runs
 * in which nobody differed, ten classes in 1 of 20.
 */
export function lengthClasses(
  units: readonly UnitRecord[],
  rows: readonly number[],
  ranks: Int32Array,
): readonly (readonly number[])[] {
  const classes = Math.min(mostClasses, Math.max(1, Math.floor(rows.length / unitsPerClass)));
  const charsOf = (row: number) => units[row]?.chars ?? 0;
  const ranked = [...rows].sort((a, b) => charsOf(a) - charsOf(b) || (ranks[a] ?? 0) - (ranks[b] ?? 0));
  const bounds = Array.from({ length: classes + 1 }, (_, at) => Math.floor((at * ranked.length) / classes));
  return bounds.slice(1).map((end, at) => ranked.slice(bounds[at], end));
}

/** `2021-04-19` → `2021-Q2`; undefined without a date. */
export function quarterOf({ date }: UnitRecord): string | undefined {
  return date === null ? undefined : `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

function yearOf({ date }: UnitRecord): string | undefined {
  return date?.slice(0, 4);
}

function whole(): string {
  return "all";
}
