/** The evidence of a pair and of a concept: numbers first, then the words themselves. */
import type { JSX } from "preact";
import { evidenceAnswer } from "../data/answers.ts";
import type { EntityGraph } from "../data/entity-graph.ts";
import { Await } from "../shell/await.tsx";
import { linkTo } from "../state/navigation.ts";
import { representedBy } from "../words/represented.ts";
import { say } from "../words/words.ts";
import { Nearest } from "./nearest.tsx";
import { Numbers } from "./numbers.tsx";
import { Quotations } from "./quotations.tsx";

export interface PairEvidenceProps {
  readonly actor: string;
  readonly concept: string;
  readonly graph: EntityGraph;
  readonly isOnePage: boolean;
}

export function PairEvidencePage({ actor, concept, graph, isOnePage }: PairEvidenceProps): JSX.Element {
  const lacking = graph.entities.has(concept) ? actor : concept;
  return (
    <Await answer={evidenceAnswer(actor, concept).value} otherwise={<Nearest graph={graph} id={lacking} />}>
      {(evidence) => (
        <>
          <h2 class="pair-head">
            <a href={linkTo({ selected: actor, on: null })}>{evidence.actor?.name}</a>
            <span class="pair-times">×</span>
            <a href={linkTo({ selected: concept, on: null })}>{evidence.concept.name}</a>
          </h2>
          <p class="caption">{evidence.actor?.caption}</p>
          {evidence.actor === null || evidence.actor.persons.length === 0 ? null : (
            <p class="caption">{`${representedBy(evidence.actor.persons)} ${say("sameWordsTwice")}`}</p>
          )}
          {evidence.pair === null ? (
            <p class="sentence">{say("noWords")}</p>
          ) : (
            <Numbers pair={evidence.pair} isOnePage={isOnePage} />
          )}
          {isOnePage ? <p class="one-page">{say("onePage")}</p> : null}
          <Quotations key={`${actor} ${concept}`} evidence={evidence} />
        </>
      )}
    </Await>
  );
}

export function ConceptEvidence({ concept }: { readonly concept: string }): JSX.Element {
  return (
    <Await answer={evidenceAnswer("-", concept).value}>
      {(evidence) => {
        const { name, nameEn, family, validFrom, validTo } = evidence.concept;
        const valid = validFrom === null && validTo === null ? "" : `${validFrom ?? ""}–${validTo ?? ""}`;
        return (
          <>
            <h2 class="pair-head">{name}</h2>
            <p class="caption">{[nameEn, family, valid].filter((part) => part !== "").join(" · ")}</p>
            <Quotations key={concept} evidence={evidence} />
          </>
        );
      }}
    </Await>
  );
}
