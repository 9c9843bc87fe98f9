/** The line below every view: what this is, how much of it there is, and whether anybody checked it. */
import type { JSX } from "preact";
import type { Overview } from "../../graph/api.ts";
import { speakersOf } from "../data/entity-graph.ts";
import { say, sayCode } from "../words/words.ts";
import { isOnePage, type StoreProps } from "./store.ts";

/** The text that the viewer's build puts beside its own files. */
const responsibleUse = "responsible-use.txt";

export function Foot({ overview, graph }: StoreProps): JSX.Element {
  const { counts, unsigned, invented, audit } = overview;
  return (
    <footer class="foot">
      {invented ? <strong class="invented">{say("invented")}</strong> : null}
      <span>{say(isOnePage(overview) ? "onePage" : "excerpts")}</span>
      <span title={sayAudit(audit)}>{sayAudit(audit, 1)}</span>
      <a href={responsibleUse} target="_blank" rel="noreferrer">
        {say("responsibleUse")}
      </a>
      <span class="foot-counts">
        {say("corpus", { documents: counts.Document, speeches: counts.Speech, persons: speakersOf(graph).length })}
        {unsigned > 0 ? ` · ${say("unsigned", { count: unsigned })}` : ""}
      </span>
    </footer>
  );
}

/** The first kinds of question, all unless told. Counts, not shares: ten of ten is not a hundred per cent. */
function sayAudit(audit: Overview["audit"], shown?: number): string {
  if (audit === null) return say("unchecked");
  const kinds = audit.kinds
    .slice(0, shown)
    .map(({ kind, right, coded }) => say("checkedKind", { kind: sayCode("audit", kind), right, coded }));
  return say("checked", { kinds: kinds.join("，") });
}
