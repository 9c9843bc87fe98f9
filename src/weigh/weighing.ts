/** What weigh hands on: the numbers of every pair, and what a reader must know to judge them. */
import type { Verdict } from "../../graph/schema.ts";
import type { Form } from "../base/records.ts";

export type ActorLabel = "Institution" | "Person";

/**
 * A line of `emphasis.jsonl`: one actor and one concept. Null is unknown or not defined: E and its interval without a
 * counted mention, p and q of a pair that was not tested.
 */
export interface EmphasisRecord {
  readonly actor: string;
  readonly actorLabel: ActorLabel;
  readonly concept: string;
  /** y: own mentions. */
  readonly mentions: number;
  /** The same, at most two a passage; what `expected`, `emphasis` and `phi` are about. */
  readonly counted: number;
  /** Speeches with an own mention. */
  readonly speeches: number;
  /** c: Han characters of the actor. */
  readonly chars: number;
  /** Mentions per 1,000 characters. */
  readonly rate: number;
  /** m: what the same time and form would have said in as many characters. */
  readonly expected: number;
  /** The same by the others alone; the actor's silence does not dilute it. */
  readonly expectedByPeers: number;
  readonly emphasis: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly phi: number;
  /** One-sided: of so much more where `counted` ≥ `expected`, else of so much less. */
  readonly p: number | null;
  readonly q: number | null;
  readonly z: number | null;
  readonly g2: number | null;
  readonly logRatio: number | null;
  readonly verdict: Verdict;
  readonly baseline: string;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** Composition: share of the actor's concept mentions, and of those of the same time and form. */
  readonly share: number;
  readonly shareExpected: number;
  /** Reach: share of the actor's speeches, and of those of the same time and form. */
  readonly reach: number;
  readonly reachExpected: number;
}

/** One actor's amount of text, and what could be seen in it at all. */
export interface ActorTotals {
  readonly actor: string;
  readonly actorLabel: ActorLabel;
  readonly speeches: number;
  readonly chars: number;
  /** n: own mentions of all concepts but the discovered ones. */
  readonly conceptMentions: number;
  /** For a theme said once per 1,000 characters (§7 of the method). */
  readonly smallestVisibleRatio: number;
}

/** What all numbers of one family of tests share. */
export interface Family {
  readonly actorLabel: ActorLabel;
  /** Whether this is the family of the discovered concepts. */
  readonly discovered: boolean;
  /** k: how many characters the prior of E is worth. */
  readonly priorExposure: number;
  /** α₀: how many mentions the prior of z is worth. */
  readonly priorMentions: number;
  /** N and C: mentions and characters of all attributed speeches. */
  readonly mentions: number;
  readonly chars: number;
  /** M. */
  readonly testedPairs: number;
}

/** Speeches that are compared with each other. `period` is `2021-Q2`, `2021` or `all`. */
export interface Stratum {
  readonly period: string;
  readonly form: Form;
  readonly speeches: number;
  readonly speakers: number;
  readonly chars: number;
}

/** Sorted by actor, then concept, by code unit. */
export interface Weighing {
  readonly pairs: readonly EmphasisRecord[];
  readonly actors: readonly ActorTotals[];
  readonly families: readonly Family[];
  readonly strata: readonly Stratum[];
}
