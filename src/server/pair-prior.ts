/** a = k·ρ, by which E is drawn towards 1: the family of a pair knows k, the pair its a. */
import type { PairPrior } from "../../graph/api.ts";
import type { EmphasisRecord } from "../../graph/facts.ts";
import type { Lookup } from "./lookup.ts";

/** The prior of a pair, the same for all pairs of one concept and kind of actor. */
export function pairPrior(lookup: Lookup, { concept, actorLabel, prior }: EmphasisRecord): PairPrior | null {
  const isDiscovered = lookup.entities.get(concept)?.properties["source"] === "discovered";
  const family = lookup.store.weighing.families.find(
    (candidate) => candidate.actorLabel === actorLabel && candidate.discovered === isDiscovered,
  );
  if (family === undefined || family.priorExposure === 0) return null;
  return { exposure: family.priorExposure, rate: prior / family.priorExposure, mentions: prior };
}
