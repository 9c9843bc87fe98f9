/** How much more a concept varies from unit to unit than chance alone would have it vary. */
import { overDispersion } from "../../graph/measure/over-dispersion.ts";
import type { Column, UnitTable } from "./unit-table.ts";

/** One person's text in one stratum. */
interface Share {
  readonly stratum: number;
  readonly chars: number;
  readonly squares: number;
}

/** φ of a concept: what each unit says against what all but its person let expect of it. */
export type Dispersion = (column: Column) => number;

/**
 * φ = max(1, Σ(y − m)²/Σm) over all units, m of each from the rate of its stratum without its person. Sums over units
 * that do not say it are taken by person and stratum, so that a concept costs what it is said.
 */
export function dispersionOf({ units, chars, personOf, strata }: UnitTable): Dispersion {
  const total = new Float64Array(strata.strata.length);
  const shares = new Map<string, Share>();
  const keyOf = (row: number) => `${strata.stratum[row]} ${personOf[row]}`;
  units.forEach((_, row) => {
    const stratum = strata.stratum[row] ?? 0;
    const c = chars[row] ?? 0;
    total[stratum] = (total[stratum] ?? 0) + c;
    const share = shares.get(keyOf(row)) ?? { stratum, chars: 0, squares: 0 };
    shares.set(keyOf(row), { stratum, chars: share.chars + c, squares: share.squares + c * c });
  });
  // Per unit of said: Σm and Σm² of the units of all persons, were it nobody's own.
  const linear = new Float64Array(total.length);
  const square = new Float64Array(total.length);
  const rateOf = ({ stratum, chars: c }: Share) => {
    const others = (total[stratum] ?? 0) - c;
    return others > 0 ? 1 / others : 0;
  };
  for (const share of shares.values()) {
    const rate = rateOf(share);
    linear[share.stratum] = (linear[share.stratum] ?? 0) + rate * share.chars;
    square[share.stratum] = (square[share.stratum] ?? 0) + rate * rate * share.squares;
  }
  return (column) => {
    const said = new Float64Array(total.length);
    const ownSaid = new Map<string, number>();
    column.rows.forEach((row, i) => {
      const stratum = strata.stratum[row] ?? 0;
      said[stratum] = (said[stratum] ?? 0) + (column.counted[i] ?? 0);
      ownSaid.set(keyOf(row), (ownSaid.get(keyOf(row)) ?? 0) + (column.counted[i] ?? 0));
    });
    let expected = 0;
    let residuals = 0;
    said.forEach((all, stratum) => {
      expected += all * (linear[stratum] ?? 0);
      residuals += all * all * (square[stratum] ?? 0);
    });
    // Who says it has fewer others who do.
    for (const [key, own] of ownSaid) {
      const share = shares.get(key);
      if (share === undefined) continue;
      const all = said[share.stratum] ?? 0;
      const rate = rateOf(share);
      expected -= own * rate * share.chars;
      residuals += ((all - own) ** 2 - all * all) * rate * rate * share.squares;
    }
    column.rows.forEach((row, i) => {
      const share = shares.get(keyOf(row));
      if (share === undefined || rateOf(share) === 0) return;
      const y = column.counted[i] ?? 0;
      const m = ((said[share.stratum] ?? 0) - (ownSaid.get(keyOf(row)) ?? 0)) * rateOf(share) * (chars[row] ?? 0);
      residuals += y * y - 2 * y * m;
    });
    return overDispersion(residuals, expected);
  };
}
