/** Orders rows and columns so that what belongs together stands together. */

/** How strongly a row and a column attract each other. */
export interface Attraction {
  readonly row: string;
  readonly column: string;
  readonly weight: number;
}

export interface Order {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

const rounds = 30;

/**
 * Rows by the mean place of their columns and columns by the mean place of their rows, in turn (the barycentre heuristic;
 * Sugiyama, Tagawa & Toda 1981), beginning with the strongest. Depends on ids and weights alone, never on the order of
 * the input. Only rows and columns with an attraction are in the result.
 */
export function seriate(attractions: readonly Attraction[]): Order {
  const sorted = [...attractions].sort((a, b) => compare(a.row, b.row) || compare(a.column, b.column));
  const ofRow = groups(sorted, "row", "column");
  const ofColumn = groups(sorted, "column", "row");
  let order: Order = { rows: strongestFirst(ofRow), columns: strongestFirst(ofColumn) };
  for (let round = 0; round < rounds; round += 1) {
    const columns = byBarycentre(order.columns, order.rows, ofColumn);
    const rows = byBarycentre(order.rows, columns, ofRow);
    if (isSame(rows, order.rows) && isSame(columns, order.columns)) break;
    order = { rows, columns };
  }
  return order;
}

interface Pull {
  readonly other: string;
  readonly weight: number;
}

type Side = "row" | "column";

function groups(attractions: readonly Attraction[], own: Side, other: Side): ReadonlyMap<string, readonly Pull[]> {
  const pulls = new Map<string, Pull[]>();
  for (const attraction of attractions) {
    const group = pulls.get(attraction[own]) ?? [];
    group.push({ other: attraction[other], weight: attraction.weight });
    pulls.set(attraction[own], group);
  }
  return pulls;
}

function strongestFirst(pulls: ReadonlyMap<string, readonly Pull[]>): readonly string[] {
  const strength = new Map([...pulls].map(([id, own]) => [id, Math.max(...own.map(({ weight }) => weight))]));
  return [...strength].sort(([a, x], [b, y]) => y - x || compare(a, b)).map(([id]) => id);
}

function byBarycentre(
  ids: readonly string[],
  others: readonly string[],
  pulls: ReadonlyMap<string, readonly Pull[]>,
): readonly string[] {
  const place = new Map(others.map((id, index) => [id, index]));
  const centre = new Map(ids.map((id) => [id, barycentre(pulls.get(id) ?? [], place)]));
  return [...ids].sort((a, b) => (centre.get(a) ?? 0) - (centre.get(b) ?? 0) || compare(a, b));
}

function barycentre(pulls: readonly Pull[], place: ReadonlyMap<string, number>): number {
  const weight = pulls.reduce((sum, pull) => sum + pull.weight, 0);
  return pulls.reduce((sum, { other, weight: own }) => sum + own * (place.get(other) ?? 0), 0) / weight;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.every((id, index) => id === b[index]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
