/** Nothing is selected yet: who speaks here and of what, to choose from. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { type Entity, type EntityGraph, speakersOf } from "../data/entity-graph.ts";
import type { StoreProps } from "../shell/store.ts";
import { linkTo } from "../state/navigation.ts";
import { say } from "../words/words.ts";
import { CoverageList } from "./coverage-list.tsx";

const shownRows = 12;

export function Start({ overview, graph }: StoreProps): JSX.Element {
  const concepts = useMemo(() => spokenConcepts(graph), [graph]);
  return (
    <div class="nothing">
      <p>{say("nothingSelectedHint")}</p>
      <Choices title={say("speakers")} entities={speakersOf(graph)} word="speechesHere" />
      <Choices title={say("label:Concept")} entities={concepts} word="times" />
      <CoverageList coverage={overview.coverage} />
    </div>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly entities: readonly Entity[];
  readonly word: "speechesHere" | "times";
}

function Choices({ title, entities, word }: ChoicesProps): JSX.Element {
  return (
    <section>
      <h3>
        {title} <span>{entities.length}</span>
      </h3>
      <ul class="start-list">
        {entities.slice(0, shownRows).map(({ id, label, title, caption, weight }) => (
          <li key={id}>
            <a href={linkTo({ selected: id, on: null, tab: "evidence" })}>
              <strong class={`kind-${label}`}>{title}</strong>
              <small>{say(word, { count: weight })}</small>
              <span>{caption}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function spokenConcepts({ entities }: EntityGraph): readonly Entity[] {
  return [...entities.values()]
    .filter(({ label, weight }) => label === "Concept" && weight > 0)
    .sort((a, b) => b.weight - a.weight);
}
