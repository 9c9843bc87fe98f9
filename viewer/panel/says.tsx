/** What a person or an institution speaks of, each concept with the first place where he does. */
import type { JSX } from "preact";
import type { ActorConcept, EntityPage } from "../../graph/api.ts";
import { entityAnswer } from "../data/answers.ts";
import type { EntityGraph } from "../data/entity-graph.ts";
import { Await } from "../shell/await.tsx";
import { linkTo } from "../state/navigation.ts";
import { number, say } from "../words/words.ts";
import { Nearest } from "./nearest.tsx";
import { Posts } from "./posts.tsx";
import { QuotationItem } from "./quotation.tsx";
import { VerdictSeal } from "./verdict-seal.tsx";

export interface ActorEvidenceProps {
  readonly actor: string;
  readonly graph: EntityGraph;
}

export function ActorEvidence({ actor, graph }: ActorEvidenceProps): JSX.Element {
  return (
    <Await answer={entityAnswer(actor).value} otherwise={<Nearest graph={graph} id={actor} />}>
      {({ label, name, posts, persons, says }) => (
        <>
          <h2 class="pair-head">{name}</h2>
          <Posts posts={posts} />
          {persons.length === 0 ? null : <Represented persons={persons} />}
          <h3>
            {say("says")} <span>{says.length}</span>
          </h3>
          {says.length === 0 ? <p class="caption">{say("saysNothing")}</p> : null}
          <ul class="says">
            {says.map((said) => (
              <SaidItem key={said.concept} said={said} isSpeakerShown={label !== "Person"} />
            ))}
          </ul>
        </>
      )}
    </Await>
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
  const { concept, name, mentions, emphasis, low, high, verdict, first } = said;
  const isFound = emphasis !== null && low !== null && high !== null && verdict !== "insufficient";
  return (
    <li>
      <a class="said" href={linkTo({ on: concept })}>
        <strong>{name}</strong>
        <span>{say("times", { count: mentions })}</span>
        {isFound ? <span>{`${number(emphasis, 1)} [${number(low, 1)}, ${number(high, 1)}]`}</span> : null}
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
