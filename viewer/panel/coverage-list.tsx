/** What the texts count for: how much of them is anybody's own words, reported, or nobody's. */
import { Fragment, type JSX } from "preact";
import { type Coverage, coverageKinds } from "../../graph/coverage.ts";
import { say } from "../words/words.ts";

export function CoverageList({ coverage }: { readonly coverage: Coverage }): JSX.Element | null {
  const kinds = coverageKinds.filter((kind) => coverage[kind].chars > 0 || coverage[kind].mentions > 0);
  if (kinds.length === 0) return null;
  return (
    <section>
      <h3>{say("coverage")}</h3>
      <dl class="properties">
        {kinds.map((kind) => (
          <Fragment key={kind}>
            <dt>{say(`coverage:${kind}`)}</dt>
            <dd>{say("coverageAmount", coverage[kind])}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
