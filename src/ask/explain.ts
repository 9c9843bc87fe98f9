/** How the number of one pair comes about: formula, inputs, strata, and what changes when something is left out. */
import type { EmphasisRecord } from "../../graph/facts.ts";
import { sameSignShare } from "../../graph/measure/bootstrap.ts";
import type { UnitRecord } from "../base/unit.ts";
import { compare, ratioOf, tailsOf } from "../weigh/comparison.ts";
import { largestPeer } from "../weigh/largest-peer.ts";
import { type Actor, type Pool, peer, poolOf } from "../weigh/pool.ts";
import { type Comparable, situationsOf } from "../weigh/situation.ts";
import type { Column, UnitTable } from "../weigh/unit-table.ts";

/** One stratum of a pair's expectation. */
export interface ExplainedStratum {
  readonly period: string;
  readonly kind: string;
  /** Characters and counted mentions of the actor, and of the peers that are kept. */
  readonly chars: number;
  readonly counted: number;
  readonly peersChars: number;
  readonly peersCounted: number;
  readonly peers: number;
  readonly expected: number;
}

/** The number as it is, or would be without something. */
export interface ExplainedVariant {
  readonly without: "nothing" | "best-unit" | "doubtful-attributions" | "largest-peer" | "joined-strata";
  /** What was left out, by id; empty where that is not one thing. */
  readonly left: string;
  readonly counted: number;
  readonly expected: number;
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number;
}

/** All that is behind one pair. */
export interface Explanation {
  readonly phi: number;
  readonly strata: readonly ExplainedStratum[];
  readonly cells: number;
  readonly variants: readonly ExplainedVariant[];
  /** Share of resamples of the actor's units in which the difference keeps its sign (2,000, one seed). */
  readonly sameSign: number;
  /** By characters, by share of the actor's concept mentions, by share of units: each against the peers' own. */
  readonly denominators: { readonly rate: number; readonly share: number; readonly reach: number };
  /** high/low; null where it has no upper end. */
  readonly width: number | null;
  /** Units with the concept, the most of it first. */
  readonly units: readonly { readonly id: string; readonly date: string | null; readonly counted: number }[];
}

const resamples = 2000;
const seed = 20_211_018;

/** Explains a pair from the units of its store; undefined where the actor has none of its series and population. */
export function explain(
  pair: EmphasisRecord,
  all: readonly UnitRecord[],
  isSelfNaming: (actor: string, concept: string) => boolean,
): Explanation | undefined {
  const units = all.filter(
    (unit) =>
      unit.isCounted &&
      unit.series === pair.series &&
      (unit.population === "foreign") === (pair.population === "foreign"),
  );
  const { whole, sure } = situationsOf(units, isSelfNaming).of(pair.actor, pair.concept);
  const actor = whole.actorOf(pair.actor);
  if (actor === undefined) return undefined;
  const { table } = whole;
  const column = whole.columnOf(pair.concept);
  const phi = whole.phiOf(column);
  const pool = whole.poolFor(actor);
  const compared = compare(pool, column);
  const counts = countsOfRows(column);
  const said = actor.rows
    .filter((row) => (counts.get(row) ?? 0) > 0)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const [best] = said;
  const largest = largestPeer(pool, column, table);
  const sureActor = sure().actorOf(pair.actor);
  const variants = [
    variantOf("nothing", "", pool, column, phi),
    ...(best === undefined
      ? []
      : [
          variantOf(
            "best-unit",
            table.units[best]?.id ?? "",
            poolOf({ ...actor, rows: actor.rows.filter((row) => row !== best) }, table),
            column,
            phi,
          ),
        ]),
    ...(sureActor === undefined ? [] : [sureVariant(sure(), sureActor, pair.concept)]),
    ...(largest === undefined
      ? []
      : [
          variantOf(
            "largest-peer",
            table.persons[largest] ?? "",
            poolOf(actor, table, { without: largest }),
            column,
            phi,
          ),
        ]),
    variantOf("joined-strata", "", poolOf(actor, table, { finestOnly: true }), column, phi),
  ];
  return {
    phi,
    strata: strataOf(pool, table, compared),
    cells: pool.cells.length,
    variants,
    sameSign: sameSignShare(resampled(actor, pool, compared, table, counts), resamples, seed),
    denominators: denominatorsOf(actor, pool, table, counts, pair),
    width: pair.low === null || pair.high === null || pair.low === 0 ? null : pair.high / pair.low,
    units: said.map((row) => ({
      id: table.units[row]?.id ?? "",
      date: table.units[row]?.date ?? null,
      counted: counts.get(row) ?? 0,
    })),
  };
}

