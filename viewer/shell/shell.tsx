/** The frame around every view: top bar, left pane, view, evidence, foot. */
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { GraphColumns, Overview } from "../../graph/api.ts";
import { graphAnswer, overviewAnswer } from "../data/answers.ts";
import { entityGraph } from "../data/entity-graph.ts";
import { shownSeries } from "../data/series.ts";
import { Panel } from "../panel/panel.tsx";
import { go, keepParams, viewAsLeft, viewState } from "../state/navigation.ts";
import { language } from "../state/preferences.ts";
import { viewOf } from "../views/registry.ts";
import { say } from "../words/words.ts";
import { Await } from "./await.tsx";
import { Foot } from "./foot.tsx";
import { Help, isHelpOpen } from "./help.tsx";
import { Institutions } from "./institutions.tsx";
import { isTyping } from "./keys.ts";
import { moveFocus, sheet } from "./sheet.ts";
import { onShortcuts } from "./shortcuts.ts";
import { useIdOfToday } from "./today.ts";
import { TopBar } from "./top-bar.tsx";

export function Shell(): JSX.Element {
  // Asked for now, so that both are on their way at once.
  const columnsAnswer = graphAnswer();
  return (
    <Await answer={overviewAnswer().value}>
      {(overview) =>
        overview.documents.length === 0 ? (
          <div class="state is-page">
            <strong>{say("empty")}</strong>
            <span>{say("emptyHint")}</span>
          </div>
        ) : (
          <Await answer={columnsAnswer.value}>{(columns) => <Frame overview={overview} columns={columns} />}</Await>
        )
      }
    </Await>
  );
}

function Frame({ overview, columns }: { readonly overview: Overview; readonly columns: GraphColumns }): JSX.Element {
  const series = shownSeries(overview, viewState.value.series);
  const graph = useMemo(() => entityGraph(columns, series), [columns, series]);
  const store = { overview, graph, series };
  useIdOfToday(graph);
  const { selected, params } = viewState.value;
  const { Main, Side, route, name } = viewOf(viewState.value.view, overview);
  useEffect(() => {
    sheet.value = selected === null ? "none" : "panel";
  }, [selected]);
  useEffect(() => {
    // Who asked for a place in the page wants to see the page.
    if (params["at"] !== undefined) sheet.value = "none";
  }, [params["at"]]);
  useEffect(() => onEscape(), []);
  useEffect(() => onShortcuts({ onView: (to) => go(viewAsLeft(to)), onHelp: () => toggleHelp() }), []);
  // While drawing, since the links of the top bar are drawn from it.
  keepParams(route);
  const opened = sheet.value;
  const before = useRef(opened);
  useEffect(() => {
    if (before.current !== opened) moveFocus(opened, before.current);
    before.current = opened;
  }, [opened]);
  const title = name[language.value];
  useEffect(() => {
    document.title = `${title} · 提法 tifa`;
  }, [title]);
  return (
    <div class={`frame sheet-${sheet.value}`}>
      <button type="button" class="skip" onClick={() => document.querySelector<HTMLElement>(".main")?.focus()}>
        {say("skip")}
      </button>
      <TopBar {...store} route={route} />
      <aside class="side" aria-label={say("side")}>
        <CloseSheet />
        {Side === undefined ? null : <Side {...store} />}
        <Institutions graph={graph} />
      </aside>
      <main class={`main main-${route}`} tabIndex={-1}>
        <Main {...store} />
      </main>
      <aside class="panel" aria-label={say("panel")}>
        <CloseSheet />
        <Panel {...store} />
      </aside>
      <Foot {...store} />
      <Help />
    </div>
  );
}

function CloseSheet(): JSX.Element {
  return (
    <button
      type="button"
      class="sheet-close"
      aria-label={say("close")}
      onClick={() => {
        sheet.value = "none";
      }}
    >
      ×
    </button>
  );
}

function toggleHelp(): void {
  isHelpOpen.value = !isHelpOpen.value;
}

/** Esc closes the innermost layer: an open sheet, then the selection. Views that hold more layers stop the event. */
function onEscape(): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing || event.defaultPrevented || isTyping(event)) return;
    if (isHelpOpen.value) return;
    if (sheet.value === "side") sheet.value = "none";
    else go({ selected: null, on: null });
  };
  globalThis.addEventListener("keydown", listen);
  return () => globalThis.removeEventListener("keydown", listen);
}
