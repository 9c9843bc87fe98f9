/** What a reader must know of a pair besides its numbers: it is a post's business, a rite, or a name of its own. */
import type { EmphasisRecord } from "../../graph/facts.ts";
import { groupBy } from "../base/group.ts";
import type { WeighOptions } from "./weigh.ts";

/** A concept said by so many of the persons who could be expected to say it is a rite. */
const nearlyAll = 0.9;

/** The pairs with their marks. */
export function markPairs(
  pairs: readonly EmphasisRecord[],
  { isPortfolio = () => false, isSelfNaming = () => false }: WeighOptions,
): readonly EmphasisRecord[] {
  const rites = ritesOf(pairs);
  return pairs.map((pair) => ({
    ...pair,
    portfolio: isPortfolio(pair.actor, pair.concept),
    ritual: rites.has(pair.concept),
    selfNaming: isSelfNaming(pair.actor, pair.concept),
  }));
}

/** Concepts that nine in ten of the persons with m ≥ 1 say; of three such persons at least. */
function ritesOf(pairs: readonly EmphasisRecord[]): ReadonlySet<string> {
  const expected = pairs.filter((pair) => pair.actorLabel === "Person" && pair.expected >= 1);
  const isRite = (own: readonly EmphasisRecord[]) =>
    own.length >= 3 && own.filter(({ mentions }) => mentions > 0).length >= nearlyAll * own.length;
  return new Set([...groupBy(expected, ({ concept }) => concept)].filter(([, own]) => isRite(own)).map(([id]) => id));
}
