/** What a person or an institution speaks of, each concept with the first place where he does. */
import type { JSX } from "preact";
import type { Said } from "../../graph/api.ts";
import { entityAnswer } from "../data/answers.ts";
import { Await } from "../shell/await.tsx";
import { linkTo } from "../state/navigation.ts";
import { number, say } from "../words/words.ts";
import { Posts } from "./posts.tsx";
import { QuotationItem } from "./quotation.tsx";
import { VerdictSeal } from "./verdict-seal.tsx";

export function ActorEvidence({ actor }: { readonly actor: string }): JSX.Element {
  return (
    <Await answer={entityAnswer(actor).value}>
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
