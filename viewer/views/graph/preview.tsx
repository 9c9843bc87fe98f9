/** The small note beside what is under the pointer: a node, or a line with its numbers. */
import type { JSX } from "preact";
import type { EntityGraph } from "../../data/entity-graph.ts";
import type { StoreProps } from "../../shell/store.ts";
import { say } from "../../words/words.ts";
import { linkSays } from "./link-says.ts";

export interface Previewed {
  /** Of a node or of a link. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface PreviewProps extends Pick<StoreProps, "series"> {
  readonly graph: EntityGraph;
  readonly previewed: Previewed;
}

export function Preview({ graph, series, previewed: { id, x, y } }: PreviewProps): JSX.Element | null {
  const entity = graph.entities.get(id);
  if (entity === undefined) return <LinkPreview graph={graph} series={series} previewed={{ id, x, y }} />;
  const links = graph.linksOf.get(entity.id)?.length ?? 0;
  return (
    <div class="preview" style={{ left: `${x + 14}px`, top: `${y + 14}px` }} aria-hidden="true">
      <strong class={`kind-${entity.label}`}>{entity.title}</strong>
      <span>{entity.caption}</span>
      <small>{say("links", { count: links })}</small>
    </div>
  );
}

function LinkPreview({ graph, series, previewed: { id, x, y } }: PreviewProps): JSX.Element | null {
  const link = graph.links.find((each) => each.id === id);
  if (link?.type !== "SPEAKS_OF") return null;
  const [from, to] = [link.from, link.to].map((end) => graph.entities.get(end)?.title ?? end);
  return (
    <div class="preview" style={{ left: `${x + 14}px`, top: `${y + 14}px` }} aria-hidden="true">
      <strong>{`${from} × ${to}`}</strong>
      <span>{say(`series:${series}`)}</span>
      <small>{linkSays(link)}</small>
    </div>
  );
}