function sureVariant(sure: Comparable, actor: Actor, concept: string): ExplainedVariant {
  const column = sure.columnOf(concept);
  return variantOf("doubtful-attributions", "", sure.poolFor(actor), column, sure.phiOf(column));
}

function variantOf(
  without: ExplainedVariant["without"],
  left: string,
  pool: Pool,
  column: Column,
  phi: number,
): ExplainedVariant {
  const compared = compare(pool, column);
  const interval = ratioOf(pool, compared, phi);
  const { upper, lower } = tailsOf(compared);
  const { counted, expected } = compared;
  return {
    without,
    left,
    counted,
    expected,
    ratio: interval?.ratio ?? null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    p: counted >= expected ? upper : lower,
  };
}

function strataOf(
  pool: Pool,
  { strata, personOf }: UnitTable,
  compared: ReturnType<typeof compare>,
): readonly ExplainedStratum[] {
  return pool.strata.map(({ stratum, chars, peers, rows }, at) => ({
    period: strata.strata[stratum]?.period ?? "",
    kind: strata.strata[stratum]?.kind ?? "",
    chars,
    counted: compared.ownIn[at] ?? 0,
    peersChars: peers,
    peersCounted: compared.peersIn[at] ?? 0,
    peers: new Set(rows.filter((row) => pool.roles[row] === peer).map((row) => personOf[row])).size,
    expected: (chars * (compared.peersIn[at] ?? 0)) / peers,
  }));
}

function countsOfRows(column: Column): ReadonlyMap<number, number> {
  return new Map(Array.from(column.rows, (row, i) => [row, column.counted[i] ?? 0]));
}

/** Counted and expected mentions of each own unit that is compared. */
function resampled(
  actor: Actor,
  pool: Pool,
  compared: ReturnType<typeof compare>,
  { chars }: UnitTable,
  counts: ReadonlyMap<number, number>,
): { readonly counted: readonly number[]; readonly expected: Float64Array } {
  const rows = actor.rows.filter((row) => pool.roles[row] !== 0);
  const rateOf = (row: number) => {
    const at = pool.stratumAt[row] ?? 0;
    return (compared.peersIn[at] ?? 0) / (pool.strata[at]?.peers ?? 1);
  };
  return {
    counted: rows.map((row) => counts.get(row) ?? 0),
    expected: Float64Array.from(rows, (row) => rateOf(row) * (chars[row] ?? 0)),
  };
}

function denominatorsOf(
  actor: Actor,
  pool: Pool,
  { chars, mentions }: UnitTable,
  counts: ReadonlyMap<number, number>,
  pair: EmphasisRecord,
): Explanation["denominators"] {
  const peers = [...pool.roles.keys()].filter((row) => pool.roles[row] === peer);
  const own = actor.rows;
  const sum = (rows: readonly number[], of: (row: number) => number) => rows.reduce((total, row) => total + of(row), 0);
  const hits = (row: number) => counts.get(row) ?? 0;
  const ratio = (of: (rows: readonly number[]) => number) => (of(peers) === 0 ? 0 : of(own) / of(peers));
  return {
    rate: pair.ratio ?? ratio((rows) => sum(rows, hits) / sum(rows, (row) => chars[row] ?? 0)),
    share: ratio(
      (rows) =>
        sum(rows, hits) /
        Math.max(
          1,
          sum(rows, (row) => mentions[row] ?? 0),
        ),
    ),
    reach: ratio((rows) => rows.filter((row) => hits(row) > 0).length / Math.max(1, rows.length)),
  };
}
