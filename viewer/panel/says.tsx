/** What a person or an institution speaks of, each concept with the first place where he does. */
import type { JSX } from "preact";
import type { Said } from "../../graph/api.ts";
import { entityAnswer } from "../data/answers.ts";
import type { EntityGraph } from "../data/entity-graph.ts";
import { nearestNames } from "../data/search.ts";
import { Await } from "../shell/await.tsx";
import { linkTo } from "../state/navigation.ts";
import { number, say } from "../words/words.ts";
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
      {({ name, posts, says }) => (
        <>
          <h2 class="pair-head">{name}</h2>
          <Posts posts={posts} />
          <h3>
            {say("says")} <span>{says.length}</span>
          </h3>
          {says.length === 0 ? <p class="caption">{say("saysNothing")}</p> : null}
          <ul class="says">
            {says.map((said) => (
              <SaidItem key={said.concept} said={said} />
            ))}
          </ul>
        </>
      )}
    </Await>
  );
}

/** An old link may name what this store lacks: the nearest names instead. */
function Nearest({ graph, id }: { readonly graph: EntityGraph; readonly id: string }): JSX.Element {
  return (
    <ul>
      {nearestNames(graph.entities.values(), id, 5).map((entity) => (
        <li key={entity.id}>
          <a href={linkTo({ selected: entity.id, on: null })}>{entity.name}</a>
        </li>
      ))}
    </ul>
  );
}

function SaidItem({ said }: { readonly said: Said }): JSX.Element {
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
          <QuotationItem quotation={first} isSpeakerShown={false} />
        </ul>
      )}
    </li>
  );
}
