/** The properties of a node as the store holds them, and its neighbours by weight. */
import type { JSX } from "preact";
import { entityAnswer } from "../data/answers.ts";
import { Await } from "../shell/await.tsx";
import { linkTo } from "../state/navigation.ts";
import { number, say } from "../words/words.ts";

export function Properties({ id }: { readonly id: string }): JSX.Element {
  return (
    <Await answer={entityAnswer(id).value}>
      {({ name, label, properties }) => (
        <>
          <h2 class="pair-head">{name}</h2>
          <p class="caption">{say(`label:${label}`)}</p>
          <dl class="properties">
            <dt>id</dt>
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
      <dt>{name}</dt>
      <dd>{Array.isArray(value) ? value.map((item) => <div key={item}>{String(item)}</div>) : String(value)}</dd>
    </>
  );
}

export function Neighbours({ id }: { readonly id: string }): JSX.Element {
  return (
    <Await answer={entityAnswer(id).value}>
      {({ name, neighbours }) => (
        <>
          <h2 class="pair-head">{name}</h2>
          <p class="caption">{say("links", { count: neighbours.length })}</p>
          <ul class="neighbours">
            {neighbours.map((neighbour) => (
              <li key={`${neighbour.type} ${neighbour.direction} ${neighbour.id}`}>
                <a href={linkTo({ selected: neighbour.id, on: null })}>{neighbour.name}</a>
                <code>{neighbour.direction === "out" ? `→ ${neighbour.type}` : `← ${neighbour.type}`}</code>
                <span>{number(neighbour.weight)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Await>
  );
}
