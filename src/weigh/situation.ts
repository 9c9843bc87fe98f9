/**
 * In which units a pair is compared. Nobody says of the own person what a formulation of loyalty says, so whoever is
 * named in one is no peer for it: with the leader among the peers everybody else would look loyal.
 */

import { byCodeUnit } from "../base/order.ts";
import type { UnitRecord } from "../base/unit.ts";
import { actorsOf } from "./actors.ts";
import { type Dispersion, dispersionOf } from "./dispersion.ts";
import { type Actor, type Pool, poolOf } from "./pool.ts";
import { type Column, emptyColumn, sureUnits, type UnitTable, unitTable } from "./unit-table.ts";

/** A table, and what is asked of its columns. */
export interface Comparable {
  readonly table: UnitTable;
  readonly phiOf: Dispersion;
  /** The actor of this id in this table. */
  readonly actorOf: (id: string) => Actor | undefined;
  /** A column of the table, an empty one where nobody in it says the concept. */
  readonly columnOf: (concept: string) => Column;
  /** The pool of an actor of the table; the last one is remembered. */
  readonly poolFor: (actor: Actor) => Pool;
}

/** The units of a pair, and the same as far as their speakers are sure. */
export interface Situation {
  readonly whole: Comparable;
  readonly sure: () => Comparable;
}

/** The situation in which nobody is barred, and that of an actor and a concept. */
export interface Situations {
  readonly everybody: Situation;
  readonly of: (actor: string, concept: string) => Situation;
}

/** The situations of a population; persons are barred from being peers by `isSelfNaming`. */
export function situationsOf(
  units: readonly UnitRecord[],
  isSelfNaming: (actor: string, concept: string) => boolean,
): Situations {
  const persons = [...new Set(units.map(({ person }) => person))].sort(byCodeUnit);
  const barred = new Map<string, readonly string[]>();
  const barredFor = (concept: string) => {
    const known = barred.get(concept) ?? persons.filter((person) => isSelfNaming(person, concept));
    barred.set(concept, known);
    return known;
  };
  const situations = new Map<string, Situation>();
  const without = (bars: readonly string[]) => {
    const key = bars.join("\n");
    const known = situations.get(key) ?? situationOf(units.filter(({ person }) => !bars.includes(person)));
    situations.set(key, known);
    return known;
  };
  return {
    everybody: without([]),
    of: (actor, concept) => {
      const bars = barredFor(concept);
      return without(bars.includes(actor) ? [] : bars);
    },
  };
}

function situationOf(units: readonly UnitRecord[]): Situation {
  let sure: Comparable | undefined;
  return {
    whole: comparable(units),
    sure: () => {
      sure ??= comparable(sureUnits(units));
      return sure;
    },
  };
}

function comparable(units: readonly UnitRecord[]): Comparable {
  const table = unitTable(units);
  const labels = ["Institution", "Person"] as const;
  const actors = new Map(labels.flatMap((label) => actorsOf(label, table)).map((actor) => [actor.id, actor]));
  const columns = new Map(table.columns.map((column) => [column.concept, column]));
  const phis = new Map<string, number>();
  const dispersion = dispersionOf(table);
  let last: { readonly id: string; readonly pool: Pool } | undefined;
  return {
    table,
    phiOf: (column) => {
      const phi = phis.get(column.concept) ?? dispersion(column);
      phis.set(column.concept, phi);
      return phi;
    },
    actorOf: (id) => actors.get(id),
    columnOf: (concept) => columns.get(concept) ?? emptyColumn(concept),
    poolFor: (actor) => {
      if (last?.id !== actor.id) last = { id: actor.id, pool: poolOf(actor, table) };
      return last.pool;
    },
  };
}
