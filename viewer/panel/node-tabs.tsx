/** The properties of a node as the store holds them, and its neighbours by weight. */
import type { JSX } from "preact";
import type { EntityPage } from "../../graph/entity-api.ts";
import { entityAnswer } from "../data/answers.ts";
import { Await } from "../shell/await.tsx";
import type { StoreProps } from "../shell/store.ts";
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

export interface NeighboursProps extends Pick<StoreProps, "graph" | "series"> {
  readonly id: string;
}

export function Neighbours({ id, graph, series }: NeighboursProps): JSX.Element {
  return (
    <Await answer={entityAnswer(id).value}>
      {({ name, neighbours }) => (
        <>
          <h2 class="pair-head">{name}</h2>
          <p class="caption">{say("neighbourCount", { count: inSeries(neighbours, series).length })}</p>
          <ul class="neighbours">
            {inSeries(neighbours, series).map((neighbour) => (
              <li key={`${neighbour.type} ${neighbour.direction} ${neighbour.id}`}>
                <a href={linkTo({ selected: neighbour.id, on: null })}>
                  {graph.entities.get(neighbour.id)?.title ?? neighbour.name}
                </a>
                <small title={neighbour.type}>{sayCode("type", linkCode(neighbour))}</small>
                <span>{number(neighbour.weight)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Await>
  );
}

type Neighbour = EntityPage["neighbours"][number];

function inSeries(neighbours: readonly Neighbour[], series: StoreProps["series"]): readonly Neighbour[] {
  return neighbours.filter((neighbour) => neighbour.series === null || neighbour.series === series);
}

/** What an outlet attributes to somebody has a name of its own. */
function linkCode({ type, direction, series }: Neighbour): string {
  return `${type}:${direction}${series === "reported" ? ":reported" : ""}`;
}
