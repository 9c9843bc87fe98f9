/** What one pool says of one concept: counts, expectation, ratio with interval, and p by dealing units. */
import { type PeerRatio, peerRatio } from "../../graph/measure/peer-ratio.ts";
import { type Cell, leastTails, randomisationTails, type Tails } from "../../graph/measure/randomisation.ts";
import { largestLeastP, leastMentions } from "../../graph/measure/verdict.ts";
import { outside, own, type Pool } from "./pool.ts";
import { type Column, largestValue } from "./unit-table.ts";

/** The counts of a pool: own and peers' mentions by stratum in the order of the pool, and T. */
export interface Compared {
  readonly counted: number;
  /** m, by the peers alone. */
  readonly expected: number;
  /** T = Σ min(y, 6) over own units. */
  readonly dealt: number;
  /** Own and peers' counted mentions by stratum of the pool. */
  readonly ownIn: Float64Array;
  readonly peersIn: Float64Array;
  readonly cells: readonly Cell[];
}

/** Counts one concept in one pool. */
export function compare(pool: Pool, column: Column): Compared {
  const ownIn = new Float64Array(pool.strata.length);
  const peersIn = new Float64Array(pool.strata.length);
  const values = pool.cells.map(() => new Int32Array(largestValue + 1));
  let dealt = 0;
  for (let i = 0; i < column.rows.length; i++) {
    const row = column.rows[i] ?? 0;
    const role = pool.roles[row];
    if (role === outside) continue;
    const value = column.values[i] ?? 0;
    if (role === own) dealt += value;
    increase(role === own ? ownIn : peersIn, pool.stratumAt[row] ?? 0, column.counted[i] ?? 0);
    // Units of a cell without own ones are dealt to nobody.
    const units = values[pool.cellAt[row] ?? -1];
    if (units !== undefined) increase(units, value, 1);
  }
  const cells = pool.cells.map(({ drawn, size }, at) => {
    const units = values[at] ?? new Int32Array(largestValue + 1);
    units[0] = size - sumOf(units);
    return { units, drawn };
  });
  const expected = pool.strata.reduce((sum, { chars, peers }, at) => sum + (chars * (peersIn[at] ?? 0)) / peers, 0);
  return { counted: sumOf(ownIn), expected, dealt, ownIn, peersIn, cells };
}

function increase(values: Float64Array | Int32Array, at: number, by: number): void {
  values[at] = (values[at] ?? 0) + by;
}

function sumOf(values: Float64Array | Int32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Ratio to the peers and its interval. */
export function ratioOf({ strata }: Pool, { counted, peersIn }: Compared, phi: number): PeerRatio | null {
  const [own, peers] = strata.reduce(([mine, theirs], each) => [mine + each.chars, theirs + each.peers], [0, 0]);
  return peerRatio({
    counted,
    phi,
    exposure: own / peers,
    strata: strata.map((stratum, at) => {
      const said = peersIn[at] ?? 0;
      return { expected: (stratum.chars * said) / stratum.peers, peers: said };
    }),
  });
}

/** Which tests the margins of a pair admit: all that is said in the pool, whoever says it, and never the outcome. */
export function testsOf({ strata }: Pool, { ownIn, peersIn, cells }: Compared): { more: boolean; less: boolean } {
  let all = 0;
  let expected = 0;
  strata.forEach(({ chars, peers }, at) => {
    const said = (ownIn[at] ?? 0) + (peersIn[at] ?? 0);
    all += said;
    expected += (chars * said) / (chars + peers);
  });
  if (all < leastMentions.all || expected < leastMentions.more) return { more: false, less: false };
  const { upper, lower } = leastTails(cells);
  return { more: upper <= largestLeastP, less: expected >= leastMentions.less && lower <= largestLeastP };
}

/** p of so much, and of so little, when the units of each cell are dealt at random. */
export function tailsOf({ cells, dealt }: Compared): Tails {
  return randomisationTails(cells, dealt);
}
