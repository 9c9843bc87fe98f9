/** An order of units that has nothing to do with who they are: by the SHA-256 of their ids. */
import { createHash } from "node:crypto";
import { byCodeUnit } from "../base/order.ts";
import type { UnitRecord } from "../base/unit.ts";

/** The place of each unit in that order. */
export function unitRanks(units: readonly UnitRecord[]): Int32Array {
  const hashes = units.map(({ id }) => createHash("sha256").update(id).digest("hex"));
  const order = Array.from(units.keys()).sort((a, b) => byCodeUnit(hashes[a] ?? "", hashes[b] ?? ""));
  const ranks = new Int32Array(units.length);
  order.forEach((row, rank) => {
    ranks[row] = rank;
  });
  return ranks;
}
