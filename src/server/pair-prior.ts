/** a = k·ρ, by which E is drawn towards 1. The store keeps k and every E, and a follows from them. */
import type { PairPrior } from "../../graph/api.ts";
import type { EmphasisRecord } from "../../graph/facts.ts";
import type { Lookup } from "./lookup.ts";

/** E nearer to 1 than this would tell a only roughly. */
const leastDistance = 0.01;

/**
 * The prior of a pair, the same for all pairs of one concept and kind of actor: from the one whose E is farthest from 1,
 * E = (a + y/φ) / (a + m/φ) is solved for a.
 */
export function pairPrior(lookup: Lookup, { concept, actorLabel }: EmphasisRecord): PairPrior | null {
  const isDiscovered = lookup.entities.get(concept)?.properties["source"] === "discovered";
  const family = lookup.store.weighing.families.find(
    (candidate) => candidate.actorLabel === actorLabel && candidate.discovered === isDiscovered,
  );
  let farthest: EmphasisRecord | null = null;
  for (const pair of lookup.pairsOf.get(concept) ?? []) {
    if (pair.actorLabel === actorLabel && distance(pair) > distance(farthest)) farthest = pair;
  }
  if (family === undefined || farthest === null || farthest.emphasis === null) return null;
  const { emphasis, counted, expected, phi } = farthest;
  const mentions = (counted - emphasis * expected) / (phi * (emphasis - 1));
  return { exposure: family.priorExposure, rate: mentions / family.priorExposure, mentions };
}

function distance(pair: EmphasisRecord | null): number {
  return pair === null ? leastDistance : Math.abs((pair.emphasis ?? 1) - 1);
}
