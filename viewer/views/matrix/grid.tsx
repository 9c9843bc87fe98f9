/** The matrix as a grid with one tab stop: a row for every speaker, a column for every formulation. */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Matrix } from "../../data/matrix.ts";
import { isComposing } from "../../shell/keys.ts";
import { go, goParams, viewState } from "../../state/navigation.ts";
import { language } from "../../state/preferences.ts";
import { say } from "../../words/words.ts";
import { type Choice, toggled } from "./choice.ts";
import { cellsBetween, type MatrixFrame } from "./frame.ts";
import { GridHead } from "./grid-head.tsx";
import { elementAt, type GridPlace, placeOf, walkGrid } from "./grid-place.ts";
import { GridRow } from "./grid-row.tsx";
import { margins } from "./margins.ts";
import type { MarkScale } from "./mark.ts";
import { Preview } from "./preview.tsx";
import { bringIntoSight, keepInSight } from "./sight.ts";

export interface GridProps {
  readonly matrix: Matrix;
  readonly frame: MatrixFrame;
  readonly choice: Choice;
}

export function Grid({ matrix, frame, choice }: GridProps): JSX.Element {
  const { rows, columns } = frame;
  const { selected, on } = viewState.value;
  const table = useRef<HTMLTableElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const chosen: GridPlace = {
    row: rows.findIndex(({ id }) => id === selected),
    column: columns.findIndex(({ id }) => id === (on ?? selected)),
  };
  const isChosen = chosen.row >= 0 || chosen.column >= 0;
  const cursor = useSignal<GridPlace>(isChosen ? chosen : { row: 0, column: 0 });
  const size = { rows: rows.length, columns: columns.length + margins.length };
  const at = {
    row: Math.min(cursor.value.row, size.rows - 1),
    column: Math.min(cursor.value.column, size.columns - 1),
  };
  const scale = useMemo(() => scaleOf(matrix, frame, choice), [matrix, frame, choice]);
  useEffect(() => keepInSight(box.current, table.current), [frame, language.value]);
  useEffect(() => {
    if (!isChosen) return;
    cursor.value = chosen;
    bringIntoSight(box.current, table.current, elementAt(table.current, chosen));
  }, [chosen.row, chosen.column]);
  const open = ({ row, column }: GridPlace) => {
    const [actor, concept] = [rows[row], columns[column]];
    const first = actor ?? concept;
    if (first !== undefined) {
      go({ selected: first.id, on: actor === undefined ? null : (concept?.id ?? null), tab: "evidence" });
    }
  };
  const pin = ({ row }: GridPlace) => {
    const actor = rows[row];
    if (actor !== undefined) goParams({ pin: toggled(choice.pinned, actor.id) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey || event.metaKey) return;
    const next = walkGrid(at, event.key, event.ctrlKey, size);
    if (next !== null) {
      cursor.value = next;
      const cell = elementAt(table.current, next);
      cell?.focus({ preventScroll: true });
      bringIntoSight(box.current, table.current, cell);
    } else if (event.key === "Enter" || event.key === " ") open(at);
    else if (event.key === "p" && !event.ctrlKey) pin(at);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (place === null) return;
    cursor.value = place;
    if (event.target instanceof Element && event.target.closest(".pin") !== null) pin(place);
    else open(place);
  };
  return (
    <div class="grid-frame" ref={box}>
      <table
        ref={table}
        class="grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked by keys is a grid.
        role="grid"
        aria-label={say(`matrixTitle:${matrix.series}`)}
        aria-describedby="grid-keys"
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <GridHead
          columns={columns}
          who={choice.who}
          chosenColumn={chosen.column}
          cursorColumn={at.row === -1 ? at.column : null}
          language={language.value}
        />
        <tbody>
          {rows.map((actor, row) => (
            <GridRow
              key={actor.id}
              actor={actor}
              row={row}
              columns={columns}
              cells={matrix.cellsOf.get(actor.id)}
              scale={scale}
              isPinned={choice.pinned.includes(actor.id)}
              isChosen={row === chosen.row}
              chosenColumn={chosen.column}
              cursorColumn={row === at.row ? at.column : null}
              language={language.value}
            />
          ))}
        </tbody>
      </table>
      <p id="grid-keys" class="grid-keys">
        {say("gridKeys")}
      </p>
      <Preview table={table} matrix={matrix} frame={frame} scale={scale} />
    </div>
  );
}

/** With the largest rate among the cells that are drawn; the ratio has a scale of its own. */
function scaleOf(matrix: Matrix, { rows, columns }: MatrixFrame, { by, hidden }: Choice): MarkScale {
  const drawn = by === "rate" ? cellsBetween(matrix, rows, columns) : [];
  return { by, hidden, greatest: Math.max(1e-9, ...drawn.map(({ rate }) => rate)) };
}
