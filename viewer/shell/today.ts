/** Addresses outlive the ids in them: what was selected under an older id is selected under that of today. */
import { useEffect } from "preact/hooks";
import { entityAnswer } from "../data/answers.ts";
import type { EntityGraph } from "../data/entity-graph.ts";
import { replaceSelected, viewState } from "../state/navigation.ts";

/** Asks for a selected node that the graph does not hold, and selects what the server answers with. */
export function useIdOfToday(graph: EntityGraph): void {
  const { selected } = viewState.value;
  const answer = selected === null || graph.entities.has(selected) ? undefined : entityAnswer(selected).value;
  const today = answer?.state === "ready" ? answer.value.id : undefined;
  useEffect(() => {
    if (today !== undefined) replaceSelected(today);
  }, [today]);
}
