/** The left pane's list of institutions by the speeches of those who hold a post there. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Entity, EntityGraph } from "../data/entity-graph.ts";
import { go, viewState } from "../state/navigation.ts";
import { say } from "../words/words.ts";
import { Facet } from "./facet.tsx";

export function Institutions({ graph }: { readonly graph: EntityGraph }): JSX.Element {
  const rows = useMemo(() => countSpeeches(graph), [graph]);
  const { selected } = viewState.value;
  return (
    <Facet
      title={say("institutions")}
      rows={rows.map(({ institution: { id, name }, speeches }) => ({
        id,
        name,
        count: speeches,
        isChosen: id === selected,
      }))}
      onChoose={(id) => go({ selected: id, on: null, tab: "evidence" })}
    />
  );
}

function countSpeeches(graph: EntityGraph): readonly { readonly institution: Entity; readonly speeches: number }[] {
  const speeches = new Map<string, Map<string, number>>();
  for (const { type, from, to } of graph.links) {
    if (type !== "HOLDS") continue;
    const persons = speeches.get(to) ?? new Map<string, number>();
    // By person: several posts in one institution are still one man's speeches.
    speeches.set(to, persons.set(from, graph.entities.get(from)?.weight ?? 0));
  }
  return [...speeches]
    .flatMap(([id, persons]) => {
      const institution = graph.entities.get(id);
      const count = [...persons.values()].reduce((sum, weight) => sum + weight, 0);
      return institution === undefined || count === 0 ? [] : [{ institution, speeches: count }];
    })
    .sort((a, b) => b.speeches - a.speeches);
}
