/** The small note beside a node under the pointer. */
import type { JSX } from "preact";
import type { EntityGraph } from "../../data/entity-graph.ts";
import { say } from "../../words/words.ts";

export interface Previewed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export function Preview({
  graph,
  previewed,
}: {
  readonly graph: EntityGraph;
  readonly previewed: Previewed;
}): JSX.Element | null {
  const entity = graph.entities.get(previewed.id);
  if (entity === undefined) return null;
  const links = graph.linksOf.get(entity.id)?.length ?? 0;
  return (
    <div class="preview" style={{ left: `${previewed.x + 14}px`, top: `${previewed.y + 14}px` }} aria-hidden="true">
      <strong class={`kind-${entity.label}`}>{entity.title}</strong>
      <span>{entity.caption}</span>
      <small>{say("links", { count: links })}</small>
    </div>
  );
}
