/** What everybody says of one concept: the other side of every comparison. */
import { overDispersion } from "../../graph/measure/over-dispersion.ts";
import type { Column, SpeechTable } from "./speech-table.ts";
import type { Strata } from "./strata.ts";

/**
 * What everybody says of one concept: sums over all attributed speeches. Lists by stratum or cell are indexed as in
 * `Strata`.
 */
export interface ConceptTotals {
  /** Y, and the same counted at most twice a passage. */
  readonly mentions: number;
  readonly counted: number;
  readonly phi: number;
  /** By stratum: ρ, share of concept mentions, share of speeches. */
  readonly rates: Float64Array;
  readonly shares: Float64Array;
  readonly reaches: Float64Array;
  /** Counted mentions by stratum. */
  readonly countedIn: Float64Array;
  /** By cell: speeches with one counted mention, and with more. */
  readonly ones: Int32Array;
  readonly more: Int32Array;
}

/** What everybody says at all, by stratum or cell: what the totals of one concept are divided by. */
export interface StratumTotals {
  readonly chars: Float64Array;
  readonly squaredChars: Float64Array;
  readonly mentions: Float64Array;
  readonly speeches: Int32Array;
  readonly cellSpeeches: Int32Array;
}

/** Characters, mentions and speeches of every stratum and cell. */
export function stratumTotals(table: SpeechTable, { strata, stratum, cell }: Strata): StratumTotals {
  const totals = {
    chars: new Float64Array(strata.length),
    squaredChars: new Float64Array(strata.length),
    mentions: new Float64Array(strata.length),
    speeches: new Int32Array(strata.length),
    cellSpeeches: new Int32Array(3 * strata.length),
  };
  table.chars.forEach((chars, row) => {
    const at = stratum[row] ?? 0;
    add(totals.chars, at, chars);
    add(totals.squaredChars, at, chars * chars);
    add(totals.mentions, at, table.mentions[row] ?? 0);
    add(totals.speeches, at, 1);
    add(totals.cellSpeeches, cell[row] ?? 0, 1);
  });
  return totals;
}

/** The totals of one concept. */
export function conceptTotals(column: Column, table: SpeechTable, strata: Strata, whole: StratumTotals): ConceptTotals {
  const size = strata.strata.length;
  const countedIn = new Float64Array(size);
  const mentionsIn = new Float64Array(size);
  const speechesIn = new Float64Array(size);
  const ones = new Int32Array(3 * size);
  const more = new Int32Array(3 * size);
  column.rows.forEach((row, i) => {
    const at = strata.stratum[row] ?? 0;
    const counted = column.counted[i] ?? 0;
    add(countedIn, at, counted);
    add(mentionsIn, at, column.mentions[i] ?? 0);
    add(speechesIn, at, 1);
    add(counted === 1 ? ones : more, strata.cell[row] ?? 0, 1);
  });
  const rates = countedIn.map((counted, t) => ratio(counted, whole.chars[t]));
  return {
    mentions: sum(column.mentions),
    counted: sum(column.counted),
    phi: overDispersion(squaredResiduals(column, table, strata, whole, rates), sum(countedIn)),
    rates,
    shares: mentionsIn.map((mentions, t) => ratio(mentions, whole.mentions[t])),
    reaches: speechesIn.map((speeches, t) => ratio(speeches, whole.speeches[t])),
    countedIn,
    ones,
    more,
  };
}

/** Σ(y − m)² over all speeches, in the time of those that say it: Σm² − Σ(2ym − y²). */
function squaredResiduals(
  column: Column,
  table: SpeechTable,
  { stratum }: Strata,
  whole: StratumTotals,
  rates: Float64Array,
): number {
  let residuals = 0;
  rates.forEach((rate, t) => {
    residuals += rate * rate * (whole.squaredChars[t] ?? 0);
  });
  column.rows.forEach((row, i) => {
    const counted = column.counted[i] ?? 0;
    const expected = (rates[stratum[row] ?? 0] ?? 0) * (table.chars[row] ?? 0);
    residuals += counted * counted - 2 * counted * expected;
  });
  return residuals;
}

function add(values: Float64Array | Int32Array, at: number, value: number): void {
  values[at] = (values[at] ?? 0) + value;
}

function sum(values: Float64Array | Int32Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function ratio(part: number, whole: number | undefined): number {
  return whole === undefined || whole === 0 ? 0 : part / whole;
}
