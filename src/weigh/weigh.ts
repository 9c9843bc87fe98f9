/** Counts who says what how often, and says how sure a difference is. */

import type { ActorLabel, ActorTotals, EmphasisRecord } from "../../graph/facts.ts";
import { smallestVisibleRatio } from "../../graph/measure/power.ts";
import type { Noted } from "../base/notes.ts";
import { byCodeUnit, byKey } from "../base/order.ts";
import type { SpeechCounts } from "../base/speech-counts.ts";
import type { Actor } from "./actor.ts";
import { weighFamily } from "./family.ts";
import { speechTable } from "./speech-table.ts";
import { stratify } from "./strata.ts";
import type { Weighing } from "./weighing.ts";

/** What may be chosen of a run of {@link weigh}. */
export interface WeighOptions {
  /** Concepts that were discovered in the corpus: they enter no total of the others and are tested apart. */
  readonly discovered: ReadonlySet<string>;
}

const labels: readonly ActorLabel[] = ["Institution", "Person"];

/**
 * The numbers of every actor and concept. Speeches without a speaker or without characters of their own are left out.
 * The order of the input changes nothing.
 */
export function weigh(speeches: Iterable<SpeechCounts>, { discovered }: WeighOptions): Noted<Weighing> {
  const spoken = [...speeches]
    .filter(({ persons, chars }) => persons.length > 0 && chars > 0)
    .sort(byKey(({ speech }) => speech));
  const strata = stratify(spoken);
  const known = speechTable(spoken, (concept) => !discovered.has(concept));
  const found = speechTable(spoken, (concept) => discovered.has(concept));
  const weighed = labels.flatMap((label) => [
    weighFamily(label, known, strata, { discovered: false }),
    ...(found.columns.length > 0 ? [weighFamily(label, found, strata, { discovered: true })] : []),
  ]);
  const pairs = weighed.flatMap((family) => family.pairs).sort(byPair);
  const actors = weighed
    .filter(({ family }) => !family.discovered)
    .flatMap(({ family, actors: own }) => own.map((actor) => actorTotals(actor, family.actorLabel)));
  const families = weighed.map(({ family }) => family);
  return { value: { pairs, actors, families, strata: strata.strata }, notes: [] };
}

function actorTotals({ id, rows, chars, mentions }: Actor, actorLabel: ActorLabel): ActorTotals {
  return {
    actor: id,
    actorLabel,
    speeches: rows.length,
    chars,
    conceptMentions: mentions,
    smallestVisibleRatio: smallestVisibleRatio(chars / 1000),
  };
}

function byPair(a: EmphasisRecord, b: EmphasisRecord): number {
  return byCodeUnit(a.actor, b.actor) || byCodeUnit(a.concept, b.concept);
}
