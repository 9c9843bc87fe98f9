/** An old link may name what this store lacks: the nearest names instead. */
import type { JSX } from "preact";
import type { EntityGraph } from "../data/entity-graph.ts";
import { nearestNames } from "../data/search.ts";
import { linkTo } from "../state/navigation.ts";
import { say } from "../words/words.ts";

export function Nearest({ graph, id }: { readonly graph: EntityGraph; readonly id: string }): JSX.Element | null {
  const nearest = nearestNames(graph.entities.values(), id, 5);
  if (nearest.length === 0) return null;
  return (
    <>
      <span>{say("nearest")}</span>
      <ul>
        {nearest.map((entity) => (
          <li key={entity.id}>
            <a href={linkTo({ selected: entity.id, on: null })}>{entity.title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
