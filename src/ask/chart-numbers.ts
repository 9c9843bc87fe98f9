/** How often a theme stands in the text of each period, with an exact interval; a period without text is unknown. */
import type { Answered, Days } from "../../graph/ask-api.ts";
import type { Chart, ChartCut, ChartPeriod, ChartRow } from "../../graph/chart-api.ts";
import type { Series } from "../../graph/facts.ts";
import { garwood } from "../../graph/measure/garwood.ts";
import { daysOfPeriod, periodOfDay, periodsBetween } from "../base/calendar-period.ts";
import { countsFor } from "../base/counts-for.ts";
import { dayPlus } from "../base/day.ts";
import { byCodeUnit } from "../base/order.ts";
import type { MentionRecord } from "../base/records.ts";
import { type AskedStore, nameIn } from "./asked-store.ts";
import { isIn, type Period, perThousand } from "./calendar.ts";
import { outletsOf } from "./findings.ts";
import { type TextByDay, textByDay } from "./text-by-day.ts";
import { dayOf } from "./text-of-store.ts";
import { allText, type UsesStore } from "./use.ts";

/** What is drawn; an actor or a concept, or both. */
export interface ChartQuestion extends Period {
  readonly by: ChartCut;
  readonly concept?: string;
  /** A person, and the series in which the words count. */
  readonly spoken?: { readonly actor: string; readonly series: Series };
  /** Themes of a person without a concept. */
  readonly top: number;
}

/** What it is answered from. */
export type ChartStore = UsesStore & Pick<AskedStore, "weighing" | "receipt">;

/** The chart's numbers; `mentions` are those of the concept, or of all concepts where none is named. */
export function chartOf(store: ChartStore, mentions: Iterable<MentionRecord>, question: ChartQuestion): Chart {
  const { by, concept, spoken, from, to } = question;
  const corpus = textByDay(store.documents.values());
  const text = spoken === undefined ? corpus : textByDay(textOf(store, spoken));
  const shown = { from: from ?? corpus.days.from, to: to ?? corpus.days.to };
  const counts = countUses(store, mentions, question);
  const ids = concept === undefined ? mostUsed(counts, question.top) : [concept];
  const rows = ids.map((id) => rowOf(store, id, counts.get(id) ?? new Map(), text, shown, by));
  const all = shown.from === null || shown.to === null ? undefined : text.between(shown.from, shown.to);
  return {
    counts: spoken === undefined ? allText : countedOf(spoken.series),
    days: corpus.days,
    why: whyNone(rows, all?.chars ?? 0, store, question),
    kind: kindOf(question),
    by,
    series: spoken?.series ?? null,
    speaker: spoken === undefined ? null : { id: spoken.actor, name: nameIn(store, spoken.actor) },
    sources: (spoken === undefined ? sourcesOf(store) : outletsOf(store, spoken.series)).filter((name) => name !== ""),
    shown,
    chars: all?.chars ?? 0,
    daysWithout: all?.daysWithout ?? 0,
    gaps: gapsOf(corpus, shown),
    rows,
    receipt: store.receipt.hash,
  };
}

function kindOf({ spoken, concept }: ChartQuestion): Chart["kind"] {
  if (spoken === undefined) return "theme";
  return concept === undefined ? "person" : "pair";
}

function mostUsed(counts: ReadonlyMap<string, DayCounts>, top: number): readonly string[] {
  return [...counts]
    .map(([id, days]) => ({ id, mentions: sumOf(days) }))
    .sort((a, b) => b.mentions - a.mentions || byCodeUnit(a.id, b.id))
    .slice(0, top)
    .map(({ id }) => id);
}

function sourcesOf({ documents }: ChartStore): readonly string[] {
  return [...new Set([...documents.values()].map(({ source }) => source ?? ""))].sort(byCodeUnit);
}

/** The text of a person in a series, as `--show adoption` has it. */
function textOf({ units }: ChartStore, { actor, series }: NonNullable<ChartQuestion["spoken"]>) {
  return units.filter((unit) => unit.person === actor && unit.series === series);
}

type DayCounts = ReadonlyMap<string, number>;

