/** Who never says what, though others of the same time and kind of text do: counts, never a verdict of silence. */
import type { Absences, AbsentPair, Days } from "../../graph/ask-api.ts";
import type { Series } from "../../graph/facts.ts";
import { byCodeUnit } from "../base/order.ts";
import type { MentionRecord } from "../base/records.ts";
import type { UnitRecord } from "../base/unit.ts";
import { actorsOf } from "../weigh/actors.ts";
import { compare } from "../weigh/comparison.ts";
import type { Actor } from "../weigh/pool.ts";
import { type Comparable, situationsOf } from "../weigh/situation.ts";
import type { Column, UnitTable } from "../weigh/unit-table.ts";
import { type AskedStore, nameIn } from "./asked-store.ts";
import { daysOf, isIn, type Period } from "./calendar.ts";
import { isSelfNamingIn } from "./self-naming.ts";
import { dayOf } from "./text-of-store.ts";
import { isHeading, type UsesStore } from "./use.ts";

/** From so many expected mentions on an absence is told where nobody asked for the pair. */
export const leastExpected = 1;

/** Who or what is asked about; an actor or a concept, or both. */
export interface AbsenceQuestion extends Period {
  readonly series: readonly Series[];
  readonly actor?: string;
  readonly concept?: string;
}

/** What it is answered from. */
export type AbsenceStore = UsesStore & Pick<AskedStore, "emphasis" | "posts">;

/**
 * The pairs without a mention, the most expected first. Of an actor: every concept that stands in the text of that
 * time; of a concept: every person from whom at least one mention is expected; a pair named is told in any case.
 */
export function absencesOf(
  store: AbsenceStore,
  mentions: Iterable<MentionRecord>,
  question: AbsenceQuestion,
): Absences {
  const alive = aliveIn(store, mentions, question);
  const pairs = question.series
    .flatMap((series) => pairsOf(store, alive, series, question, isSelfNamingIn(store)))
    .sort(byExpected);
  return {
    counts:
      "the words that count for the actor in the series; beside it quotations, other voices of the same items, and all text of these days",
    days: daysOf(store.documents.values(), question),
    why: pairs.length > 0 ? "" : whyNone(store, question),
    pairs,
  };
}

interface Alive {
  mentions: number;
  headings: number;
}

function aliveIn(store: UsesStore, mentions: Iterable<MentionRecord>, period: Period): ReadonlyMap<string, Alive> {
  const alive = new Map<string, Alive>();
  for (const mention of mentions) {
    if (!isIn(dayOf(store, mention), period)) continue;
    const sums = alive.get(mention.entity) ?? { mentions: 0, headings: 0 };
    alive.set(mention.entity, sums);
    sums.mentions += 1;
    sums.headings += isHeading({ mention }) ? 1 : 0;
  }
  return alive;
}

function pairsOf(
  store: AbsenceStore,
  alive: ReadonlyMap<string, Alive>,
  series: Series,
  question: AbsenceQuestion,
  isSelfNaming: ReturnType<typeof isSelfNamingIn>,
): readonly AbsentPair[] {
  const { actor: asked, concept } = question;
  const isForeign = store.units.some(({ person, population }) => person === asked && population === "foreign");
  const units = store.units.filter(
    (unit) =>
      unit.isCounted &&
      unit.series === series &&
      (unit.population === "foreign") === isForeign &&
      isIn(unit.date, question),
  );
  const situations = situationsOf(units, isSelfNaming);
  const { table } = situations.everybody.whole;
  const columns = new Map(table.columns.map((column) => [column.concept, column]));
  const label = asked?.startsWith("institution:") === true ? "Institution" : "Person";
  const actors = actorsOf(label, table).filter(({ id }) => asked === undefined || id === asked);
  const concepts = concept === undefined ? [...alive.keys()] : [concept];
  const verdicts = verdictsOf(store, series, question);
  return actors.flatMap((actor) => {
    return concepts.flatMap((each) => {
      const column = columns.get(each);
      const said = saidBy(actor, table, each, column);
      const expected = column === undefined ? 0 : expectedOf(situations.of(actor.id, each).whole, actor.id, each);
      const isTold = asked !== undefined || (said.mentions === 0 && expected >= leastExpected);
      if (!isTold || (said.mentions > 0 && concept === undefined)) return [];
      return [
        {
          actor: actor.id,
          actorName: nameIn(store, actor.id),
          concept: each,
          conceptName: nameIn(store, each),
          series,
          ...said,
          alive: alive.get(each)?.mentions ?? 0,
          aliveHeadings: alive.get(each)?.headings ?? 0,
          expected,
          verdict: verdicts.get(`${actor.id}\n${each}`) ?? null,
        },
      ];
    });
  });
}

/** m of the pair as it is stored: whoever is named in a formulation is no peer for it. */
function expectedOf({ actorOf, columnOf, poolFor }: Comparable, actor: string, concept: string): number {
  const here = actorOf(actor);
  return here === undefined ? 0 : compare(poolFor(here), columnOf(concept)).expected;
}

function saidBy(actor: Actor, { units }: UnitTable, concept: string, column: Column | undefined) {
  const own = actor.rows.flatMap((row) => units[row] ?? []);
  const rows = new Set(actor.rows);
  const uses = own.flatMap(({ concepts }) => concepts.filter((use) => use.concept === concept));
  return {
    mentions: column === undefined ? 0 : sum([...column.rows.keys()], (at) => mentionsAt(column, at, rows)),
    quoted: sum(uses, ({ quoted }) => quoted),
    around: own.filter(({ around }) => around.includes(concept)).length,
    chars: sum(own, (unit: UnitRecord) => unit.chars),
    units: own.length,
  };
}

function mentionsAt({ rows, uses }: Column, at: number, own: ReadonlySet<number>): number {
  return own.has(rows[at] ?? -1) ? (uses[at]?.mentions ?? 0) : 0;
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}

/** Verdicts are on the whole corpus. */
function verdictsOf(
  { emphasis }: AbsenceStore,
  series: Series,
  { actor, concept, from, to }: AbsenceQuestion,
): ReadonlyMap<string, AbsentPair["verdict"]> {
  if (from !== undefined || to !== undefined) return new Map();
  return new Map(
    emphasis
      .filter((pair) => pair.series === series && (actor === undefined || pair.actor === actor))
      .filter((pair) => concept === undefined || pair.concept === concept)
      .map((pair) => [`${pair.actor}\n${pair.concept}`, pair.verdict]),
  );
}

function byExpected(a: AbsentPair, b: AbsentPair): number {
  return (
    b.expected - a.expected ||
    b.alive - a.alive ||
    byCodeUnit(a.series, b.series) ||
    byCodeUnit(a.actor, b.actor) ||
    byCodeUnit(a.concept, b.concept)
  );
}

function whyNone(store: AbsenceStore, { actor, series, ...period }: AbsenceQuestion): string {
  const { from, to }: Days = daysOf(store.documents.values(), period);
  const words = series.join(" and ");
  if (from === null) return "the corpus has no dated text in these days; more texts would fill it";
  if (actor !== undefined) {
    return `${nameIn(store, actor)} has no text in the series ${words} from ${from} to ${to}; the other series, other days or more texts may have some`;
  }
  return `from everybody who has text in the series ${words} and of whom a mention is expected there is one`;
}
