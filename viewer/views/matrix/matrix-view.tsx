/** The matrix: persons or institutions by formulations, a mark for every pair that counts in the series. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { MatrixColumns } from "../../../graph/api.ts";
import type { Series, TestFamily } from "../../../graph/facts.ts";
import { matrixAnswer } from "../../data/answers.ts";
import { matrixOf } from "../../data/matrix.ts";
import { Await } from "../../shell/await.tsx";
import { isOnePage, type StoreProps } from "../../shell/store.ts";
import { goParams, viewState } from "../../state/navigation.ts";
import { say, sayBaseline } from "../../words/words.ts";
import type { View } from "../view.ts";
import { type Choice, choiceOf, presentCaveats } from "./choice.ts";
import { Families } from "./families.tsx";
import { frameOf, type MatrixFrame } from "./frame.ts";
import { Grid } from "./grid.tsx";
import { Legend } from "./legend.tsx";
import { More } from "./more.tsx";
import { Table } from "./table.tsx";
import { Tools } from "./tools.tsx";
import "./grid.css";
import "./mark.css";
import "./matrix.css";
import "./table.css";

export const matrixView: View = { route: "matrix", name: { zh: "侧重", en: "Emphasis" }, Main: Main, Side: Side };

function Main({ overview, series }: StoreProps): JSX.Element {
  return (
    <Await answer={matrixAnswer(series).value}>
      {(columns) => <MatrixPage columns={columns} overview={overview} />}
    </Await>
  );
}

function Side({ series }: StoreProps): JSX.Element {
  return <Await answer={matrixAnswer(series).value}>{(columns) => <Families columns={columns} />}</Await>;
}

interface MatrixPageProps extends Pick<StoreProps, "overview"> {
  readonly columns: MatrixColumns;
}

function MatrixPage({ columns, overview }: MatrixPageProps): JSX.Element {
  const { params } = viewState.value;
  const choice = useMemo(() => choiceOf(params), [params]);
  const matrix = useMemo(() => matrixOf(columns), [columns]);
  const frame = useMemo(() => frameOf(matrix, choice), [matrix, choice]);
  const baseline = sayBaseline(columns.baseline, isOnePage(overview));
  const expectedFrom = say("byPeers", { baseline });
  const present = useMemo(() => presentCaveats(matrix), [matrix]);
  const isEmpty = frame.rows.length === 0 || frame.columns.length === 0;
  const shown = choice.isTable ? (
    <Table matrix={matrix} frame={frame} choice={choice} baseline={columns.baseline} overview={overview} />
  ) : (
    <>
      <Grid matrix={matrix} frame={frame} choice={choice} />
      <More frame={frame} choice={choice} />
      <Legend matrix={matrix} by={choice.by} expectedFrom={expectedFrom} family={familyOf(columns, choice.who)} />
    </>
  );
  return (
    <section class="matrix">
      <header class="page-head">
        <h1>{say(`matrixTitle:${columns.series}`)}</h1>
        <p>{headLine(columns.series, frame, choice, expectedFrom, [overview.firstDate, overview.lastDate])}</p>
      </header>
      <Tools choice={choice} caveats={present} />
      {isEmpty ? <NoMatch /> : shown}
    </section>
  );
}

/** Foreigners, and concepts that were discovered, are tested apart. */
function familyOf({ families }: MatrixColumns, who: Choice["who"]): TestFamily | undefined {
  return families.find((each) => each.actorLabel === who && each.population === "chinese" && !each.discovered);
}

function headLine(
  series: Series,
  { rows, columns, allRows, allColumns, whole }: MatrixFrame,
  { who, isTable }: Choice,
  expectedFrom: string,
  dates: readonly (string | null)[],
): string {
  const [first, last] = dates.map((date) => date?.slice(0, 7) ?? null);
  const actors = { shown: isTable ? allRows.length : rows.length, all: whole.rows };
  const concepts = { shown: isTable ? allColumns.length : columns.length, all: whole.columns };
  return [
    say(`series:${series}`),
    say(who === "Person" ? "matrixPersons" : "matrixInstitutions", actors),
    say("matrixConcepts", concepts),
    ...(first === null || last === null ? [] : [first === last ? first : `${first} – ${last}`]),
    // Beside the grid the legend says it.
    ...(isTable ? [say("matrixAgainst", { baseline: expectedFrom })] : []),
  ].join(" · ");
}

function NoMatch(): JSX.Element {
  return (
    <div class="state">
      <strong>{say("noMatch")}</strong>
      <button type="button" onClick={() => goParams({ q: null, family: null, pin: null, hide: null })}>
        {say("dropFilters")}
      </button>
    </div>
  );
}
