/** One family of tests: all actors of one kind by all concepts of one kind. */

import type { ActorLabel, EmphasisRecord, TestFamily } from "../../graph/facts.ts";
import { falseDiscovery } from "../../graph/measure/false-discovery.ts";
import { priorExposure } from "../../graph/measure/prior-exposure.ts";
import { randomisationTails, type Tails } from "../../graph/measure/randomisation.ts";
import { leastChars, leastMentions } from "../../graph/measure/verdict.ts";
import { type Actor, actorsOf } from "./actor.ts";
import { type ActorCounts, countsByActor, noCounts } from "./actor-counts.ts";
import { type ConceptTotals, conceptTotals, type StratumTotals, stratumTotals } from "./concept-totals.ts";
import { type Expectation, expectation } from "./expectation.ts";
import { type PairCounts, pairRecord } from "./pair.ts";
import type { Column, SpeechTable } from "./speech-table.ts";
import type { Strata } from "./strata.ts";

/** One family of tests with its actors and pairs. */
export interface WeighedFamily {
  readonly family: TestFamily;
  readonly actors: readonly Actor[];
  readonly pairs: readonly EmphasisRecord[];
}

/** Every tested pair, zeros included, and every other pair with a mention. */
export function weighFamily(
  actorLabel: ActorLabel,
  table: SpeechTable,
  strata: Strata,
  { discovered }: { readonly discovered: boolean },
): WeighedFamily {
  const whole = stratumTotals(table, strata);
  const actors = actorsOf(actorLabel, table, strata);
  const pairs = countPairs(actors, table, strata, whole);
  const tested = pairs.filter((pair) => pair.tails !== null);
  const family: TestFamily = {
    actorLabel,
    discovered,
    priorExposure: priorExposure(tested.map(priorPair), new Set(tested.map(({ actor }) => actor)).size),
    priorMentions: median(actors.map(({ mentions }) => mentions)),
    mentions: sum(table.mentions),
    chars: sum(table.chars),
    testedPairs: tested.length,
  };
  const qMore = falseDiscovery(tested.map(({ tails }) => tails?.upper ?? 1));
  const qLess = falseDiscovery(tested.map(({ tails }) => tails?.lower ?? 1));
  let next = 0;
  const records = pairs.map((pair) => {
    const at = pair.tails === null ? undefined : next++;
    const q = at === undefined ? null : { more: qMore[at] ?? 1, less: qLess[at] ?? 1 };
    return pairRecord(pair, q, family, { table, strata });
  });
  return { family, actors, pairs: records };
}

function countPairs(
  actors: readonly Actor[],
  table: SpeechTable,
  strata: Strata,
  whole: StratumTotals,
): readonly PairCounts[] {
  const actorsOfRow: number[][] = table.speeches.map(() => []);
  actors.forEach(({ rows }, index) => {
    for (const row of rows) actorsOfRow[row]?.push(index);
  });
  return table.columns.flatMap((column) => {
    const totals = conceptTotals(column, table, strata, whole);
    const said = countsByActor(column, table, strata, actorsOfRow);
    return actors.flatMap((actor, index) => {
      const own = said.get(index);
      const isTested = actor.chars >= leastChars && totals.mentions >= leastMentions;
      if (own === undefined && !isTested) return [];
      return pairCounts({ actor, column, totals, said: own ?? noCounts }, whole, isTested);
    });
  });
}

function pairCounts(
  pair: { readonly actor: Actor; readonly column: Column; readonly totals: ConceptTotals; readonly said: ActorCounts },
  whole: StratumTotals,
  isTested: boolean,
): PairCounts {
  const { actor, totals, said } = pair;
  const expected: Expectation = expectation(actor, said, totals, whole);
  return { ...pair, expectation: expected, tails: isTested ? tailsOf(actor, said, totals, whole) : null };
}

function tailsOf(actor: Actor, said: ActorCounts, totals: ConceptTotals, whole: StratumTotals): Tails {
  const cells = actor.cells.map(({ cell, drawn }) => {
    const one = totals.ones[cell] ?? 0;
    const more = totals.more[cell] ?? 0;
    return { none: (whole.cellSpeeches[cell] ?? 0) - one - more, one, more, drawn };
  });
  return randomisationTails(cells, said.capped);
}

function priorPair({ actor, said, totals, expectation: { expected } }: PairCounts) {
  return { counted: said.counted, expected, phi: totals.phi, chars: actor.chars };
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
