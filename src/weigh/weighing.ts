/** What weigh hands on: the numbers of every pair, and what a reader must know to judge them. */
import type { ActorLabel, EmphasisRecord } from "../../graph/facts.ts";
import type { Form } from "../base/records.ts";

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
