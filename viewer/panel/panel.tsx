/** The evidence pane: what is selected, as evidence, properties, neighbours or provenance. */
import type { JSX } from "preact";
import type { StoreProps } from "../shell/store.ts";
import { go, viewState } from "../state/navigation.ts";
import { tabs } from "../state/view-state.ts";
import { say } from "../words/words.ts";
import { ConceptEvidence, PairEvidencePage } from "./evidence.tsx";
import { Neighbours, Properties } from "./node-tabs.tsx";
import { Provenance } from "./provenance.tsx";
import { ActorEvidence } from "./says.tsx";
import { Start } from "./start.tsx";

export function Panel(store: StoreProps): JSX.Element {
  const { overview, graph, series } = store;
  const { selected, on, tab } = viewState.value;
  if (selected === null) return <Start {...store} />;
  const label = graph.entities.get(selected)?.label;
  const evidence = () => {
    if (on !== null) return <PairEvidencePage actor={selected} concept={on} {...store} />;
    if (label === "Concept") return <ConceptEvidence concept={selected} series={series} />;
    return label === "Work" ? (
      <Neighbours id={selected} graph={graph} series={series} />
    ) : (
      <ActorEvidence actor={selected} graph={graph} series={series} />
    );
  };
  return (
    <>
      <div class="tabs" role="tablist">
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls="tab-panel"
            onClick={() => go({ tab: name })}
          >
            {say(`tab:${name}`)}
          </button>
        ))}
      </div>
      <div class="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === "evidence" ? evidence() : null}
        {tab === "properties" ? <Properties id={selected} /> : null}
        {tab === "neighbours" ? <Neighbours id={selected} graph={graph} series={series} /> : null}
        {tab === "provenance" ? <Provenance id={selected} on={on} overview={overview} series={series} /> : null}
      </div>
    </>
  );
}
