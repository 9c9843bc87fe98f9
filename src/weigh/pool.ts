/** Whom an actor is compared with: own units and those of the peers, stratum by stratum, nobody above a quarter. */

import type { ActorLabel } from "../../graph/facts.ts";
import { groupBy } from "../base/group.ts";
import { fewestOthers } from "./strata.ts";
import type { Share, UnitTable } from "./unit-table.ts";

/** One actor: rows of the table, and the persons whose units are nobody's peers here. */
export interface Actor {
  readonly id: string;
  readonly label: ActorLabel;
  readonly rows: readonly number[];
  readonly persons: ReadonlySet<number>;
}

/** A row that no pool of the actor holds. */
export const outside = 0;
/** A row of the actor. */
export const own = 1;
/** A row of a peer. */
export const peer = 2;

/** The comparison that one pool allows; the same for expectation, interval and p. */
export interface Pool {
  /** By row: {@link outside}, {@link own} or {@link peer}. */
  readonly roles: Uint8Array;
  /** By row in the pool: index into `strata`, and into `cells` or −1. */
  readonly stratumAt: Int32Array;
  readonly cellAt: Int32Array;
  /** Strata with own units and enough peers, all their rows; `chars` are the actor's, `peers` those of the peers. */
  readonly strata: readonly {
    readonly stratum: number;
    readonly chars: number;
    readonly peers: number;
    readonly rows: readonly number[];
  }[];
  /** Cells that hold an own unit; `size` counts all units of the pool in it. */
  readonly cells: readonly { readonly drawn: number; readonly size: number }[];
}

/** What may be left out of a pool: one more person; strata that are not as fine as can be. */
export interface PoolOptions {
  readonly without?: number;
  readonly finestOnly?: boolean;
}

/** The pool of an actor. Own units of strata with fewer than four others, or others without text, are outside. */
export function poolOf(actor: Actor, table: UnitTable, { without, finestOnly = false }: PoolOptions = {}): Pool {
  const { strata, sharesOf, chars } = table;
  const roles = new Uint8Array(table.units.length);
  const stratumAt = new Int32Array(table.units.length);
  const mine = groupBy(actor.rows, (row) => strata.stratum[row] ?? 0);
  const compared: Pool["strata"][number][] = [];
  for (const [stratum, rows] of [...mine].sort(([a], [b]) => a - b)) {
    if (finestOnly && strata.strata[stratum]?.level !== 0) continue;
    const others = (sharesOf[stratum] ?? []).filter(({ person }) => !actor.persons.has(person) && person !== without);
    const kept = capped(others, chars).flatMap((share) => share.rows);
    const peers = sumOf(kept, chars);
    if (peers === 0) continue;
    for (const [members, role] of [[kept, peer] as const, [rows, own] as const]) {
      for (const row of members) {
        roles[row] = role;
        stratumAt[row] = compared.length;
      }
    }
    compared.push({ stratum, chars: sumOf(rows, chars), peers, rows: [...rows, ...kept] });
  }
  return { roles, strata: compared, stratumAt, ...cellsOf(roles, compared, strata.cell) };
}

function cellsOf(roles: Uint8Array, compared: Pool["strata"], cellOf: Int32Array): Pick<Pool, "cells" | "cellAt"> {
  const rows = compared.flatMap((stratum) => stratum.rows);
  const held = [...groupBy(rows, (row) => cellOf[row] ?? 0)]
    .map(([cell, members]) => ({ cell, members, drawn: members.filter((row) => roles[row] === own).length }))
    .filter(({ drawn }) => drawn > 0)
    .sort((a, b) => a.cell - b.cell);
  const cellAt = new Int32Array(roles.length).fill(-1);
  held.forEach(({ members }, at) => {
    for (const row of members) cellAt[row] = at;
  });
  return { cellAt, cells: held.map(({ drawn, members }) => ({ drawn, size: members.length })) };
}

/** No person keeps more of the others' characters than this share. */
const largestShare = 1 / fewestOthers;

/**
 * Of the others' rows as many as leave no person above a quarter of the characters, taken in the order of
 * {@link unitRanks}. Uncapped, a leader with half of the text makes all others look loyal: of 89 findings 18 change. None where
 * there are fewer than four others.
 */
function capped(others: readonly Share[], chars: Float64Array): readonly Share[] {
  if (others.length < fewestOthers) return [];
  let shares = others;
  for (;;) {
    const most = largestAllowed(shares.map((share) => share.chars));
    if (shares.every((share) => share.chars <= most)) return shares;
    shares = shares.map((share) => (share.chars > most ? fitting(share, most, chars) : share));
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

function fitting(share: Share, most: number, chars: Float64Array): Share {
  let held = 0;
  const rows = share.rows.filter((row) => {
    const fits = held + (chars[row] ?? 0) <= most;
    if (fits) held += chars[row] ?? 0;
    return fits;
  });
  return { ...share, rows, chars: held };
}

function sumOf(rows: readonly number[], values: Float64Array): number {
  let sum = 0;
  for (const row of rows) sum += values[row] ?? 0;
  return sum;
}
