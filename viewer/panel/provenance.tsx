/** Where the numbers come from: formula, inputs, baseline, store, and the query that gives them. */
import type { JSX } from "preact";
import type { Overview, PairNumbers } from "../../graph/api.ts";
import { evidenceAnswer } from "../data/answers.ts";
import { Await } from "../shell/await.tsx";
import { number, say, sayCode } from "../words/words.ts";

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
          {({ pair }) => (pair === null ? <p class="caption">{say("noWords")}</p> : <Inputs pair={pair} />)}
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

/** The columns of the table, in its order: contract names, so that they are found again in the store. */
const shown = [
  "mentions",
  "counted",
  "speeches",
  "chars",
  "expected",
  "expectedByPeers",
  "phi",
  "p",
  "q",
  "z",
  "g2",
  "logRatio",
] as const;

function Inputs({ pair }: { readonly pair: PairNumbers }): JSX.Element {
  return (
    <>
      <p class="formula">{say("formula")}</p>
      <dl class="properties">
        {shown.map((property) => (
          <Input key={property} name={property} value={pair[property]} />
        ))}
        <dt>{say("baseline")}</dt>
        <dd>{sayCode("baseline", pair.baseline)}</dd>
      </dl>
    </>
  );
}

function Input({ name, value }: { readonly name: string; readonly value: number | null }): JSX.Element {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value === null ? "—" : number(value, Number.isInteger(value) ? 0 : 3)}</dd>
    </>
  );
}
