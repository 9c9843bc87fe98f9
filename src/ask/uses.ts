/** When, how often and in whose words a concept stands in the text of a store. */
import type { ConceptUses, Days, UsePeriod } from "../../graph/ask-api.ts";
import { coverageKinds } from "../../graph/coverage.ts";
import { countsFor } from "../base/counts-for.ts";
import { byCodeUnit } from "../base/order.ts";
import type { MentionRecord } from "../base/records.ts";
import { nameIn } from "./asked-store.ts";
import { daysOf, exposures, isIn, type Period, perThousand } from "./calendar.ts";
import { personUses } from "./person-uses.ts";
import { dayOf } from "./text-of-store.ts";
import { allText, isHeading, placeOf, type Use, type UsesStore } from "./use.ts";

/** The uses of one concept in a period; `mentions` are its own. */
export function usesOf(
  store: UsesStore,
  concept: string,
  mentions: Iterable<MentionRecord>,
  period: Period = {},
): ConceptUses {
  const { uses, undated } = datedUses(store, mentions, period);
  const corpus = daysOf(store.documents.values(), {});
  const days = { from: later(period.from, corpus.from), to: earlier(period.to, corpus.to) };
  // Months and years asked for beyond the corpus stay in the answer: they are unknown, not empty.
  const shown = { from: period.from ?? corpus.from, to: period.to ?? corpus.to };
  const inText = uses.filter((use) => !isHeading(use));
  return {
    counts: allText,
    days,
    why: uses.length > 0 ? "" : whyNone(store, concept, days, undated),
    concept,
    name: nameIn(store, concept),
    total: uses.length,
    headings: uses.length - inText.length,
    undated,
    // Exactly the kinds become keys.
    kinds: Object.fromEntries(
      coverageKinds.map((kind) => [kind, uses.filter((use) => use.countsFor === kind).length]),
    ) as ConceptUses["kinds"],
    first: firstOf(store, uses),
    firstInText: firstOf(store, inText),
    months: usePeriods(store, uses, shown, 7),
    years: usePeriods(store, uses, shown, 4),
    persons: personUses(store, uses, period),
  };
}

function datedUses(store: UsesStore, mentions: Iterable<MentionRecord>, period: Period) {
  const uses: Use[] = [];
  let undated = 0;
  for (const mention of mentions) {
    const date = dayOf(store, mention);
    if (date === null) undated += 1;
    else if (isIn(date, period)) {
      const speech = store.speeches.get(mention.speech ?? "");
      uses.push({ mention, date, countsFor: countsFor(mention, speech), speech });
    }
  }
  return { uses: uses.sort(byPlace), undated };
}

function byPlace(a: Use, b: Use): number {
  return (
    byCodeUnit(a.date, b.date) ||
    byCodeUnit(a.mention.document, b.mention.document) ||
    a.mention.start - b.mention.start
  );
}

function firstOf(store: UsesStore, uses: readonly Use[]): ConceptUses["first"] {
  const [first] = uses;
  if (first === undefined) return null;
  return { ...placeOf(store, first), thatDay: uses.filter(({ date }) => date === first.date).length };
}

function usePeriods(store: UsesStore, uses: readonly Use[], days: Days, length: 7 | 4): readonly UsePeriod[] {
  const counted = new Map<string, { mentions: number; headings: number; own: number; reported: number }>();
  for (const use of uses) {
    const period = use.date.slice(0, length);
    const sums = counted.get(period) ?? { mentions: 0, headings: 0, own: 0, reported: 0 };
    counted.set(period, sums);
    sums.mentions += 1;
    sums.headings += isHeading(use) ? 1 : 0;
    if (use.countsFor === "own" || use.countsFor === "reported") sums[use.countsFor] += 1;
  }
  return [...exposures(store.documents.values(), days, length)].map(([period, exposure]) => {
    const isUnknown = exposure.documents === 0;
    const sums = counted.get(period) ?? { mentions: 0, headings: 0, own: 0, reported: 0 };
    return {
      period,
      ...exposure,
      ...(isUnknown ? { mentions: null, headings: null, own: null, reported: null } : sums),
      perThousand: perThousand(sums.mentions, exposure.chars),
    };
  });
}

function whyNone(store: UsesStore, concept: string, { from, to }: Days, undated: number): string {
  const name = nameIn(store, concept);
  if (undated > 0)
    return `“${name}” stands only in ${undated} places without a date; --meta gives documents their days`;
  if (from === null || to === null || from > to)
    return "the corpus has no dated text in these days; more texts would fill it";
  return `“${name}” stands nowhere in the text from ${from} to ${to}; its variants are those of the table, and more are added with --lexicon`;
}

function later(asked: string | undefined, bound: string | null): string | null {
  return asked !== undefined && bound !== null && asked > bound ? asked : bound;
}

function earlier(asked: string | undefined, bound: string | null): string | null {
  return asked !== undefined && bound !== null && asked < bound ? asked : bound;
}
