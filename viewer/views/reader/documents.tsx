/** The list of pages beside the reader. */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Overview } from "../../../graph/api.ts";
import type { StoreProps } from "../../shell/store.ts";
import { linkTo, viewState } from "../../state/navigation.ts";
import { say } from "../../words/words.ts";

/** So many pages are listed before and after the open one. */
const listReach = 100;

/** The page that is open: the one of the address, else the first of those with the most speeches. */
export function shownDocument({ documents }: Overview): string {
  const most = Math.max(...documents.map(({ speeches }) => speeches));
  return viewState.value.params["id"] ?? documents.find(({ speeches }) => speeches === most)?.id ?? "";
}

export function Documents({ overview }: StoreProps): JSX.Element | null {
  const shown = shownDocument(overview);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  if (overview.documents.length < 2) return null;
  const at = overview.documents.findIndex(({ id }) => id === shown);
  const first = Math.max(0, at - listReach);
  return (
    <section class="facet">
      <h2>
        {say("pages")} <span>{overview.documents.length}</span>
      </h2>
      <ul class="document-list" ref={list}>
        {overview.documents.slice(first, at + listReach).map(({ id, title, date, speeches, unsigned }) => (
          <li key={id}>
            <a
              class="document-link"
              href={linkTo({ view: "doc", params: { id } })}
              aria-current={id === shown ? "page" : undefined}
            >
              <strong>{title}</strong>
              <small>
                {[
                  date,
                  say("speechesHere", { count: speeches }),
                  unsigned > 0 ? say("unsigned", { count: unsigned }) : null,
                ]
                  .filter((fact) => fact !== null)
                  .join(" · ")}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
