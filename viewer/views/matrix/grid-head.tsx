/** The heads of the columns: upright Chinese, top to bottom, with the mentions of each below. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { MatrixConcept } from "../../../graph/api.ts";
import type { Language } from "../../state/preferences.ts";
import { number, say } from "../../words/words.ts";
import type { Choice } from "./choice.ts";
import { margins } from "./margins.ts";

export interface GridHeadProps {
  readonly columns: readonly MatrixConcept[];
  readonly who: Choice["who"];
  /** −1 when no column is selected. */
  readonly chosenColumn: number;
  /** Null when the tab stop is not in the head. */
  readonly cursorColumn: number | null;
  /** Drawn again when it changes. */
  readonly language: Language;
}

export function GridHead({ columns, who, chosenColumn, cursorColumn, language }: GridHeadProps): JSX.Element {
  return useMemo(
    () => (
      <thead>
        <tr>
          <th scope="col" class="corner" data-row={-1} data-column={-1} tabIndex={cursorColumn === -1 ? 0 : -1}>
            {say(who === "Person" ? "label:Person" : "label:Institution")}
          </th>
          {columns.map(({ id, name, nameEn, family, mentions }, column) => (
            <th
              key={id}
              scope="col"
              class={`concept-head${column === chosenColumn ? " is-chosen" : ""}`}
              title={[nameEn, family].filter((part) => part !== "").join(" · ")}
              data-row={-1}
              data-column={column}
              tabIndex={cursorColumn === column ? 0 : -1}
            >
              <span class="concept-name">{name}</span>
              <small>{number(mentions)}</small>
            </th>
          ))}
          {margins.map(({ name }, index) => (
            <th
              key={name}
              scope="col"
              class={`margin-head margin-${name}`}
              style={{ "--behind": margins.length - 1 - index }}
              title={say(`marginSays:${name}`)}
              data-row={-1}
              data-column={columns.length + index}
              tabIndex={cursorColumn === columns.length + index ? 0 : -1}
            >
              <span>{say(`margin:${name}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
    ),
    [columns, who, chosenColumn, cursorColumn, language],
  );
}
