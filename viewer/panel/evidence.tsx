/** The evidence of a pair and of a concept: numbers of each series first, then the words themselves. */
import type { JSX } from "preact";
import type { PairEvidence } from "../../graph/api.ts";
import { evidenceAnswer } from "../data/answers.ts";
import { Await } from "../shell/await.tsx";
import { isOnePage, type StoreProps } from "../shell/store.ts";
import { linkTo } from "../state/navigation.ts";
import { representedBy } from "../words/represented.ts";
import { say } from "../words/words.ts";
import { Nearest } from "./nearest.tsx";
import { Numbers } from "./numbers.tsx";
import { Quotations } from "./quotations.tsx";

export interface PairEvidenceProps extends StoreProps {
  readonly actor: string;
  readonly concept: string;
}

export function PairEvidencePage({ actor, concept, graph, overview, series }: PairEvidenceProps): JSX.Element {
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
            <>
              <p class="caption">{representedBy(evidence.actor.persons)}</p>
              <p class="one-page">{say("sameWordsTwice")}</p>
            </>
          )}
          <Loyalty concept={evidence.concept} />
          <AllNumbers evidence={evidence} overview={overview} series={series} />
          {isOnePage(overview) ? <p class="one-page">{say("onePage")}</p> : null}
          <Quotations key={`${actor} ${concept}`} evidence={evidence} series={series} />
        </>
      )}
    </Await>
  );
}

type AllNumbersProps = Pick<StoreProps, "overview" | "series"> & { readonly evidence: PairEvidence };

/** The series that is shown comes first; the other is never added to it. */
function AllNumbers({ evidence: { actor, concept, pairs }, overview, series }: AllNumbersProps): JSX.Element {
  if (actor === null || pairs.length === 0) return <p class="sentence">{say("noWords")}</p>;
  const ordered = [...pairs].sort((a, b) => Number(b.series === series) - Number(a.series === series));
  return (
    <>
      {ordered.map((pair) => (
        <Numbers
          key={pair.series}
          pair={pair}
          head={{ actor, concept: concept.name }}
          isChecked={overview.audit !== null}
        />
      ))}
    </>
  );
}

function Loyalty({ concept }: Pick<PairEvidence, "concept">): JSX.Element | null {
  return concept.class === "loyalty" ? <p class="loyalty">{say("loyalty")}</p> : null;
}

export interface ConceptEvidenceProps extends Pick<StoreProps, "series"> {
  readonly concept: string;
}

export function ConceptEvidence({ concept, series }: ConceptEvidenceProps): JSX.Element {
  return (
    <Await answer={evidenceAnswer("-", concept).value}>
      {(evidence) => {
        const { name, nameEn, family, validFrom, validTo } = evidence.concept;
        const valid = validFrom === null && validTo === null ? "" : `${validFrom ?? ""}–${validTo ?? ""}`;
        return (
          <>
            <h2 class="pair-head">{name}</h2>
            <p class="caption">{[nameEn, family, valid].filter((part) => part !== "").join(" · ")}</p>
            <Loyalty concept={evidence.concept} />
            <Quotations key={concept} evidence={evidence} series={series} />
          </>
        );
      }}
    </Await>
  );
}
