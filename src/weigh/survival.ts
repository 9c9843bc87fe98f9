/** Whether a finding is more than its largest neighbour, its occasions, or its doubtful attributions. */
import type { EmphasisRecord } from "../../graph/facts.ts";
import { type Compared, compare, ratioOf, tailsOf } from "./comparison.ts";
import { largestPeer } from "./largest-peer.ts";
import type { PairCounts } from "./pair.ts";
import { type Actor, type PoolOptions, poolOf } from "./pool.ts";
import type { Comparable } from "./situation.ts";
import type { Column } from "./unit-table.ts";

/** Whether it stays without the other person with most of it, within finest strata, and with sure attributions alone. */
export type Survival = Pick<EmphasisRecord, "withoutLargest" | "withinOccasion" | "sureOnly">;

/** What was not asked. */
export const unasked: Survival = { withoutLargest: null, withinOccasion: null, sureOnly: null };

/** Asks all three of one finding; `side` is the way in which it differs. */
export function survivalOf(
  { actor, column, pool, situation }: Pick<PairCounts, "actor" | "column" | "pool" | "situation">,
  side: "more" | "less",
): Survival {
  const { whole, sure } = situation;
  const largest = largestPeer(pool, whole.columnOf(column.concept), whole.table);
  const stays = (comparable: Comparable, options: PoolOptions) => {
    const other = comparable.actorOf(actor.id);
    return other !== undefined && holds(other, comparable.columnOf(column.concept), comparable, options, side);
  };
  return {
    withoutLargest: stays(whole, largest === undefined ? {} : { without: largest }),
    withinOccasion: stays(whole, { finestOnly: true }),
    sureOnly: stays(sure(), {}),
  };
}

function holds(
  actor: Actor,
  column: Column,
  { table, phiOf }: Comparable,
  options: PoolOptions,
  side: "more" | "less",
): boolean {
  const pool = poolOf(actor, table, options);
  const compared: Compared = compare(pool, column);
  const ratio = ratioOf(pool, compared, phiOf(column));
  if (ratio === null) return false;
  const { upper, lower } = tailsOf(compared);
  return side === "more" ? ratio.low >= 1 && upper < 0.05 : ratio.high !== null && ratio.high <= 1 && lower < 0.05;
}
