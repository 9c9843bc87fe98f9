/** All drawn nodes as a list: what the canvas shows, for those who do not see it and for every keyboard. */
import type { JSX } from "preact";
import type { EntityGraph } from "../../data/entity-graph.ts";
import type { Scene } from "../../draw/scene.ts";
import { linkTo } from "../../state/navigation.ts";
import { say } from "../../words/words.ts";

export interface NodeListProps {
  /** The graph with the links that are drawn. */
  readonly drawn: EntityGraph;
  readonly scene: Scene;
}

export function NodeList({ drawn, scene }: NodeListProps): JSX.Element {
  return (
    <details class="node-list">
      <summary>{say("nodeList")}</summary>
      <ul>
        {scene.nodes.map(({ id, label }) => {
          const entity = drawn.entities.get(id);
          return (
            <li key={id}>
              <a href={linkTo({ selected: id, on: null, tab: "evidence" })}>{label}</a>
              <small>{entity === undefined ? "" : say(`label:${entity.label}`)}</small>
              <span>{say("links", { count: drawn.linksOf.get(id)?.length ?? 0 })}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
