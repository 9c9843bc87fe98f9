/** Which actors speak of the same, and which concepts stand together: the networks of a store. */

import type { EmphasisRecord, Series } from "../../graph/facts.ts";
import { disparity } from "../../graph/measure/disparity.ts";
import { averageActivity, cosine, dnaCosine, dotProduct, jaccard } from "../../graph/measure/similarity.ts";
import type { ActorTie, ConceptTie, Nearest, Network } from "../../graph/network-api.ts";
import type { RelationshipRow } from "../../graph/schema.ts";
import { groupBy } from "../base/group.ts";
import { byCodeUnit } from "../base/order.ts";
import { type AskedStore, nameIn } from "./asked-store.ts";
import { daysOf } from "./calendar.ts";
import type { UsesStore } from "./use.ts";

/** What it is answered from. */
export type NearestStore = Pick<AskedStore, "emphasis" | "entities"> & Pick<UsesStore, "documents">;

/** Fewer mentions than this say nothing of what somebody speaks of. */
const fewestMentions = 20;
const sharedShown = 5;

interface Profile {
  readonly actor: string;
  readonly mentions: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly residuals: ReadonlyMap<string, number>;
}

/** Those of the same kind and population with at least 20 mentions in the series, the most alike by cosine of counts first. */
export function nearestTo(store: NearestStore, actor: string, series: Series): Nearest {
  const own = store.emphasis.find((pair) => pair.actor === actor && pair.series === series);
  const profiles = own === undefined ? [] : profilesOf(store.emphasis, own);
  const mine = profiles.find((profile) => profile.actor === actor);
  const others = profiles.filter((profile) => profile.actor !== actor && profile.mentions >= fewestMentions);
  const ties = mine === undefined ? [] : others.map((other) => tieOf(store, mine, other)).sort(byCosine);
  return {
    ...aboutSeries(store, series),
    why:
      ties.length > 0
        ? ""
        : `${nameIn(store, actor)} has no mention in the series ${series}, or nobody else has ${fewestMentions} of them; the other series or more texts may have some`,
    series,
    ties,
  };
}

/** All ties of persons with at least 20 mentions in a series, and those of concepts; `near` keeps the ties of one of them. */
export function networkOf(
  store: NearestStore,
  together: readonly RelationshipRow[],
  series: Series,
  near?: string,
): Network {
  const like = { actorLabel: "Person", population: "chinese", series } as const;
  const profiles = profilesOf(store.emphasis, like).filter(({ mentions }) => mentions >= fewestMentions);
  const actors = profiles
    .flatMap((first, at) => profiles.slice(at + 1).map((second) => tieOf(store, first, second)))
    .filter(
      ({ congruence, first, second }) => congruence > 0 && (near === undefined || near === first || near === second),
    );
  const concepts = conceptTies(store, together).filter(
    ({ first, second }) => near === undefined || near === first || near === second,
  );
  return {
    ...aboutSeries(store, series),
    why:
      actors.length + concepts.length > 0
        ? ""
        : `no two persons have ${fewestMentions} mentions each in the series ${series}, and no two concepts stand together in 3 speeches; more texts would fill it`,
    actors: actors.sort(byCosine),
    concepts,
  };
}

function aboutSeries(store: NearestStore, series: Series) {
  return {
    counts: `mentions that count in the series ${series}; concepts stand together in own and reported words of all speeches`,
    days: daysOf(store.documents.values(), {}),
  };
}

function profilesOf(
  emphasis: readonly EmphasisRecord[],
  { actorLabel, population, series }: Pick<EmphasisRecord, "actorLabel" | "population" | "series">,
): readonly Profile[] {
  const like = emphasis.filter(
    (pair) => pair.actorLabel === actorLabel && pair.population === population && pair.series === series,
  );
  return [...groupBy(like, ({ actor }) => actor)].map(([actor, pairs]) => {
    const said = pairs.filter(({ mentions }) => mentions > 0);
    return {
      actor,
      mentions: said.reduce((sum, { mentions }) => sum + mentions, 0),
      counts: new Map(said.map(({ concept, mentions }) => [concept, mentions])),
      residuals: new Map(
        pairs.map(({ concept, counted, expected, phi }) => [
          concept,
          (counted - expected) / Math.sqrt(phi * expected + 0.5),
        ]),
      ),
    };
  });
}

function tieOf(store: NearestStore, first: Profile, second: Profile): ActorTie {
  const concepts = [...new Set([...first.counts.keys(), ...second.counts.keys()])].sort(byCodeUnit);
  const row = (values: ReadonlyMap<string, number>) => concepts.map((concept) => values.get(concept) ?? 0);
  const [a, b] = [row(first.counts), row(second.counts)];
  const shared = concepts
    .map((concept, at) => ({ name: nameIn(store, concept), first: a[at] ?? 0, second: b[at] ?? 0 }))
    .filter((each) => each.first * each.second > 0)
    .sort((x, y) => y.first * y.second - x.first * x.second || byCodeUnit(x.name, y.name));
  return {
    first: first.actor,
    firstName: nameIn(store, first.actor),
    second: second.actor,
    secondName: nameIn(store, second.actor),
    firstMentions: first.mentions,
    secondMentions: second.mentions,
    congruence: dotProduct(a, b),
    averageActivity: averageActivity(a, b),
    cosine: cosine(a, b),
    dnaCosine: dnaCosine(a, b),
    jaccard: jaccard(a, b),
    residualCosine: cosine(row(first.residuals), row(second.residuals)),
    shared: shared.slice(0, sharedShown),
  };
}

function byCosine(a: ActorTie, b: ActorTie): number {
  return b.cosine - a.cosine || byCodeUnit(a.first, b.first) || byCodeUnit(a.second, b.second);
}

function conceptTies(store: NearestStore, together: readonly RelationshipRow[]): readonly ConceptTie[] {
  const weightOf = ({ properties }: RelationshipRow) => Number(properties["speeches"]);
  const alphas = new Map<RelationshipRow, number>();
  const ends = together.flatMap((row) => [row.from, row.to].map((end) => ({ end, row })));
  for (const ties of groupBy(ends, ({ end }) => end).values()) {
    disparity(ties.map(({ row }) => weightOf(row)))?.forEach((alpha, at) => {
      const row = ties[at]?.row;
      if (row !== undefined) alphas.set(row, Math.min(alpha, alphas.get(row) ?? 1));
    });
  }
  return together
    .map((row) => ({
      first: row.from,
      firstName: nameIn(store, row.from),
      second: row.to,
      secondName: nameIn(store, row.to),
      speeches: weightOf(row),
      npmi: Number(row.properties["npmi"]),
      disparity: alphas.get(row) ?? null,
    }))
    .sort((a, b) => b.npmi - a.npmi || byCodeUnit(a.first, b.first) || byCodeUnit(a.second, b.second));
}
