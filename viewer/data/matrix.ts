/** Persons and institutions by concepts in one series as objects, with the cell of a pair at hand. */
import type { Columns, MatrixActor, MatrixColumns, MatrixConcept, MatrixNumbers } from "../../graph/api.ts";
import type { Series } from "../../graph/facts.ts";

/** A pair with a mention in either series, or one that is found to be missing. */
export interface Cell extends MatrixNumbers {
  readonly actor: MatrixActor;
  readonly concept: MatrixConcept;
}

export interface Matrix {
  readonly series: Series;
  readonly actors: readonly MatrixActor[];
  readonly concepts: readonly MatrixConcept[];
  readonly cells: readonly Cell[];
  /** By the id of the actor, then of the concept. */
  readonly cellsOf: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
}

/** Turns columns into objects. */
export function matrixOf(columns: MatrixColumns): Matrix {
  const actors = rowsOf(columns.actors);
  const concepts = rowsOf(columns.concepts);
  const cells = rowsOf(columns.cells).flatMap((row): readonly Cell[] => {
    const [actor, concept] = [actors[row.actor], concepts[row.concept]];
    return actor === undefined || concept === undefined ? [] : [{ ...row, actor, concept }];
  });
  const cellsOf = new Map<string, Map<string, Cell>>();
  for (const cell of cells) {
    const own = cellsOf.get(cell.actor.id) ?? new Map<string, Cell>();
    cellsOf.set(cell.actor.id, own.set(cell.concept.id, cell));
  }
  return { series: columns.series, actors, concepts, cells, cellsOf };
}

function rowsOf<Row extends object>(columns: Columns<Row>): readonly Row[] {
  const entries = Object.entries<readonly unknown[]>(columns);
  const [first] = entries;
  return Array.from({ length: first?.[1].length ?? 0 }, (_, index) => {
    const row = Object.fromEntries(entries.map(([name, values]) => [name, values[index]]));
    // Columns has exactly the names and types of Row, and all columns are of one length (graph/api.ts).
    return row as Row;
  });
}
