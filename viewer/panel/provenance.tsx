/** Where the numbers come from: formula, inputs, baseline, store, and the query that gives them. */
import type { JSX } from "preact";
import type { Overview, PairNumbers, PairPrior } from "../../graph/api.ts";
import { evidenceAnswer } from "../data/answers.ts";
import { Await } from "../shell/await.tsx";
import { isOnePage } from "../shell/store.ts";
import { number, say, sayBaseline } from "../words/words.ts";

export interface ProvenanceProps {
  readonly id: string;
  readonly on: string | null;
  readonly overview: Overview;
}

export function Provenance({ id, on, overview }: ProvenanceProps): JSX.Element {
  return (
    <>
      {on === null ? null : (
        <Await answer={evidenceAnswer(id, on).value}>
          {({ pair }) =>
            pair === null ? (
              <p class="caption">{say("noWords")}</p>
            ) : (
              <Inputs pair={pair} isOnePage={isOnePage(overview)} />
            )
          }
        </Await>
      )}
      <h3>{say("cypher")}</h3>
      <pre class="cypher">
        {on === null
          ? `MATCH (n {id: $id})-[r]-(m)\nRETURN type(r), m.name, r`
          : `MATCH (a {id: $actor})-[r:SPEAKS_OF]->(c:Concept {id: $concept})\nRETURN r`}
      </pre>
      <dl class="properties">
        <dt>{on === null ? "$id" : "$actor"}</dt>
        <dd>{id}</dd>
        {on === null ? null : (
          <>
            <dt>$concept</dt>
            <dd>{on}</dd>
          </>
        )}
        <dt>tifa</dt>
        <dd>{overview.tifaVersion}</dd>
        <dt>{say("storeHash")}</dt>
        <dd class="hash">{overview.receipt}</dd>
      </dl>
    </>
  );
}

/** By their names in the store, which the pointer shows, so that they are found again there. */
const counts = ["mentions", "counted", "speeches", "chars", "expected", "expectedByPeers", "phi"] as const;
const tests = ["p", "q", "z", "g2", "logRatio"] as const;

function Inputs({ pair, isOnePage }: { readonly pair: PairNumbers; readonly isOnePage: boolean }): JSX.Element {
  const { prior } = pair;
  return (
    <>
      {prior === null ? null : <Formula pair={pair} prior={prior} />}
      <dl class="properties">
        {counts.map((name) => (
          <Input key={name} word={say(`input:${name}`)} name={name} value={pair[name]} />
        ))}
        {prior === null ? null : (
          <>
            <Input word={say("input:exposure")} name="k" value={prior.exposure} />
            <Input word={say("input:rate")} name="ρ" value={1000 * prior.rate} />
            <Input word={say("input:mass")} name="a" value={prior.mentions} />
          </>
        )}
        {tests.map((name) => (
          <Input key={name} word={say(`input:${name}`)} name={name} value={pair[name]} />
        ))}
        <dt>{say("baseline")}</dt>
        <dd>{say("selfIncluded", { baseline: sayBaseline(pair.baseline, isOnePage) })}</dd>
      </dl>
      <p class="formula">{say("countedRule")}</p>
    </>
  );
}

/** E with the numbers put in, so that it can be checked with a pencil. */
function Formula({ pair, prior }: { readonly pair: PairNumbers; readonly prior: PairPrior }): JSX.Element {
  const { counted, expected, phi, emphasis } = pair;
  const [a, divisor] = [number(prior.mentions, 3), number(phi, 3)];
  const filled = `(${a} + ${number(counted)}/${divisor}) / (${a} + ${number(expected, 3)}/${divisor})`;
  return (
    <div class="formula">
      <p>{say("recomputed")}</p>
      <p>{`= ${filled}${emphasis === null ? "" : ` = ${number(emphasis, 3)}`}`}</p>
      <p>{say("quantiles")}</p>
    </div>
  );
}

interface InputProps {
  readonly word: string;
  readonly name: string;
  readonly value: number | null;
}

function Input({ word, name, value }: InputProps): JSX.Element {
  return (
    <>
      <dt title={name}>{word}</dt>
      <dd>{value === null ? "—" : number(value, Number.isInteger(value) ? 0 : 3)}</dd>
    </>
  );
}
