/**
 * One official by itself: q over the pairs of this official alone. It finds about twice as much, with about one false
 * finding a run where nobody differs; so it is exploratory and gives no verdict.
 */
import type { EmphasisRecord } from "../../graph/facts.ts";
import { falseDiscovery } from "../../graph/measure/false-discovery.ts";

/** What the own family of an official tells of its pairs. */
export interface Exploration {
  /** M: tested pairs of this official alone. */
  readonly tested: number;
  /** By concept, the smallest first. */
  readonly found: readonly { readonly pair: EmphasisRecord; readonly exploratoryQ: number }[];
}

/** The pairs with q < .05 among those of one official, in one series; `pairs` are all of this official. */
export function exploratory(pairs: readonly EmphasisRecord[]): Exploration {
  const tested = pairs.filter(({ p }) => p !== null);
  const q = falseDiscovery(tested.map(({ p }) => p ?? 1));
  const found = tested
    .map((pair, at) => ({ pair, exploratoryQ: q[at] ?? 1 }))
    .filter(({ exploratoryQ }) => exploratoryQ < 0.05)
    .sort((a, b) => a.exploratoryQ - b.exploratoryQ || (a.pair.concept < b.pair.concept ? -1 : 1));
  return { tested: tested.length, found };
}
