/** The list of pages beside the reader. */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Overview } from "../../../graph/api.ts";
import { onRove, tabStops } from "../../shell/rove.ts";
import type { StoreProps } from "../../shell/store.ts";
import { linkTo, viewState } from "../../state/navigation.ts";
import { say } from "../../words/words.ts";

/** So many pages are listed before and after the open one at first, and so many more with each step. */
const step = 100;

/** The page that is open: the one of the address, else the first of those with the most speeches. */
export function shownDocument({ documents }: Overview): string {
  const most = Math.max(...documents.map(({ speeches }) => speeches));
  return viewState.value.params["id"] ?? documents.find(({ speeches }) => speeches === most)?.id ?? "";
}

/** The pages, those first whose ids share the longest beginning with `id`. */
export function pagesByLikeness({ documents }: Overview, id: string): Overview["documents"] {
  const shared = (other: string) => {
    const end = [...other].findIndex((character, index) => character !== id[index]);
    return end < 0 ? other.length : end;
  };
  return [...documents].sort((a, b) => shared(b.id) - shared(a.id));
}

export function Documents({ overview }: StoreProps): JSX.Element | null {
  const shown = shownDocument(overview);
  const reach = useSignal(step);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  if (overview.documents.length < 2) return null;
  const at = overview.documents.findIndex(({ id }) => id === shown);
  const first = Math.max(0, at - reach.value);
  const listed = overview.documents.slice(first, at + reach.value);
  const rest = overview.documents.length - listed.length;
  const stops = tabStops(listed.map(({ id }) => id === shown));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows are links; the arrows between them bubble up to here.
    <section class="facet" onKeyDown={onRove}>
      <h2>
        {say("pages")} <span>{overview.documents.length}</span>
      </h2>
      <ul class="document-list" ref={list}>
        {listed.map(({ id, title, date, speeches, unsigned }, index) => (
          <li key={id}>
            <a
              class="document-link"
              data-rove
              tabIndex={stops[index] ?? -1}
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
      {rest > 0 ? (
        <button
          type="button"
          class="more-rows"
          onClick={() => {
            reach.value += step;
          }}
        >
          {say("moreRest", { count: rest })}
        </button>
      ) : null}
    </section>
  );
}
