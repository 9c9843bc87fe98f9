/** Which speakers and which concepts are drawn, and in which order. */
import type { MatrixActor, MatrixConcept } from "../../../graph/api.ts";
import type { Cell, Matrix } from "../../data/matrix.ts";
import { fold } from "../../data/search.ts";
import { type Choice, isWithdrawn } from "./choice.ts";
import { seriate } from "./seriate.ts";

/** The part of a matrix that is drawn, and how much there would be of it. */
export interface MatrixFrame {
  readonly rows: readonly MatrixActor[];
  readonly columns: readonly MatrixConcept[];
  /** All that pass the filters, beyond what is drawn. */
  readonly allRows: readonly MatrixActor[];
  readonly allColumns: readonly MatrixConcept[];
  /** How many there would be without any filter. */
  readonly whole: { readonly rows: number; readonly columns: number };
}

/** Those with findings first, then those with most text or mentions; the drawn ones in the chosen order. */
export function frameOf(matrix: Matrix, choice: Choice): MatrixFrame {
  const { actors, concepts } = filtered(matrix, choice);
  const cells = cellsBetween(matrix, actors, concepts).filter((cell) => !isWithdrawn(cell, choice.hidden));
  const strength = { row: strongest(cells, "actor"), column: strongest(cells, "concept") };
  const allRows = [...actors].sort(
    (a, b) => descending(strength.row, a, b) || b.chars - a.chars || compare(a.id, b.id),
  );
  const allColumns = [...concepts].sort(
    (a, b) => descending(strength.column, a, b) || b.mentions - a.mentions || compare(a.id, b.id),
  );
  const pinned = allRows.filter(({ id }) => choice.pinned.includes(id));
  const chosen = [...pinned, ...allRows.filter(({ id }) => !choice.pinned.includes(id))].slice(0, choice.rows);
  const ordered = inOrder(matrix, choice, chosen, allColumns.slice(0, choice.columns));
  const isPinned = ({ id }: MatrixActor) => choice.pinned.includes(id);
  const rows = [...ordered.rows.filter(isPinned), ...ordered.rows.filter((row) => !isPinned(row))];
  const whole = {
    rows: matrix.actors.filter(({ label }) => label === choice.who).length,
    columns: matrix.concepts.length,
  };
  return { rows, columns: ordered.columns, allRows, allColumns, whole };
}

/** The cells between some actors and some concepts, in their order. */
export function cellsBetween(
  { cellsOf }: Matrix,
  actors: readonly MatrixActor[],
  concepts: readonly MatrixConcept[],
): readonly Cell[] {
  return actors.flatMap((actor) => {
    const own = cellsOf.get(actor.id);
    return own === undefined ? [] : concepts.flatMap((concept) => own.get(concept.id) ?? []);
  });
}

/** How strong a finding is, for order: its lower bound, or 1/high where it is less; 0 for everything else. */
export function strengthOf({ verdict, low, high }: Cell): number {
  if (verdict === "clear" || verdict === "tentative") return low ?? 0;
  return verdict === "clear-less" ? 1 / Math.max(high ?? 1, 0.01) : 0;
}

function filtered(
  { actors, concepts }: Matrix,
  { who, families, query, pinned }: Choice,
): { readonly actors: readonly MatrixActor[]; readonly concepts: readonly MatrixConcept[] } {
  const wanted = fold(query);
  const kind = actors.filter(({ label }) => label === who);
  const family = concepts.filter((concept) => families.length === 0 || families.includes(concept.family));
  if (wanted === "") return { actors: kind, concepts: family };
  const hasIt = (...texts: readonly string[]) => texts.some((text) => fold(text).includes(wanted));
  const foundActors = kind.filter(
    ({ id, name, caption, persons }) => hasIt(name, caption, ...persons) || pinned.includes(id),
  );
  const foundConcepts = family.filter((each) => hasIt(each.name, each.nameEn, each.family));
  // Who looks for a concept wants to see who says it, and the other way round.
  return {
    actors: foundActors.length > pinned.length || foundConcepts.length === 0 ? foundActors : kind,
    concepts: foundConcepts.length > 0 ? foundConcepts : family,
  };
}

function strongest(cells: readonly Cell[], side: "actor" | "concept"): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const cell of cells) {
    const { id } = cell[side];
    most.set(id, Math.max(most.get(id) ?? 0, strengthOf(cell)));
  }
  return most;
}

interface Drawn {
  readonly rows: readonly MatrixActor[];
  readonly columns: readonly MatrixConcept[];
}

function inOrder(
  matrix: Matrix,
  { sort, hidden }: Choice,
  rows: readonly MatrixActor[],
  columns: readonly MatrixConcept[],
): Drawn {
  switch (sort) {
    case "cluster":
      return clustered(
        cellsBetween(matrix, rows, columns).filter((cell) => !isWithdrawn(cell, hidden)),
        rows,
        columns,
      );
    case "low":
      return { rows, columns };
    case "name":
      return { rows: [...rows].sort((a, b) => collator.compare(a.name, b.name) || compare(a.id, b.id)), columns };
    case "institution":
      return {
        rows: [...rows].sort(
          (a, b) =>
            Number(a.institution === "") - Number(b.institution === "") ||
            collator.compare(a.institution, b.institution) ||
            collator.compare(a.name, b.name) ||
            compare(a.id, b.id),
        ),
        columns,
      };
  }
}

/** Rows and columns with a finding of more are seriated by it; the others follow as they are. */
function clustered(cells: readonly Cell[], rows: readonly MatrixActor[], columns: readonly MatrixConcept[]): Drawn {
  const findings = cells.filter(({ verdict }) => verdict !== "clear-less");
  const order = seriate(
    findings.flatMap((cell) => {
      const weight = strengthOf(cell);
      return weight === 0 ? [] : [{ row: cell.actor.id, column: cell.concept.id, weight }];
    }),
  );
  return { rows: placed(rows, order.rows), columns: placed(columns, order.columns) };
}

function placed<T extends { readonly id: string }>(items: readonly T[], order: readonly string[]): readonly T[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const at = ({ id }: T) => place.get(id) ?? order.length;
  return [...items].sort((a, b) => at(a) - at(b));
}

const collator = new Intl.Collator("zh");

function descending(strength: ReadonlyMap<string, number>, a: { id: string }, b: { id: string }): number {
  return (strength.get(b.id) ?? 0) - (strength.get(a.id) ?? 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
