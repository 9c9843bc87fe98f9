/** The properties of a node as the store holds them, and its neighbours by weight. */
import type { JSX } from "preact";
import { entityAnswer } from "../data/answers.ts";
import type { EntityGraph } from "../data/entity-graph.ts";
import { Await } from "../shell/await.tsx";
import { linkTo } from "../state/navigation.ts";
import { number, say, sayCode } from "../words/words.ts";

export function Properties({ id }: { readonly id: string }): JSX.Element {
  return (
    <Await answer={entityAnswer(id).value}>
      {({ name, label, properties }) => (
        <>
          <h2 class="pair-head">{name}</h2>
          <p class="caption">{say(`label:${label}`)}</p>
          <dl class="properties">
            <dt>{sayCode("property", "id")}</dt>
            <dd>{id}</dd>
            {Object.entries(properties).map(([key, value]) => (
              <PropertyRow key={key} name={key} value={value} />
            ))}
          </dl>
        </>
      )}
    </Await>
  );
}

function PropertyRow({ name, value }: { readonly name: string; readonly value: unknown }): JSX.Element {
  return (
    <>
      <dt title={name}>{sayCode("property", name)}</dt>
      <dd>{Array.isArray(value) ? value.map((item) => <div key={item}>{String(item)}</div>) : shown(name, value)}</dd>
    </>
  );
}

/** Codes of the lexicon in words, numbers in the manner of the language, all else as it stands. */
function shown(name: string, value: unknown): string {
  if (typeof value === "number") return number(value);
  return coded.has(name) ? sayCode("value", String(value)) : String(value);
}

const coded: ReadonlySet<string> = new Set(["class", "source", "nameEnSource", "type", "level", "population"]);

export interface NeighboursProps {
  readonly id: string;
  readonly graph: EntityGraph;
}

export function Neighbours({ id, graph }: NeighboursProps): JSX.Element {
  return (
    <Await answer={entityAnswer(id).value}>
      {({ name, neighbours }) => (
        <>
          <h2 class="pair-head">{name}</h2>
          <p class="caption">{say("neighbourCount", { count: neighbours.length })}</p>
          <ul class="neighbours">
            {neighbours.map((neighbour) => (
              <li key={`${neighbour.type} ${neighbour.direction} ${neighbour.id}`}>
                <a href={linkTo({ selected: neighbour.id, on: null })}>
                  {graph.entities.get(neighbour.id)?.title ?? neighbour.name}
                </a>
                <small title={neighbour.type}>{sayCode("type", `${neighbour.type}:${neighbour.direction}`)}</small>
                <span>{number(neighbour.weight)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Await>
  );
}
