/** One pass over the mentions of all concepts: on which days each is used, in which words, by whom first. */
import { countsFor } from "../base/counts-for.ts";
import { byCodeUnit } from "../base/order.ts";
import type { MentionRecord } from "../base/records.ts";
import { dayOf } from "./text-of-store.ts";
import type { Use, UsesStore } from "./use.ts";

/** Uses of one day, or in one wording. */
export interface UseCount {
  first: Use;
  mentions: number;
}

/** What is kept of one concept. Copies of what was printed before are no uses. */
export interface ConceptTally {
  readonly concept: string;
  /** Uses by day. */
  readonly days: Map<string, UseCount>;
  /** Uses by wording, marks and spaces left out, apart by whether they lie before the day. */
  readonly before: Map<string, UseCount>;
  readonly since: Map<string, UseCount>;
  /** The first use that counts for a person. */
  spoken: Use | undefined;
  /** Copies before and since; and since, uses of longer formulations that hold this one. */
  copiesBefore: number;
  copiesSince: number;
  inLongerSince: number;
}

/** Tallies by concept; what has no day, or lies behind `to`, is not in them. `mentions` are those of all concepts, contained ones too. */
export function tallyNews(
  store: UsesStore,
  mentions: Iterable<MentionRecord>,
  { since, to }: { readonly since: string; readonly to: string },
): ReadonlyMap<string, ConceptTally> {
  const tallies = new Map<string, ConceptTally>();
  for (const mention of mentions) {
    const date = dayOf(store, mention);
    if (mention.kind !== "concept" || date === null || date > to) continue;
    const tally = tallies.get(mention.entity) ?? emptyTally(mention.entity);
    tallies.set(mention.entity, tally);
    const speech = store.speeches.get(mention.speech ?? "");
    note(tally, { mention, date, countsFor: countsFor(mention, speech), speech }, since);
  }
  return tallies;
}

function emptyTally(concept: string): ConceptTally {
  return {
    concept,
    days: new Map(),
    before: new Map(),
    since: new Map(),
    spoken: undefined,
    copiesBefore: 0,
    copiesSince: 0,
    inLongerSince: 0,
  };
}

function note(tally: ConceptTally, use: Use, since: string): void {
  const { mention, speech, date } = use;
  const isBefore = date < since;
  if (mention.contained) {
    if (!isBefore) tally.inLongerSince += 1;
  } else if (mention.repeated || (speech?.duplicateOf ?? null) !== null) {
    tally[isBefore ? "copiesBefore" : "copiesSince"] += 1;
  } else {
    count(tally.days, date, use);
    count(isBefore ? tally.before : tally.since, wordingOf(mention.surface), use);
    tally.spoken = earlierSpoken(tally.spoken, use);
  }
}

function earlierSpoken(known: Use | undefined, use: Use): Use | undefined {
  if (use.countsFor !== "own" && use.countsFor !== "reported") return known;
  return known === undefined || byPlace(use, known) < 0 ? use : known;
}

function count(counts: Map<string, UseCount>, key: string, use: Use): void {
  const known = counts.get(key);
  if (known === undefined) counts.set(key, { first: use, mentions: 1 });
  else {
    known.mentions += 1;
    if (byPlace(use, known.first) < 0) known.first = use;
  }
}

/** By day, document and place: the same first use whatever the order of the mentions. */
function byPlace(a: Use, b: Use): number {
  return (
    byCodeUnit(a.date, b.date) ||
    byCodeUnit(a.mention.document, b.mention.document) ||
    a.mention.start - b.mention.start ||
    a.mention.end - b.mention.end
  );
}

/** Marks and spaces: “、” of 两不愁、三保障 */
const noWords = /[^\p{L}\p{N}]/gu;

/** The letters of a wording: 两不愁、三保障 and “两不愁三保障” are one. */
export function wordingOf(surface: string): string {
  return surface.replaceAll(noWords, "");
}

/** All uses of some counts. */
export function sumOf(counts: ReadonlyMap<string, UseCount>): number {
  let sum = 0;
  for (const { mentions } of counts.values()) sum += mentions;
  return sum;
}
