/** The two-mode network of actors and concepts (Leifeld 2017, eq. 1–4): what the weight of a tie means. */

/** Counts by actor, then concept. */
export type Affiliation = readonly (readonly number[])[];

/** x_ij = Σ_k x_ijk: the qualifier (agreement) is ignored. Counts by actor, concept, qualifier. */
export function ignoreQualifier(counts: readonly (readonly (readonly number[])[])[]): Affiliation {
  return counts.map((row) => row.map((levels) => sum(levels)));
}

/** x_ij = positive − negative statements. */
export function subtractNegative(positive: Affiliation, negative: Affiliation): Affiliation {
  return positive.map((row, i) => row.map((count, j) => count - (negative[i]?.[j] ?? 0)));
}

/** x_ij/Σ_j x_ij: how much of the actor's talk the concept is. */
export function activity(counts: Affiliation): Affiliation {
  return counts.map((row) => shares(row, sum(row)));
}

/** x_ij/Σ_i x_ij: how much of the talk of the concept is the actor's. */
export function prominence(counts: Affiliation): Affiliation {
  const width = counts[0]?.length ?? 0;
  const totals = Array.from({ length: width }, (_, j) => sum(counts.map((row) => row[j] ?? 0)));
  return counts.map((row) => row.map((count, j) => share(count, totals[j] ?? 0)));
}

function shares(row: readonly number[], total: number): readonly number[] {
  return row.map((count) => share(count, total));
}

function share(count: number, total: number): number {
  return total === 0 ? 0 : count / total;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
