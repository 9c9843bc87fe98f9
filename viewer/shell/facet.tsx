/** A list in the left pane: names with counts and bars, of which some can be chosen. */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { number, say } from "../words/words.ts";
import { onRove, tabStops } from "./rove.ts";

export interface FacetRow {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
}

export interface FacetProps {
  readonly title: string;
  readonly rows: readonly FacetRow[];
  readonly onChoose: (id: string) => void;
}

/** Rows at first, and how many more each step adds. */
const step = 40;

export function Facet({ title, rows, onChoose }: FacetProps): JSX.Element | null {
  const limit = useSignal(step);
  if (rows.length === 0) return null;
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const shown = rows.slice(0, limit.value);
  const stops = tabStops(shown.map(({ isChosen }) => isChosen));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows are buttons; the arrows between them bubble up to here.
    <section class="facet" onKeyDown={onRove}>
      <h2>
        {title} <span>{number(rows.length)}</span>
      </h2>
      {shown.map(({ id, name, count, isChosen }, index) => (
        <button
          key={id}
          type="button"
          class="facet-row"
          data-rove
          tabIndex={stops[index] ?? -1}
          aria-pressed={isChosen}
          onClick={() => onChoose(id)}
        >
          <span class="facet-name">{name}</span>
          <span class="facet-bar" aria-hidden="true">
            <span class="facet-fill" style={{ width: `${(100 * count) / most}%` }} />
          </span>
          <span class="facet-count">{number(count)}</span>
        </button>
      ))}
      {rows.length > limit.value ? (
        <button
          type="button"
          class="more-rows"
          onClick={() => {
            limit.value += step;
          }}
        >
          {say("moreRest", { count: rows.length - limit.value })}
        </button>
      ) : null}
    </section>
  );
}
