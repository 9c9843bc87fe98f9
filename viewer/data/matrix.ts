/** Speakers by concepts as objects, with the cell of a pair at hand. */
import type { MatrixColumns } from "../../graph/api.ts";
import type { ActorLabel } from "../../graph/facts.ts";
import type { Verdict } from "../../graph/schema.ts";

export interface MatrixActor {
  readonly id: string;
  readonly label: ActorLabel;
  readonly name: string;
  readonly caption: string;
  readonly institution: string;
  readonly speeches: number;
  readonly chars: number;
  readonly conceptMentions: number;
  readonly smallestVisibleRatio: number;
}

export interface MatrixConcept {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly family: string;
  readonly mentions: number;
}

/** A pair with an own mention. */
export interface Cell {
  readonly actor: MatrixActor;
  readonly concept: MatrixConcept;
  readonly mentions: number;
  readonly counted: number;
  readonly speeches: number;
  readonly expected: number;
  readonly emphasis: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: Verdict;
  readonly q: number | null;
  readonly z: number | null;
  readonly g2: number | null;
  readonly logRatio: number | null;
  readonly rate: number;
  readonly share: number;
  readonly shareExpected: number;
  readonly reach: number;
  readonly reachExpected: number;
}

export interface Matrix {
  readonly actors: readonly MatrixActor[];
  readonly concepts: readonly MatrixConcept[];
  readonly cells: readonly Cell[];
  /** By the id of the actor, then of the concept. */
  readonly cellsOf: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
}

/** Turns columns into objects. */
export function matrixOf(columns: MatrixColumns): Matrix {
  const actors = rowsOf<MatrixActor>(columns.actors);
  const concepts = rowsOf<MatrixConcept>(columns.concepts);
  const cells = rowsOf<Omit<Cell, "actor" | "concept"> & { readonly actor: number; readonly concept: number }>(
    columns.cells,
  ).flatMap((row): readonly Cell[] => {
    const [actor, concept] = [actors[row.actor], concepts[row.concept]];
    return actor === undefined || concept === undefined ? [] : [{ ...row, actor, concept }];
  });
  const cellsOf = new Map<string, Map<string, Cell>>();
  for (const cell of cells) {
    const own = cellsOf.get(cell.actor.id) ?? new Map<string, Cell>();
    cellsOf.set(cell.actor.id, own.set(cell.concept.id, cell));
  }
  return { actors, concepts, cells, cellsOf };
}

/** A row whose columns these are. */
type Columns<Row> = { readonly [Name in keyof Row]: readonly Row[Name][] };

function rowsOf<Row extends { readonly [name: string]: unknown } | object>(columns: Columns<Row>): readonly Row[] {
  const entries = Object.entries<readonly unknown[]>(columns);
  const [first] = entries;
  return Array.from({ length: first?.[1].length ?? 0 }, (_, index) => {
    const row = Object.fromEntries(entries.map(([name, values]) => [name, values[index]]));
    // Columns has exactly the names and types of Row, and all columns are of one length (graph/api.ts).
    return row as Row;
  });
}
