/** The graph: who speaks of what, as nodes and lines, with a list of the nodes as its twin. */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { hasWebgl } from "../../draw/drawing.ts";
import type { StoreProps } from "../../shell/store.ts";
import { goParams, viewState } from "../../state/navigation.ts";
import { isDark } from "../../state/preferences.ts";
import { say } from "../../words/words.ts";
import type { View } from "../view.ts";
import { Canvas } from "./canvas.tsx";
import { Legend } from "./legend.tsx";
import { NodeList } from "./node-list.tsx";
import { type ChosenScene, sceneOf } from "./scene-of.ts";
import "./graph.css";

export const graphView: View = { route: "graph", name: { zh: "图谱", en: "Graph" }, Main: Graph };

function Graph({ graph, series }: StoreProps): JSX.Element {
  const { params } = viewState.value;
  const hasInstitutions = params["inst"] === "1";
  const ego = params["ego"] ?? null;
  const isLost = useSignal(false);
  const canDraw = useMemo(hasWebgl, []);
  const chosen = useMemo(() => sceneOf(graph, { hasInstitutions, ego }), [graph, hasInstitutions, ego]);
  const { scene, drawn } = chosen;
  return (
    <section class="graph">
      <GraphHead chosen={chosen} series={series} />
      <div class="graph-tools">
        <button
          type="button"
          aria-pressed={hasInstitutions}
          onClick={() => goParams({ inst: hasInstitutions ? null : "1" })}
        >
          {say("showInstitutions")}
        </button>
        {ego === null ? null : (
          <button type="button" onClick={() => goParams({ ego: null, cam: null })}>
            {say("egoOf", { name: graph.entities.get(ego)?.title ?? ego })} ×
          </button>
        )}
        <NodeList drawn={drawn} scene={scene} />
      </div>
      {canDraw ? null : <p class="state">{say("noWebgl")}</p>}
      {isLost.value ? (
        <div class="state" role="alert">
          <strong>{say("contextLost")}</strong>
          <button
            type="button"
            onClick={() => {
              isLost.value = false;
            }}
          >
            {say("redraw")}
          </button>
        </div>
      ) : null}
      {canDraw && !isLost.value && scene.nodes.length > 0 ? (
        <Canvas
          // The canvas holds the colours of a theme and the nodes of a scene: another one is another canvas.
          key={`${isDark.value} ${series} ${hasInstitutions} ${ego}`}
          graph={graph}
          series={series}
          drawn={drawn}
          scene={scene}
          onLost={() => {
            isLost.value = true;
          }}
        />
      ) : null}
      {scene.nodes.length === 0 ? <p class="state">{say("noNodes")}</p> : null}
      <Legend />
    </section>
  );
}

interface GraphHeadProps extends Pick<StoreProps, "series"> {
  readonly chosen: ChosenScene;
}

function GraphHead({ chosen, series }: GraphHeadProps): JSX.Element {
  const { scene, allNodes } = chosen;
  const count = (kind: string) => scene.nodes.filter((node) => node.kind === kind).length;
  const institutions = count("institution");
  return (
    <header class="page-head">
      <h1>{say("graphTitle")}</h1>
      <p>
        {[
          say(`series:${series}`),
          say("graphCounts", { persons: count("person"), concepts: count("concept"), links: scene.edges.length }),
          ...(institutions === 0 ? [] : [say("graphInstitutions", { count: institutions })]),
          ...(scene.nodes.length < allNodes ? [say("graphCut", { shown: scene.nodes.length, all: allNodes })] : []),
        ].join(" · ")}
      </p>
    </header>
  );
}
