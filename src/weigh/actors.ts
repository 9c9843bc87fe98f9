/** Who is weighed: persons, and institutions through those who hold a post in them. */
import type { ActorLabel } from "../../graph/facts.ts";
import { byCodeUnit } from "../base/order.ts";
import type { Actor } from "./pool.ts";
import type { UnitTable } from "./unit-table.ts";

/**
 * All actors of one kind, sorted by id. The units of an institution are those in which somebody speaks with a post in
 * it; whoever ever does is no peer of it.
 */
export function actorsOf(label: ActorLabel, { units, personOf }: UnitTable): readonly Actor[] {
  const rows = new Map<string, number[]>();
  units.forEach((unit, row) => {
    for (const id of label === "Person" ? [unit.person] : unit.institutions) {
      const held = rows.get(id);
      if (held === undefined) rows.set(id, [row]);
      else held.push(row);
    }
  });
  return [...rows]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([id, held]) => ({ id, label, rows: held, persons: new Set(held.map((row) => personOf[row] ?? -1)) }));
}
