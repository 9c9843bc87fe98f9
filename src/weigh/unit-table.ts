/** The units of a population as columns: per concept, in which units it is said and how often. */
import { groupBy } from "../base/group.ts";
import { byKey } from "../base/order.ts";
import type { UnitRecord, UnitUse } from "../base/unit.ts";
import { type Strata, stratify } from "./strata.ts";
import { unitRanks } from "./unit-rank.ts";

/** What one unit adds to T at most: mentions come in clumps. */
export const largestValue = 6;

/** One concept: parallel arrays over the units that say it, in the order of the table. */
export interface Column {
  readonly concept: string;
  readonly rows: Int32Array;
  /** y of each, and the same at most {@link largestValue}. */
  readonly counted: Float64Array;
  readonly values: Int32Array;
  readonly uses: readonly UnitUse[];
}

/** The column of a concept that nobody says. */
export function emptyColumn(concept: string): Column {
  return { concept, rows: new Int32Array(), counted: new Float64Array(), values: new Int32Array(), uses: [] };
}

/** The units of one person in one stratum, those that stay longest in a pool first. */
export interface Share {
  readonly person: number;
  readonly rows: readonly number[];
  readonly chars: number;
}

/** All units of a population in order of their ids, with what they say; `columns` are sorted by concept. */
export interface UnitTable {
  readonly units: readonly UnitRecord[];
  readonly chars: Float64Array;
  /** All counted mentions of each unit. */
  readonly mentions: Float64Array;
  readonly persons: readonly string[];
  /** Index into `persons` of each unit. */
  readonly personOf: Int32Array;
  readonly strata: Strata;
  /** Of each stratum, what each person has in it. */
  readonly sharesOf: readonly (readonly Share[])[];
  readonly columns: readonly Column[];
}

/** The table of units sorted by id. */
export function unitTable(units: readonly UnitRecord[]): UnitTable {
  const persons = [...new Set(units.map(({ person }) => person))];
  const indexOf = new Map(persons.map((person, index) => [person, index]));
  const ranks = unitRanks(units);
  const strata = stratify(units, ranks);
  const personOf = Int32Array.from(units, ({ person }) => indexOf.get(person) ?? -1);
  const said = units.flatMap(({ concepts }, row) =>
    concepts.filter(({ mentions }) => mentions > 0).map((use) => ({ row, use })),
  );
  const columns = [...groupBy(said, ({ use }) => use.concept)].map(([concept, cells]) => ({
    concept,
    rows: Int32Array.from(cells, ({ row }) => row),
    counted: Float64Array.from(cells, ({ use }) => use.counted),
    values: Int32Array.from(cells, ({ use }) => Math.min(use.counted, largestValue)),
    uses: cells.map(({ use }) => use),
  }));
  return {
    units,
    chars: Float64Array.from(units, ({ chars }) => chars),
    mentions: Float64Array.from(units, ({ concepts }) => concepts.reduce((sum, { mentions }) => sum + mentions, 0)),
    persons,
    personOf,
    strata,
    sharesOf: sharesOf(units, personOf, strata, ranks),
    columns: columns.sort(byKey(({ concept }) => concept)),
  };
}

function sharesOf(
  units: readonly UnitRecord[],
  personOf: Int32Array,
  { strata, stratum }: Strata,
  ranks: Int32Array,
): UnitTable["sharesOf"] {
  const rows = Array.from(units.keys()).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  const held = groupBy(rows, (row) => stratum[row] ?? 0);
  return strata.map((_, at) => {
    const persons = [...groupBy(held.get(at) ?? [], (row) => personOf[row] ?? -1)].sort(([a], [b]) => a - b);
    return persons.map(([person, own]) => ({
      person,
      rows: own,
      chars: own.reduce((sum, row) => sum + (units[row]?.chars ?? 0), 0),
    }));
  });
}

/** The same units as far as their speakers are sure. */
export function sureUnits(units: readonly UnitRecord[]): readonly UnitRecord[] {
  return units
    .filter(({ sureChars }) => sureChars > 0)
    .map((unit) => ({
      ...unit,
      chars: unit.sureChars,
      concepts: unit.concepts.flatMap((use) => (use.sure > 0 ? [{ ...use, counted: use.sure }] : [])),
    }));
}
