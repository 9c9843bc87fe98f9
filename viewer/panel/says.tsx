/** What is counted for a person or an institution in one series, each concept with its first place. */
import type { JSX } from "preact";
import type { ActorConcept, EntityPage } from "../../graph/entity-api.ts";
import { entityAnswer } from "../data/answers.ts";
import { Await } from "../shell/await.tsx";
import type { StoreProps } from "../shell/store.ts";
import { linkTo } from "../state/navigation.ts";
import { bounds } from "../words/bounds.ts";
import { say } from "../words/words.ts";
import { Nearest } from "./nearest.tsx";
import { Posts } from "./posts.tsx";
import { QuotationItem } from "./quotation.tsx";
import { VerdictSeal } from "./verdict-seal.tsx";

export interface ActorEvidenceProps extends Pick<StoreProps, "graph" | "series"> {
  readonly actor: string;
}

export function ActorEvidence({ actor, graph, series }: ActorEvidenceProps): JSX.Element {
  return (
    <Await answer={entityAnswer(actor).value} otherwise={<Nearest graph={graph} id={actor} />}>
      {({ label, name, posts, persons, says }) => (
        <>
          <h2 class="pair-head">{name}</h2>
          <Posts posts={posts} />
          {persons.length === 0 ? null : <Represented persons={persons} />}
          <Says
            says={says.filter((said) => said.series === series)}
            series={series}
            isSpeakerShown={label !== "Person"}
          />
        </>
      )}
    </Await>
  );
}

interface SaysProps extends Pick<EntityPage, "says">, Pick<StoreProps, "series"> {
  readonly isSpeakerShown: boolean;
}

function Says({ says, series, isSpeakerShown }: SaysProps): JSX.Element {
  return (
    <>
      <h3>
        {say(`says:${series}`)} <span>{says.length}</span>
      </h3>
      {says.length === 0 ? <p class="caption">{say(`saysNothing:${series}`)}</p> : null}
      <ul class="says">
        {says.map((said) => (
          <SaidItem key={said.concept} said={said} isSpeakerShown={isSpeakerShown} />
        ))}
      </ul>
    </>
  );
}

function Represented({ persons }: Pick<EntityPage, "persons">): JSX.Element {
  return (
    <>
      <h3>
        {say("representedBy")} <span>{persons.length}</span>
      </h3>
      <ul class="represented">
        {persons.map(({ id, name, speeches }) => (
          <li key={id}>
            <a href={linkTo({ selected: id, on: null })}>{name}</a>
            <span>{say("speechesHere", { count: speeches })}</span>
          </li>
        ))}
      </ul>
      <p class="one-page">{say("sameWordsTwice")}</p>
    </>
  );
}

interface SaidItemProps {
  readonly said: ActorConcept;
  readonly isSpeakerShown: boolean;
}

function SaidItem({ said, isSpeakerShown }: SaidItemProps): JSX.Element {
  const { concept, name, mentions, echo, verdict, portfolio, ritual, first } = said;
  // How much of it is counted is not told here, so there is no ratio, only its interval.
  const facts = [
    say("times", { count: mentions }),
    ...(verdict === "insufficient" ? [] : [bounds(said)]),
    ...(portfolio ? [say("mark:portfolio")] : []),
    ...(ritual ? [say("mark:ritual")] : []),
  ];
  return (
    <li>
      <a class="said" href={linkTo({ on: concept })}>
        <strong>{name}</strong>
        <span title={echo > 0 ? say("echoed", { count: echo }) : undefined}>
          {facts.filter((fact) => fact !== "").join(" · ")}
        </span>
        <VerdictSeal verdict={verdict} />
      </a>
      {first === null ? null : (
        <ul class="quotations">
          <QuotationItem quotation={first} isSpeakerShown={isSpeakerShown} />
        </ul>
      )}
    </li>
  );
}
