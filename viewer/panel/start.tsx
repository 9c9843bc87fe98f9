/** Nothing is selected yet: who speaks here and of what, to choose from. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { type Entity, type EntityGraph, mentionsBy } from "../data/entity-graph.ts";
import type { StoreProps } from "../shell/store.ts";
import { linkTo } from "../state/navigation.ts";
import { say } from "../words/words.ts";
import { CoverageList } from "./coverage-list.tsx";

const shownRows = 12;

export function Start({ overview, graph, series }: StoreProps): JSX.Element {
  const persons = useMemo(() => mostMentions(graph, "Person", ({ id }) => mentionsBy(graph, id)), [graph]);
  const concepts = useMemo(() => mostMentions(graph, "Concept", ({ weight }) => weight), [graph]);
  return (
    <div class="nothing">
      <p>{say("nothingSelectedHint")}</p>
      <p class="series-name" title={say(`seriesSays:${series}`)}>
        {say(`series:${series}`)}
      </p>
      <Choices title={say("label:Person")} choices={persons} />
      <Choices title={say("label:Concept")} choices={concepts} />
      <CoverageList coverage={overview.coverage} />
    </div>
  );
}

interface Choice {
  readonly entity: Entity;
  readonly mentions: number;
}

interface ChoicesProps {
  readonly title: string;
  readonly choices: readonly Choice[];
}

function Choices({ title, choices }: ChoicesProps): JSX.Element {
  return (
    <section>
      <h3>
        {title} <span>{choices.length}</span>
      </h3>
      <ul class="start-list">
        {choices.slice(0, shownRows).map(({ entity: { id, label, title: name, caption }, mentions }) => (
          <li key={id}>
            <a href={linkTo({ selected: id, on: null, tab: "evidence" })}>
              <strong class={`kind-${label}`}>{name}</strong>
              <small>{say("times", { count: mentions })}</small>
              <span>{caption}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function mostMentions(
  { entities }: EntityGraph,
  wanted: Entity["label"],
  mentionsOf: (entity: Entity) => number,
): readonly Choice[] {
  return [...entities.values()]
    .filter(({ label }) => label === wanted)
    .map((entity) => ({ entity, mentions: mentionsOf(entity) }))
    .filter(({ mentions }) => mentions > 0)
    .sort((a, b) => b.mentions - a.mentions);
}
