/** Ways to say who emphasises what, beside each other on the same texts, at the same rate of false alarms. */
import type { EmphasisRecord } from "../../graph/facts.ts";
import { groupBy } from "../../src/base/group.ts";
import type { SpeechCounts } from "../../src/base/speech-counts.ts";
import { weigh } from "../../src/weigh/weigh.ts";
import { unitsOfTexts } from "./dealing.ts";
import { type OldPair, oldPairs } from "./old-families.ts";

/** How strongly a method says of each pair (`actor concept`) that it is said more; pairs of which it says nothing lack. */
export type Scores = ReadonlyMap<string, number>;

/** The scores of one run by name of the method, and the pairs that weigh calls clear. */
export interface Scored {
  readonly scores: Readonly<Record<Method, Scores>>;
  readonly clear: ReadonlySet<string>;
  readonly clearBefore: ReadonlySet<string>;
}

/** The methods that are compared. Peers are asked for pairs of three units too, as our own findings are. */
export const methods = [
  "ours",
  "(a) dealt p, old families",
  "(b) log-odds ζ",
  "(b) ζ, 3 units",
  "(c) G²",
  "(c) G², 3 units",
  "(d) quasi-Poisson z",
  "(d) z, 3 units",
] as const;

/** One of {@link methods}. */
export type Method = (typeof methods)[number];

/** Scores the texts by every method. */
export function scored(speeches: readonly SpeechCounts[]): Scored {
  const all = weigh(unitsOfTexts(speeches)).value.pairs.filter(({ actorLabel }) => actorLabel === "Person");
  const old = oldPairs(speeches);
  const totals = groupBy(all, ({ concept }) => concept);
  const isOften = ({ concept }: EmphasisRecord) =>
    (totals.get(concept) ?? []).reduce((sum, { mentions }) => sum + mentions, 0) >= 5;
  const said = all.filter((pair) => pair.mentions > 0 && pair.chars >= 1000 && isOften(pair));
  const spread = said.filter(({ units }) => units >= 3);
  const isOurs = ({ low, units, days, counted, expected }: EmphasisRecord) =>
    (low ?? 0) >= 1.25 && units >= 3 && days >= 3 && counted > expected;
  const isOld = ({ low, texts }: OldPair) => low >= 1.5 && texts >= 3;
  const ours = all.filter(isOurs).map((pair) => [keyOf(pair), -(pair.q ?? 1)] as const);
  const before = old.filter(isOld).map(({ key, q }) => [key, -q] as const);
  return {
    scores: {
      ours: new Map(ours),
      "(a) dealt p, old families": new Map(before),
      "(b) log-odds ζ": scoresBy(said, ({ z }) => z),
      "(b) ζ, 3 units": scoresBy(spread, ({ z }) => z),
      "(c) G²": scoresBy(said, ({ g2 }) => g2),
      "(c) G², 3 units": scoresBy(spread, ({ g2 }) => g2),
      "(d) quasi-Poisson z": scoresBy(said, quasiPoisson),
      "(d) z, 3 units": scoresBy(spread, quasiPoisson),
    },
    clear: new Set(all.filter(({ verdict }) => verdict === "clear").map(keyOf)),
    clearBefore: new Set(before.filter(([, score]) => score > -0.05).map(([key]) => key)),
  };
}

/** The largest score of each method. */
export function largestOf({ scores }: Scored): Readonly<Record<Method, number>> {
  // Every method is a key of scores.
  return Object.fromEntries(
    methods.map((method) => [method, Math.max(...scores[method].values(), Number.NEGATIVE_INFINITY)]),
  ) as Record<Method, number>;
}

/** The score that anything passes in this share of the runs at most, when nobody differs. */
export function thresholdOf(largest: readonly number[], falseAlarms: number): number {
  return largest.toSorted((a, b) => b - a)[Math.floor(falseAlarms * largest.length)] ?? Number.POSITIVE_INFINITY;
}

/** `person:1 concept:扶贫`. */
export function keyOf({ actor, concept }: EmphasisRecord): string {
  return `${actor} ${concept}`;
}

function scoresBy(pairs: readonly EmphasisRecord[], of: (pair: EmphasisRecord) => number | null): Scores {
  return new Map(pairs.map((pair) => [keyOf(pair), of(pair) ?? Number.NEGATIVE_INFINITY]));
}

function quasiPoisson({ counted, expected, phi }: EmphasisRecord): number {
  return expected > 0 ? (counted - expected) / Math.sqrt(phi * expected) : 0;
}
