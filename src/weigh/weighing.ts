/** What weigh hands on: the numbers of every pair, and what a reader must know to judge them. */
import type { EmphasisRecord, WeighingRecord } from "../../graph/facts.ts";

/** All numbers of a run. Pairs are sorted by actor, then concept, by code unit. */
export interface Weighing extends WeighingRecord {
  readonly pairs: readonly EmphasisRecord[];
}
