/** The words themselves: how many of each standing, then place after place, page after page. */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { MentionStatus, PairEvidence } from "../../graph/api.ts";
import { evidenceAnswer } from "../data/answers.ts";
import { Await } from "../shell/await.tsx";
import type { StoreProps } from "../shell/store.ts";
import { say } from "../words/words.ts";
import { QuotationItem } from "./quotation.tsx";

export interface QuotationsProps extends Pick<StoreProps, "series"> {
  readonly evidence: PairEvidence;
}

const standings: readonly MentionStatus[] = ["own", "reported", "quoted", "title", "unsigned", "repeated", "outside"];

export function Quotations({ evidence, series }: QuotationsProps): JSX.Element {
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
        <Items evidence={evidence} series={series} />
        {Array.from({ length: lastPage.value - 1 }, (_, index) => (
          <Await key={index + 2} answer={evidenceAnswer(actor?.id ?? "-", concept.id, index + 2).value}>
            {(further) => <Items evidence={further} series={series} />}
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

/** What counts in the series that is shown stands first on each page. */
function Items({ evidence: { actor, quotations }, series }: QuotationsProps): JSX.Element {
  const ordered = [...quotations].sort((a, b) => Number(b.standing === series) - Number(a.standing === series));
  return (
    <>
      {ordered.map((quotation) => (
        <QuotationItem
          key={`${quotation.document}@${quotation.start}`}
          quotation={quotation}
          isSpeakerShown={actor?.label !== "Person"}
        />
      ))}
    </>
  );
}
