/** Places in the grid: of an element, and where the keys lead. */

/** Row −1 holds the heads of the columns, column −1 the names of the rows. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** The place of the cell that an event came from, null outside of cells. */
export function placeOf(target: EventTarget | null): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return cell === null ? null : { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
}

/** The element at a place. */
export function elementAt(table: HTMLElement | null, { row, column }: GridPlace): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;
}

/** The place to which a key leads, null when the key is none of the grid's (WAI-ARIA grid pattern). */
export function walkGrid(from: GridPlace, key: string, isControl: boolean, size: GridSize): GridPlace | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const { row, column } = from;
  const to = (next: GridPlace) => ({
    row: Math.max(-1, Math.min(last.row, next.row)),
    column: Math.max(-1, Math.min(last.column, next.column)),
  });
  switch (key) {
    case "ArrowUp":
      return to({ row: row - 1, column });
    case "ArrowDown":
      return to({ row: row + 1, column });
    case "ArrowLeft":
      return to({ row, column: column - 1 });
    case "ArrowRight":
      return to({ row, column: column + 1 });
    case "PageUp":
      return to({ row: row - 10, column });
    case "PageDown":
      return to({ row: row + 10, column });
    case "Home":
      return to({ row: isControl ? 0 : row, column: 0 });
    case "End":
      return to({ row: isControl ? last.row : row, column: last.column });
    default:
      return null;
  }
}
