/** Small matrices made by hand, for the tests of what the matrix shows. */
import type { Columns, MatrixActor, MatrixConcept } from "../../graph/api.ts";
import type { Verdict } from "../../graph/schema.ts";
import { type Cell, type Matrix, matrixOf } from "../../viewer/data/matrix.ts";

/** An official with some characters of text. */
export function actor(name: string, changes: Partial<MatrixActor> = {}): MatrixActor {
  return {
    id: `person:${name}`,
    label: "Person",
    name,
    caption: "",
    institution: "",
    persons: [],
    speeches: 10,
    chars: 8000,
    conceptMentions: 40,
    population: "chinese",
    units: 9,
    ...changes,
  };
}

/** A formulation. */
export function concept(name: string, changes: Partial<MatrixConcept> = {}): MatrixConcept {
  return { id: `concept:${name}`, name, nameEn: "", family: "经济", mentions: 20, ...changes };
}

/** A pair with a verdict and numbers that fit it. */
export function cell(row: MatrixActor, column: MatrixConcept, verdict: Verdict, changes: Partial<Cell> = {}): Cell {
  const [ratio, low, high] = numbers[verdict];
  return {
    actor: row,
    concept: column,
    mentions: 14,
    elsewhere: 0,
    echo: 0,
    counted: 12,
    units: 4,
    speeches: 4,
    doubtful: 0,
    expected: 12 / (ratio || 1),
    emphasis: ratio,
    ratio,
    low,
    high,
    verdict,
    q: null,
    z: null,
    g2: null,
    logRatio: null,
    rate: 1,
    portfolio: false,
    ritual: false,
    selfNaming: false,
    ...changes,
  };
}

const numbers: Readonly<Record<Verdict, readonly [number | null, number | null, number | null]>> = {
  clear: [2.9, 2.1, 3.9],
  tentative: [1.9, 1.2, 3],
  "clear-less": [0.4, 0.2, 0.6],
  "as-expected": [1, 0.8, 1.3],
  insufficient: [1.3, 0.5, 2.9],
  "not-found": [0, 0, 0.6],
  none: [1.4, 0.9, 2.2],
};

/** The matrix of some cells, through the columns of the API. */
export function matrix(cells: readonly Cell[]): Matrix {
  const actors = [...new Set(cells.map((each) => each.actor))];
  const concepts = [...new Set(cells.map((each) => each.concept))];
  const rows = cells.map((each) => ({
    ...each,
    actor: actors.indexOf(each.actor),
    concept: concepts.indexOf(each.concept),
  }));
  return matrixOf({
    series: "own",
    baseline: "quarter-form",
    families: [],
    actors: columnsOf(actors),
    concepts: columnsOf(concepts),
    cells: columnsOf(rows),
  });
}

function columnsOf<Row extends object>(rows: readonly Row[]): Columns<Row> {
  const names = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  const columns: object = Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
  // All rows of these tests have all of their keys, and at least one row is given.
  return columns as Columns<Row>;
}
