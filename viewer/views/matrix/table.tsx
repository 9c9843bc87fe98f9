/** The twin of the matrix: every cell as a row of numbers, sortable, to be kept as a file. */
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Overview } from "../../../graph/api.ts";
import type { Cell, Matrix } from "../../data/matrix.ts";
import { outletsOf } from "../../data/series.ts";
import { goParams, linkTo, replaceParams, viewState } from "../../state/navigation.ts";
import { language } from "../../state/preferences.ts";
import { leastForRatio, shortNumber } from "../../words/bounds.ts";
import { number, say } from "../../words/words.ts";
import { type Choice, isWithdrawn } from "./choice.ts";
import { download, tableCsv } from "./export.ts";
import { cellsBetween, type MatrixFrame } from "./frame.ts";
import { keepInSight } from "./sight.ts";
import { sortedBy, type TableColumn, type TableSort, tableColumns, tableSortOf } from "./table-columns.ts";

export interface TableProps {
  readonly matrix: Matrix;
  readonly frame: MatrixFrame;
  readonly choice: Choice;
  readonly baseline: string;
  readonly overview: Overview;
}

/** Rows at first, and how many more each step adds; the file holds all of them. */
const rowStep = 500;

export function Table({ matrix, frame, choice, baseline, overview }: TableProps): JSX.Element {
  const key = viewState.value.params["order"];
  const sort = useMemo(() => tableSortOf(key), [key]);
  const cells = useMemo(
    () =>
      sortedBy(
        cellsBetween(matrix, frame.allRows, frame.allColumns).filter((cell) => !isWithdrawn(cell, choice.hidden)),
        sort,
      ),
    [matrix, frame, choice, sort],
  );
  const lines = Math.max(rowStep, Number(viewState.value.params["lines"]) || 0);
  const shown = Math.min(lines, cells.length);
  const whole = useMemo(() => matrix.cells.filter(({ actor }) => actor.label === choice.who).length, [matrix, choice]);
  const box = useRef<HTMLElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => keepInSight(box.current, table.current), [frame, language.value]);
  const keep = () => {
    const { series } = matrix;
    const account = { ...overview, series, outlets: outletsOf(overview, series), baseline, address: location.hash };
    download(`tifa-${series}.csv`, tableCsv(cells, account));
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

const ratios: ReadonlySet<string> = new Set(["ratio", "low", "high", "expected"]);

function printed({ name, digits }: TableColumn, value: number): string {
  return ratios.has(name) ? shortNumber(value) : number(value, digits);
}

/** A ratio of few counts, or an expectation of what was never weighed: the file has it, the screen does not print it. */
function isUntold({ name }: TableColumn, { counted, mentions, q }: Cell): boolean {
  if (name === "ratio") return counted < leastForRatio;
  return name === "expected" && mentions === 0 && q === null;
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
  const value = isUntold(column, cell) ? null : column.of(cell);
  if (typeof value === "number") return <td class="is-number">{printed(column, value)}</td>;
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
    case "high":
      // Without an upper end the others are too few to set one.
      return <td class="is-number">{cell.low === null ? "—" : "∞"}</td>;
    case "portfolio":
    case "ritual":
    case "selfNaming":
      return <td>{say(value === "true" ? "yes" : "no")}</td>;
    default:
      return <td>{value ?? "—"}</td>;
  }
}
