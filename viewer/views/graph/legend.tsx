/** What shapes and lines mean. */
import type { JSX } from "preact";
import { say } from "../../words/words.ts";

export function Legend(): JSX.Element {
  return (
    <footer class="legend">
      <span class="legend-item sign-person">{say("label:Person")}</span>
      <span class="legend-item sign-concept">{say("label:Concept")}</span>
      <span class="legend-item sign-institution">{say("label:Institution")}</span>
      <span class="legend-item sign-more">{say("legendMore")}</span>
      <span class="legend-item sign-less">{say("legendLess")}</span>
      <span class="legend-item sign-neutral">{say("legendNeutral")}</span>
      <span class="legend-item sign-thin">{say("legendThin")}</span>
      <span class="legend-note">{say("legendWidth")}</span>
    </footer>
  );
}
