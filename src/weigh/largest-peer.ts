/** Who of the peers says most of a concept. */
import { byCodeUnit } from "../base/order.ts";
import { type Pool, peer } from "./pool.ts";
import type { Column, UnitTable } from "./unit-table.ts";

/**
 * The peer with most counted mentions in the pool, by the index of the table's persons; of several the first by id.
 * Undefined where no peer says it.
 */
export function largestPeer({ roles }: Pool, column: Column, { personOf, persons }: UnitTable): number | undefined {
  const said = new Map<number, number>();
  column.rows.forEach((row, i) => {
    if (roles[row] !== peer) return;
    const person = personOf[row] ?? -1;
    said.set(person, (said.get(person) ?? 0) + (column.counted[i] ?? 0));
  });
  const ranked = [...said].sort(
    ([a, own], [b, others]) => others - own || byCodeUnit(persons[a] ?? "", persons[b] ?? ""),
  );
  return ranked[0]?.[0];
}
