/** What shapes and lines mean. */
import type { JSX } from "preact";
import { say } from "../../words/words.ts";

export function Legend(): JSX.Element {
  return (
    <footer class="legend">
      <span class="legend-item sign-person">{say("label:Person")}</span>
      <span class="legend-item sign-concept">{say("label:Concept")}</span>
      <span class="legend-item sign-institution">{say("label:Institution")}</span>
      <span class="legend-item sign-clear">{say("verdict:clear")}</span>
      <span class="legend-item sign-tentative">{say("verdict:tentative")}</span>
      <span class="legend-item sign-less">{say("verdict:clear-less")}</span>
      <span class="legend-item sign-quiet">{say("legendQuiet")}</span>
      <span class="legend-item sign-thin">{say("verdict:insufficient")}</span>
      <span class="legend-note">{say("legendWidth")}</span>
    </footer>
  );
}
