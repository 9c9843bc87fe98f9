/** The left pane's list of families, to which the columns can be limited. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { MatrixColumns } from "../../../graph/api.ts";
import { goParams, viewState } from "../../state/navigation.ts";
import { number, say } from "../../words/words.ts";
import { choiceOf, toggled } from "./choice.ts";

export function Families({ columns }: { readonly columns: MatrixColumns }): JSX.Element | null {
  const rows = useMemo(() => mentionsByFamily(columns.concepts), [columns]);
  const chosen = choiceOf(viewState.value.params).families;
  const most = Math.max(1, ...rows.map(([, mentions]) => mentions));
  if (rows.length === 0) return null;
  return (
    <section class="facet">
      <h2>{say("families")}</h2>
      {rows.map(([family, mentions]) => (
        <button
          key={family}
          type="button"
          class="facet-row"
          aria-pressed={chosen.includes(family)}
          onClick={() => goParams({ family: toggled(chosen, family) })}
        >
          <span class="facet-name">{family}</span>
          <span class="facet-bar" aria-hidden="true">
            <span class="facet-fill" style={{ width: `${(100 * mentions) / most}%` }} />
          </span>
          <span class="facet-count">{number(mentions)}</span>
        </button>
      ))}
    </section>
  );
}

function mentionsByFamily({ family, mentions }: MatrixColumns["concepts"]): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>();
  family.forEach((name, index) => {
    if (name !== "") sums.set(name, (sums.get(name) ?? 0) + (mentions[index] ?? 0));
  });
  return [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
