/** The frame around every view: top bar, left pane, view, evidence, foot. */
import { type Signal, signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { GraphColumns, Overview } from "../../graph/api.ts";
import { graphAnswer, overviewAnswer } from "../data/answers.ts";
import { entityGraph } from "../data/entity-graph.ts";
import { Panel } from "../panel/panel.tsx";
import { go, viewState } from "../state/navigation.ts";
import { language } from "../state/preferences.ts";
import { viewOf } from "../views/registry.ts";
import { say } from "../words/words.ts";
import { Await } from "./await.tsx";
import { Foot } from "./foot.tsx";
import { Institutions } from "./institutions.tsx";
import { isTyping } from "./keys.ts";
import { TopBar } from "./top-bar.tsx";

/** On narrow screens the sides are sheets; this one is open. */
const sheet: Signal<"none" | "side" | "panel"> = signal("none");

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
  const graph = useMemo(() => entityGraph(columns), [columns]);
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
  const title = name[language.value];
  useEffect(() => {
    document.title = `${title} · 提法 tifa`;
  }, [title]);
  return (
    <div class={`frame sheet-${sheet.value}`}>
      <TopBar
        overview={overview}
        graph={graph}
        route={route}
        onSide={() => toggle("side")}
        onPanel={() => toggle("panel")}
      />
      <aside class="side" aria-label={say("side")}>
        {Side === undefined ? null : <Side overview={overview} graph={graph} />}
        <Institutions graph={graph} />
      </aside>
      <main class={`main main-${route}`}>
        <Main overview={overview} graph={graph} />
      </main>
      <aside class="panel" aria-label={say("panel")}>
        <button type="button" class="sheet-close" onClick={() => toggle("panel")} aria-label={say("close")}>
          ×
        </button>
        <Panel overview={overview} graph={graph} />
      </aside>
      <Foot overview={overview} graph={graph} />
    </div>
  );
}

function toggle(which: "side" | "panel"): void {
  sheet.value = sheet.value === which ? "none" : which;
}

/** Esc closes the innermost layer: an open sheet, then the selection. Views that hold more layers stop the event. */
function onEscape(): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing || event.defaultPrevented || isTyping(event)) return;
    if (sheet.value === "side") sheet.value = "none";
    else go({ selected: null, on: null });
  };
  globalThis.addEventListener("keydown", listen);
  return () => globalThis.removeEventListener("keydown", listen);
}
