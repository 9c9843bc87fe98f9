/** The left pane's list of families, to which the columns can be limited. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { MatrixColumns } from "../../../graph/api.ts";
import { Facet } from "../../shell/facet.tsx";
import { goParams, viewState } from "../../state/navigation.ts";
import { say } from "../../words/words.ts";
import { choiceOf, toggled } from "./choice.ts";

export function Families({ columns }: { readonly columns: MatrixColumns }): JSX.Element {
  const rows = useMemo(() => mentionsByFamily(columns.concepts), [columns]);
  const chosen = choiceOf(viewState.value.params).families;
  return (
    <Facet
      title={say("families")}
      rows={rows.map(([family, mentions]) => ({
        id: family,
        name: family,
        count: mentions,
        isChosen: chosen.includes(family),
      }))}
      onChoose={(family) => goParams({ family: toggled(chosen, family) })}
    />
  );
}

function mentionsByFamily({ family, mentions }: MatrixColumns["concepts"]): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>();
  family.forEach((name, index) => {
    if (name !== "") sums.set(name, (sums.get(name) ?? 0) + (mentions[index] ?? 0));
  });
  return [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
