/** The findings of a store in the order in which they are told: what is nobody's duty or rite first, then by q. */
import type { EmphasisRecord, Series, WeighingRecord } from "../../graph/facts.ts";
import { type AskedStore, nameIn } from "./asked-store.ts";
import { type FindingSentence, findingSentence } from "./finding-sentence.ts";

/** A pair with its names and its sentence. */
export interface Finding extends EmphasisRecord {
  readonly actorName: string;
  readonly conceptName: string;
  /** A formula of loyalty: it follows genre and occasion and never ranks persons. */
  readonly isLoyalty: boolean;
  readonly sentence: FindingSentence;
}

/** What sentences need of a store: names, and where the texts come from. */
export type NamedStore = Pick<AskedStore, "entities" | "weighing">;

/** Verdicts that say something, in the order in which they are told. */
export const toldVerdicts = ["clear", "tentative", "clear-less", "not-found"] as const;

/** The series that is shown unless asked. */
export function defaultSeries({ weighing }: Pick<AskedStore, "weighing">): Series {
  return weighing.series.find(({ isDefault }) => isDefault)?.series ?? "own";
}

/** A source with less of the units than this is not named: a page that does not say where it comes from. */
const leastShare = 0.05;

/** The outlets whose words count in a series, "" for those that are not named. */
export function outletsOf({ weighing }: { readonly weighing: WeighingRecord }, series: Series): readonly string[] {
  const { sources = [], units: all = 0 } = weighing.series.find((each) => each.series === series) ?? {};
  return sources
    .filter(({ units, toldTwice }) => toldTwice < units && units >= leastShare * all)
    .map(({ source }) => source);
}

/** Pairs as findings, in the order in which they are told. */
export function findingsOf(store: NamedStore, pairs: readonly EmphasisRecord[]): readonly Finding[] {
  return pairs.map((pair) => findingOf(store, pair)).sort(byWeight);
}

function findingOf(store: NamedStore, pair: EmphasisRecord): Finding {
  const actorName = nameIn(store, pair.actor);
  const conceptName = nameIn(store, pair.concept);
  const context = { actor: actorName, concept: conceptName, outlets: outletsOf(store, pair.series) };
  return {
    ...pair,
    actorName,
    conceptName,
    isLoyalty: store.entities.get(pair.concept)?.properties["class"] === "loyalty",
    sentence: findingSentence(pair, context),
  };
}

/** What is told last: the business of a post, then what nearly all say, then loyalty. */
export function rankOfMark({ portfolio, ritual, isLoyalty }: Finding): 0 | 1 | 2 | 3 {
  if (isLoyalty) return 3;
  if (ritual) return 2;
  return portfolio ? 1 : 0;
}

function byWeight(a: Finding, b: Finding): number {
  const verdictOf = ({ verdict }: Finding) => {
    // Verdicts that say nothing come last.
    const at = (toldVerdicts as readonly string[]).indexOf(verdict);
    return at < 0 ? toldVerdicts.length : at;
  };
  return (
    verdictOf(a) - verdictOf(b) ||
    rankOfMark(a) - rankOfMark(b) ||
    (a.q ?? 2) - (b.q ?? 2) ||
    (b.low ?? 0) - (a.low ?? 0) ||
    (a.actor < b.actor ? -1 : a.actor > b.actor ? 1 : a.concept < b.concept ? -1 : 1)
  );
}
