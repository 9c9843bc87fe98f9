/** The words themselves: how many of each standing, then place after place, page after page. */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { MentionStatus, PairEvidence } from "../../graph/api.ts";
import { evidenceAnswer } from "../data/answers.ts";
import { Await } from "../shell/await.tsx";
import { say } from "../words/words.ts";
import { QuotationItem } from "./quotation.tsx";

export interface QuotationsProps {
  readonly evidence: PairEvidence;
}

const standings: readonly MentionStatus[] = ["own", "quoted", "title", "unsigned", "repeated", "outside"];

export function Quotations({ evidence }: QuotationsProps): JSX.Element {
  const { actor, concept, counts, quotations, total, pages } = evidence;
  const lastPage = useSignal(1);
  const rest = total - quotations.length * lastPage.value;
  const told = standings
    .filter((standing) => counts[standing] > 0)
    .map((standing) => say("countOf", { name: say(`standing:${standing}`), count: counts[standing] }));
  return (
    <section>
      <h3>
        {say("quotations")} <span>{[say("places", { count: total }), ...told].join(" · ")}</span>
      </h3>
      <ul class="quotations">
        <Items evidence={evidence} />
        {Array.from({ length: lastPage.value - 1 }, (_, index) => (
          <Await key={index + 2} answer={evidenceAnswer(actor?.id ?? "-", concept.id, index + 2).value}>
            {(further) => <Items evidence={further} />}
          </Await>
        ))}
      </ul>
      {lastPage.value < pages ? (
        <button
          type="button"
          class="more-rows"
          onClick={() => {
            lastPage.value += 1;
          }}
        >
          {say("moreQuotations", { count: Math.min(rest, quotations.length) })}
        </button>
      ) : null}
    </section>
  );
}

function Items({ evidence: { actor, quotations } }: QuotationsProps): JSX.Element {
  return (
    <>
      {quotations.map((quotation) => (
        <QuotationItem
          key={`${quotation.document}@${quotation.start}`}
          quotation={quotation}
          isSpeakerShown={actor?.label !== "Person"}
        />
      ))}
    </>
  );
}
