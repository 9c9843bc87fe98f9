/** The twin of the matrix: every cell as a row of numbers, sortable, to be kept as a file. */
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Overview } from "../../../graph/api.ts";
import type { Cell, Matrix } from "../../data/matrix.ts";
import { goParams, linkTo, replaceParams, viewState } from "../../state/navigation.ts";
import { language } from "../../state/preferences.ts";
import { number, say } from "../../words/words.ts";
import type { Choice } from "./choice.ts";
import { download, tableCsv } from "./export.ts";
import { cellsBetween, type MatrixFrame } from "./frame.ts";
import { keepInSight } from "./sight.ts";
import { sortedBy, type TableColumn, type TableSort, tableColumns, tableSortOf } from "./table-columns.ts";

export interface TableProps {
  readonly matrix: Matrix;
  readonly frame: MatrixFrame;
  readonly who: Choice["who"];
  readonly baseline: string;
  readonly overview: Overview;
}

/** Rows at first, and how many more each step adds; the file holds all of them. */
const rowStep = 500;

export function Table({ matrix, frame, who, baseline, overview }: TableProps): JSX.Element {
  const key = viewState.value.params["order"];
  const sort = useMemo(() => tableSortOf(key), [key]);
  const cells = useMemo(
    () => sortedBy(cellsBetween(matrix, frame.allRows, frame.allColumns), sort),
    [matrix, frame, sort],
  );
  const lines = Math.max(rowStep, Number(viewState.value.params["lines"]) || 0);
  const shown = Math.min(lines, cells.length);
  const whole = useMemo(() => matrix.cells.filter(({ actor }) => actor.label === who).length, [matrix, who]);
  const box = useRef<HTMLElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => keepInSight(box.current, table.current), [frame, language.value]);
  const keep = () => {
    download("tifa-emphasis.csv", tableCsv(cells, { ...overview, baseline, address: location.hash }));
  };
  return (
    <>
      <p class="table-line">
        {say("tableRows", { shown, all: whole })}
        <button type="button" class="keep" onClick={keep}>
          {say("csv")}
        </button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keys. */}
      <section ref={box} class="table-frame" aria-label={say("asTable")} tabIndex={0}>
        <table ref={table} class="table">
          <thead>
            <tr>
              {tableColumns.map((column) => (
                <Head key={column.name} name={column.name} sort={sort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.slice(0, shown).map((cell) => (
              <tr key={`${cell.actor.id} ${cell.concept.id}`}>
                {tableColumns.map((column) => (
                  <Value key={column.name} column={column} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {shown < cells.length ? (
          <button type="button" class="more-rows" onClick={() => replaceParams({ lines: String(lines + rowStep) })}>
            {say("tableMore", { count: Math.min(rowStep, cells.length - shown) })}
          </button>
        ) : null}
      </section>
    </>
  );
}

function Head({ name, sort }: { readonly name: TableColumn["name"]; readonly sort: TableSort }): JSX.Element {
  const isSorted = sort.name === name;
  const direction = sort.isDescending ? "descending" : "ascending";
  const next = isSorted && sort.isDescending ? name : `-${name}`;
  return (
    <th scope="col" aria-sort={isSorted ? direction : "none"}>
      <button type="button" title={name} onClick={() => goParams({ order: next })}>
        {say(`column:${name}`)}
        <span aria-hidden="true">{isSorted ? (sort.isDescending ? " ↓" : " ↑") : ""}</span>
      </button>
    </th>
  );
}

function Value({ column, cell }: { readonly column: TableColumn; readonly cell: Cell }): JSX.Element {
  const value = column.of(cell);
  if (typeof value === "number") return <td class="is-number">{number(value, column.digits)}</td>;
  switch (column.name) {
    case "actor":
      return (
        <th scope="row">
          <a href={linkTo({ selected: cell.actor.id, on: cell.concept.id, tab: "evidence" })}>{value}</a>
        </th>
      );
    case "concept":
      return <td class="is-concept">{value}</td>;
    case "verdict":
      return <td class={`is-${cell.verdict}`}>{say(`verdict:${cell.verdict}`)}</td>;
    default:
      return <td>{value ?? "—"}</td>;
  }
}
