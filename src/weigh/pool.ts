/** Whom an actor is compared with: own units and those of the peers, stratum by stratum, nobody above a quarter. */

import { createHash } from "node:crypto";
import type { ActorLabel } from "../../graph/facts.ts";
import { groupBy } from "../base/group.ts";
import { byCodeUnit } from "../base/order.ts";
import { fewestOthers } from "./strata.ts";
import type { UnitTable } from "./unit-table.ts";

/** One actor: rows of the table, and the persons whose units are nobody's peers here. */
export interface Actor {
  readonly id: string;
  readonly label: ActorLabel;
  readonly rows: readonly number[];
  readonly persons: ReadonlySet<number>;
}

/** What a row is in a pool. */
export const outside = 0;
export const own = 1;
export const peer = 2;

/** The comparison that one pool allows; the same for expectation, interval and p. */
export interface Pool {
  /** By row: {@link outside}, {@link own} or {@link peer}. */
  readonly roles: Uint8Array;
  /** By row in the pool: index into `strata`, and into `cells` or −1. */
  readonly stratumAt: Int32Array;
  readonly cellAt: Int32Array;
  /** Strata with own units and enough peers; `chars` are the actor's, `peers` those of the peers. */
  readonly strata: readonly { readonly stratum: number; readonly chars: number; readonly peers: number }[];
  /** Cells that hold an own unit; `size` counts all units of the pool in it. */
  readonly cells: readonly { readonly cell: number; readonly drawn: number; readonly size: number }[];
}

/** What may be left out of a pool: one more person; strata that are not as fine as can be. */
export interface PoolOptions {
  readonly without?: number;
  readonly finestOnly?: boolean;
}

/** The pool of an actor. Own units of strata with fewer than four others, or others without text, are outside. */
export function poolOf(actor: Actor, table: UnitTable, { without, finestOnly = false }: PoolOptions = {}): Pool {
  const { strata, rowsOf, personOf, chars } = table;
  const roles = new Uint8Array(table.units.length);
  const isOwn = new Set(actor.rows);
  const touched = [...new Set(actor.rows.map((row) => strata.stratum[row] ?? 0))].sort((a, b) => a - b);
  const compared = touched.flatMap((stratum) => {
    if (finestOnly && strata.strata[stratum]?.level !== 0) return [];
    const rows = rowsOf[stratum] ?? [];
    const others = Array.from(rows).filter((row) => {
      const person = personOf[row] ?? -1;
      return !isOwn.has(row) && !actor.persons.has(person) && person !== without;
    });
    const kept = capped(others, table);
    const peers = sumOf(kept, chars);
    if (kept.length === 0 || peers === 0) return [];
    for (const row of kept) roles[row] = peer;
    const mine = Array.from(rows).filter((row) => isOwn.has(row));
    for (const row of mine) roles[row] = own;
    return [{ stratum, chars: sumOf(mine, chars), peers }];
  });
  const cells = cellsOf(roles, table, compared);
  return { roles, strata: compared, cells, ...placesOf(table, compared, cells) };
}

function placesOf(
  { strata, rowsOf }: UnitTable,
  compared: Pool["strata"],
  cells: Pool["cells"],
): Pick<Pool, "stratumAt" | "cellAt"> {
  const cellIndex = new Map(cells.map(({ cell }, at) => [cell, at]));
  const stratumAt = new Int32Array(strata.stratum.length);
  const cellAt = new Int32Array(strata.stratum.length).fill(-1);
  compared.forEach(({ stratum }, at) => {
    for (const row of rowsOf[stratum] ?? []) {
      stratumAt[row] = at;
      cellAt[row] = cellIndex.get(strata.cell[row] ?? 0) ?? -1;
    }
  });
  return { stratumAt, cellAt };
}

function cellsOf(roles: Uint8Array, { strata, rowsOf }: UnitTable, compared: Pool["strata"]): Pool["cells"] {
  const sizes = new Map<number, { drawn: number; size: number }>();
  for (const { stratum } of compared) {
    for (const row of rowsOf[stratum] ?? []) {
      if (roles[row] === outside) continue;
      const cell = strata.cell[row] ?? 0;
      const { drawn, size } = sizes.get(cell) ?? { drawn: 0, size: 0 };
      sizes.set(cell, { drawn: drawn + (roles[row] === own ? 1 : 0), size: size + 1 });
    }
  }
  return [...sizes]
    .filter(([, { drawn }]) => drawn > 0)
    .map(([cell, counts]) => ({ cell, ...counts }))
    .sort((a, b) => a.cell - b.cell);
}

/** No person keeps more of the others' characters than this share. */
const largestShare = 1 / fewestOthers;

/**
 * Of the others' rows as many as leave no person above a quarter of the characters, taken by the smallest SHA-256 of
 * their ids. Uncapped, a leader with half of the text makes all others look loyal: of 89 findings 18 change. None where
 * there are fewer than four others.
 */
function capped(rows: readonly number[], table: UnitTable): readonly number[] {
  const byPerson = new Map(groupBy(rows, (row) => table.personOf[row] ?? -1));
  if (byPerson.size < fewestOthers) return [];
  for (;;) {
    const held = new Map(Array.from(byPerson, ([person, own]) => [person, sumOf(own, table.chars)]));
    const most = largestAllowed([...held.values()]);
    const above = [...byPerson].filter(([person]) => (held.get(person) ?? 0) > most);
    if (above.length === 0) return [...byPerson.values()].flat();
    for (const [person, own] of above) byPerson.set(person, fitting(own, most, table));
  }
}

/** The largest cap that is no more than a quarter of what all hold when nobody holds more than it. */
function largestAllowed(held: readonly number[]): number {
  const sorted = held.toSorted((a, b) => b - a);
  let rest = sorted.reduce((sum, chars) => sum + chars, 0);
  for (const [at, chars] of sorted.entries()) {
    // With the `at` largest cut to the cap, cap = (at·cap + rest)/4.
    const cap = at < fewestOthers ? (largestShare * rest) / (1 - at * largestShare) : 0;
    if (chars <= cap * (1 + 1e-12)) return cap * (1 + 1e-12);
    rest -= chars;
  }
  return 0;
}

function fitting(rows: readonly number[], most: number, { units, chars }: UnitTable): readonly number[] {
  const ranked = rows.map((row) => ({ row, rank: rankOf(units[row]?.id ?? "") }));
  ranked.sort((a, b) => byCodeUnit(a.rank, b.rank));
  let held = 0;
  return ranked.flatMap(({ row }) => {
    const with_ = held + (chars[row] ?? 0);
    if (with_ > most) return [];
    held = with_;
    return [row];
  });
}

const ranks = new Map<string, string>();

/** Remembered, since each unit is asked for in the pool of every actor. */
function rankOf(id: string): string {
  const known = ranks.get(id);
  if (known !== undefined) return known;
  const rank = createHash("sha256").update(id).digest("hex");
  ranks.set(id, rank);
  return rank;
}

function sumOf(rows: readonly number[], values: Float64Array): number {
  let sum = 0;
  for (const row of rows) sum += values[row] ?? 0;
  return sum;
}
