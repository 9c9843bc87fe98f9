/** The left pane's list of institutions by the speeches of those who hold a post there. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Entity, EntityGraph } from "../data/entity-graph.ts";
import { go, viewState } from "../state/navigation.ts";
import { say } from "../words/words.ts";

const shownRows = 40;

export function Institutions({ graph }: { readonly graph: EntityGraph }): JSX.Element | null {
  const rows = useMemo(() => countSpeeches(graph), [graph]);
  const most = Math.max(1, ...rows.map(({ speeches }) => speeches));
  if (rows.length === 0) return null;
  return (
    <section class="facet">
      <h2>{say("institutions")}</h2>
      {rows.slice(0, shownRows).map(({ institution, speeches }) => (
        <button
          key={institution.id}
          type="button"
          class="facet-row"
          aria-pressed={viewState.value.selected === institution.id}
          onClick={() => go({ selected: institution.id, on: null, tab: "evidence" })}
        >
          <span class="facet-name">{institution.name}</span>
          <span class="facet-bar" aria-hidden="true">
            <span class="facet-fill" style={{ width: `${(100 * speeches) / most}%` }} />
          </span>
          <span class="facet-count">{speeches}</span>
        </button>
      ))}
      {rows.length > shownRows ? <p class="facet-rest">{`${shownRows} / ${rows.length}`}</p> : null}
    </section>
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