/** Uses by concept and day. */
function countUses(
  store: ChartStore,
  mentions: Iterable<MentionRecord>,
  { spoken, ...period }: ChartQuestion,
): ReadonlyMap<string, DayCounts> {
  const counts = new Map<string, Map<string, number>>();
  for (const mention of mentions) {
    const date = dayOf(store, mention);
    if (date === null || !isIn(date, period)) continue;
    const speech = store.speeches.get(mention.speech ?? "");
    const isSpoken =
      spoken === undefined ||
      (speech?.speakers.some(({ id }) => id === spoken.actor) === true && countsFor(mention, speech) === spoken.series);
    if (!isSpoken) continue;
    const days = counts.get(mention.entity) ?? new Map<string, number>();
    counts.set(mention.entity, days.set(date, (days.get(date) ?? 0) + 1));
  }
  return counts;
}

function rowOf(
  store: ChartStore,
  concept: string,
  uses: DayCounts,
  text: TextByDay,
  { from, to }: Days,
  by: ChartCut,
): ChartRow {
  const said = new Map<string, number>();
  for (const [day, mentions] of uses) {
    said.set(periodOfDay(day, by), (said.get(periodOfDay(day, by)) ?? 0) + mentions);
  }
  const days = [...uses.keys()].sort(byCodeUnit);
  const periods = from === null || to === null || from > to ? [] : periodsBetween(from, to, by);
  return {
    concept,
    name: nameIn(store, concept),
    mentions: sumOf(uses),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    periods: periods.map((period) => {
      const all = daysOfPeriod(period);
      const within = { from: later(all.from, from), to: earlier(all.to, to) };
      return { period, ...within, ...numbersOf(said.get(period) ?? 0, text.between(within.from, within.to)) };
    }),
  };
}

/** The chart's coverage of one period: 90 %, as all intervals of findings. */
const level = 0.9;

function numbersOf(
  mentions: number,
  { chars, days, daysWithout }: ReturnType<TextByDay["between"]>,
): Omit<ChartPeriod, "period" | "from" | "to"> {
  if (days === 0 || chars === 0) {
    const unknown = { mentions: null, perThousand: null, low: null, high: null };
    return { ...unknown, chars, days, daysWithout };
  }
  const { low, high } = garwood(mentions, level);
  const rate = (count: number) => perThousand(count, chars);
  return { mentions, chars, days, daysWithout, perThousand: rate(mentions), low: rate(low), high: rate(high) };
}

function gapsOf(corpus: TextByDay, { from, to }: Days): Chart["gaps"] {
  if (from === null || to === null || from > to) return [];
  const days = corpus.daysWith(from, to);
  return [dayPlus(from, -1), ...days].flatMap((day, at) => {
    const first = dayPlus(day, 1);
    const last = dayPlus(days[at] ?? dayPlus(to, 1), -1);
    return first <= last ? [{ from: first, to: last }] : [];
  });
}

function countedOf(series: Series): string {
  return series === "own"
    ? "uses in words that are printed in the person's name"
    : "uses in words that an outlet reports of the person: its paraphrase";
}

function whyNone(
  rows: readonly ChartRow[],
  chars: number,
  store: ChartStore,
  { spoken, concept }: ChartQuestion,
): Answered["why"] {
  if (rows.some(({ mentions }) => mentions > 0)) return "";
  if (chars === 0) {
    return spoken === undefined
      ? "the corpus has no dated text in these days; more texts would fill it"
      : `${nameIn(store, spoken.actor)} has no text in the series ${spoken.series} in these days; the other series, other days or more texts may have some`;
  }
  return concept === undefined
    ? "no formulation of the lexicon stands in this text; --lexicon adds some"
    : `“${nameIn(store, concept)}” stands nowhere in this text; its variants are those of the table, and more are added with --lexicon`;
}

function sumOf(counts: DayCounts): number {
  let sum = 0;
  for (const mentions of counts.values()) sum += mentions;
  return sum;
}

function later(a: string, b: string | null): string {
  return b !== null && b > a ? b : a;
}

function earlier(a: string, b: string | null): string {
  return b !== null && b < a ? b : a;
}
