/** One actor's row: name above post, the marks, and the margin with how much text is behind them. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { MatrixActor, MatrixConcept } from "../../../graph/api.ts";
import type { Cell } from "../../data/matrix.ts";
import type { Language } from "../../state/preferences.ts";
import { representedBy } from "../../words/represented.ts";
import { number, say } from "../../words/words.ts";
import { cellSays } from "./cell-says.ts";
import { margins } from "./margins.ts";
import { type MarkScale, markOf } from "./mark.ts";
import { MarkSign } from "./mark-sign.tsx";

export interface GridRowProps {
  readonly actor: MatrixActor;
  readonly row: number;
  readonly columns: readonly MatrixConcept[];
  readonly cells: ReadonlyMap<string, Cell> | undefined;
  readonly scale: MarkScale;
  readonly isPinned: boolean;
  readonly isChosen: boolean;
  /** −1 when no column is selected. */
  readonly chosenColumn: number;
  /** Null when the tab stop is in another row. */
  readonly cursorColumn: number | null;
  /** Drawn again when it changes. */
  readonly language: Language;
}

export function GridRow(props: GridRowProps): JSX.Element {
  // The same element as before is skipped: a step of the cursor draws two rows, not sixty.
  return useMemo(() => <Row {...props} />, Object.values(props));
}

function Row({ actor, row, columns, cells, isPinned, isChosen, ...look }: GridRowProps): JSX.Element {
  const { scale, chosenColumn, cursorColumn } = look;
  const caption = actor.persons.length === 0 ? actor.caption : representedBy(actor.persons);
  const tabIndex = (column: number) => (cursorColumn === column ? 0 : -1);
  return (
    <tr class={`${isChosen ? "is-chosen" : ""}${isPinned ? " is-pinned" : ""}`} aria-selected={isChosen}>
      <th scope="row" class="actor-head" data-row={row} data-column={-1} tabIndex={tabIndex(-1)}>
        <strong title={actor.name}>{actor.name}</strong>
        <span class="actor-caption" title={caption}>
          {caption}
        </span>
        <span class="pin" title={say(isPinned ? "unpin" : "pin")}>
          {say("pinSign")}
        </span>
      </th>
      {columns.map((concept, column) => {
        const cell = cells?.get(concept.id);
        const isColumn = column === chosenColumn;
        return (
          <td
            key={concept.id}
            class={`${isColumn ? "is-column" : ""}${isColumn && isChosen ? " is-pair" : ""}`}
            data-row={row}
            data-column={column}
            tabIndex={tabIndex(column)}
            aria-label={cellSays(cell, scale)}
          >
            {cell === undefined ? null : <MarkSign mark={markOf(cell, scale)} />}
          </td>
        );
      })}
      {margins.map(({ name, of, digits }, index) => (
        <td
          key={name}
          class={`margin-value margin-${name}`}
          style={{ "--behind": margins.length - 1 - index }}
          data-row={row}
          data-column={columns.length + index}
          tabIndex={tabIndex(columns.length + index)}
        >
          {number(of(actor), digits)}
        </td>
      ))}
    </tr>
  );
}
