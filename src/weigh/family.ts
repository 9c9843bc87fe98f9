/** One family of tests: all actors of one kind by all concepts of one kind, in one series of one population. */

import type { ActorLabel, EmphasisRecord, TestFamily } from "../../graph/facts.ts";
import { falseDiscovery } from "../../graph/measure/false-discovery.ts";
import { least } from "../../graph/measure/verdict.ts";
import { absenceOf, type Wording } from "./absence.ts";
import { actorsOf } from "./actors.ts";
import { compare, ratioOf, tailsOf, testsOf } from "./comparison.ts";
import { type ActorWords, type ConceptTotals, type PairCounts, pairRecord } from "./pair.ts";
import type { Actor } from "./pool.ts";
import { nothingSaid, type Said, saidByActor } from "./said.ts";
import type { Situation, Situations } from "./situation.ts";
import { survivalOf } from "./survival.ts";
import type { Column, UnitTable } from "./unit-table.ts";

/** One family of tests with its actors and pairs. */
export interface WeighedFamily {
  readonly family: TestFamily;
  readonly actors: readonly (Actor & ActorWords)[];
  readonly pairs: readonly EmphasisRecord[];
}

/** Which family, and what it needs besides the units. */
export interface FamilyOptions {
  readonly actorLabel: ActorLabel;
  readonly population: "chinese" | "foreign";
  readonly discovered: boolean;
  readonly isTold: boolean;
  readonly columns: readonly Column[];
  readonly wording: Wording;
}

/** Every tested pair, zeros included, and every other pair with a mention. */
export function weighFamily(table: UnitTable, situations: Situations, options: FamilyOptions): WeighedFamily {
  const { actorLabel, population, discovered, columns, wording, isTold } = options;
  const known = new Set(columns.map(({ concept }) => concept));
  const actors = actorsOf(actorLabel, table).map((actor) => ({ ...actor, ...wordsOf(actor, table, known) }));
  const pairs = countPairs(actors, columns, table, situations);
  const more = pairs.filter(({ tests }) => tests.more);
  const less = pairs.filter(({ tests }) => tests.less);
  const qMore = qOf(more, ({ tails }) => tails?.upper ?? 1);
  const qLess = qOf(less, ({ tails }) => tails?.lower ?? 1);
  const family = {
    series: table.units[0]?.series ?? "own",
    actorLabel,
    population,
    discovered,
    priorMentions: median(actors.map(({ mentions }) => mentions).filter((mentions) => mentions > 0)),
    mentions: sumOf(Array.from(columns, ({ uses }) => sumOf(uses.map(({ mentions }) => mentions)))),
    chars: sumOf(Array.from(table.chars)),
    testedMore: more.length,
    testedLess: less.length,
  };
  const isAbsent = absenceOf(table, wording);
  const records = pairs.map((pair) =>
    pairRecord(pair, {
      family,
      isTold,
      words: pair.actor,
      q: { more: qMore.get(pair) ?? null, less: qLess.get(pair) ?? null },
      isAbsent: () => isAbsent(pair.actor, pair.column.concept),
      survival: (side) => survivalOf(pair, side),
    }),
  );
  const count = (verdict: EmphasisRecord["verdict"]) => records.filter((record) => record.verdict === verdict).length;
  const found = {
    clear: count("clear"),
    tentative: count("tentative"),
    clearLess: count("clear-less"),
    notFound: count("not-found"),
  };
  return { family: { ...family, ...found }, actors, pairs: records };
}

type Counted = PairCounts & { readonly actor: Actor & ActorWords };

function countPairs(
  actors: readonly (Actor & ActorWords)[],
  columns: readonly Column[],
  table: UnitTable,
  situations: Situations,
): readonly Counted[] {
  const actorsOfRow: number[][] = table.units.map(() => []);
  actors.forEach(({ rows }, index) => {
    for (const row of rows) actorsOfRow[row]?.push(index);
  });
  const totals = columns.map((column) => ({
    mentions: sumOf(column.uses.map((use) => use.mentions)),
    counted: sumOf(Array.from(column.counted)),
  }));
  const said = columns.map((column) => saidByActor(column, table, actorsOfRow));
  return actors.flatMap((actor, index) => {
    const mayBeTested = isLongEnough(actor, table);
    return columns.flatMap((column, at) => {
      const own = said[at]?.get(index);
      const total = totals[at];
      if (total === undefined || (own === undefined && !mayBeTested)) return [];
      const situation = situations.of(actor.id, column.concept);
      const pair = pairCounts({ actor, column, said: own ?? nothingSaid, totals: total, situation }, mayBeTested);
      return own !== undefined || pair.tails !== null ? [pair] : [];
    });
  });
}

/** Whether an actor has units enough, on days enough, and text enough to be tested at all, whatever it says. */
function isLongEnough({ rows, chars, label, persons }: Actor & ActorWords, { units }: UnitTable): boolean {
  const days = new Set(rows.flatMap((row) => units[row]?.date ?? []));
  const isMany = label === "Person" || persons.size >= 3;
  return isMany && chars >= least.chars && rows.length >= least.units && days.size >= least.days;
}

function pairCounts(
  pair: {
    readonly actor: Actor & ActorWords;
    readonly column: Column;
    readonly said: Said;
    readonly totals: Omit<ConceptTotals, "phi">;
    readonly situation: Situation;
  },
  mayBeTested: boolean,
): Counted {
  const { whole } = pair.situation;
  const column = whole.columnOf(pair.column.concept);
  // Who is in no unit of the situation has nothing to be compared.
  const pool = whole.poolFor(whole.actorOf(pair.actor.id) ?? { ...pair.actor, rows: [] });
  const phi = whole.phiOf(column);
  const compared = compare(pool, column);
  const tests = mayBeTested ? testsOf(pool, compared) : { more: false, less: false };
  const isTested = tests.more || tests.less;
  const interval = ratioOf(pool, compared, phi);
  const totals = { ...pair.totals, phi };
  return { ...pair, totals, pool, compared, tests, interval, tails: isTested ? tailsOf(compared) : null };
}

function wordsOf({ rows }: Actor, { chars, units }: UnitTable, known: ReadonlySet<string>): ActorWords {
  const uses = rows.flatMap((row) => units[row]?.concepts ?? []).filter(({ concept }) => known.has(concept));
  return { chars: sumOf(rows.map((row) => chars[row] ?? 0)), mentions: sumOf(uses.map(({ mentions }) => mentions)) };
}

function qOf(pairs: readonly Counted[], pOf: (pair: Counted) => number): ReadonlyMap<Counted, number> {
  const q = falseDiscovery(pairs.map(pOf));
  return new Map(pairs.map((pair, at) => [pair, q[at] ?? 1]));
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
