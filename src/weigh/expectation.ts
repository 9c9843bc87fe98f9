/** What an actor would say of a concept if it were as others speak at the same time and in the same form. */
import type { Actor } from "./actor.ts";
import type { ActorCounts } from "./actor-counts.ts";
import type { ConceptTotals, StratumTotals } from "./concept-totals.ts";

/** What is expected of one pair: mentions by both rates, share of mentions, share of speeches. */
export interface Expectation {
  /** m. */
  readonly expected: number;
  readonly expectedByPeers: number;
  readonly shareExpected: number;
  readonly reachExpected: number;
}

/** Sums of the rates of the actor's strata, weighted by its characters, mentions and speeches in them. */
export function expectation(actor: Actor, said: ActorCounts, totals: ConceptTotals, whole: StratumTotals): Expectation {
  const otherwise = peersRate(totals.counted - said.counted, sum(whole.chars) - actor.chars) ?? 0;
  let expected = 0;
  let expectedByPeers = 0;
  let share = 0;
  let reach = 0;
  for (const { stratum, chars, mentions, speeches } of actor.parts) {
    expected += (totals.rates[stratum] ?? 0) * chars;
    share += (totals.shares[stratum] ?? 0) * mentions;
    reach += (totals.reaches[stratum] ?? 0) * speeches;
    const others = (totals.countedIn[stratum] ?? 0) - (said.countedIn.get(stratum) ?? 0);
    // Where nobody else spoke, the peers of all strata stand in.
    expectedByPeers += (peersRate(others, (whole.chars[stratum] ?? 0) - chars) ?? otherwise) * chars;
  }
  return {
    expected,
    expectedByPeers,
    shareExpected: actor.mentions === 0 ? 0 : share / actor.mentions,
    reachExpected: reach / actor.rows.length,
  };
}

function peersRate(counted: number, chars: number): number | undefined {
  return chars > 0 ? counted / chars : undefined;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
