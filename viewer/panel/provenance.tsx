/** Where the numbers come from: formula, inputs, baseline, store, and the query that gives them. */
import type { JSX } from "preact";
import type { PairNumbers } from "../../graph/api.ts";
import { evidenceAnswer } from "../data/answers.ts";
import { Await } from "../shell/await.tsx";
import { isOnePage, type StoreProps } from "../shell/store.ts";
import { leastForRatio } from "../words/bounds.ts";
import { number, say, sayBaseline } from "../words/words.ts";

export interface ProvenanceProps extends Pick<StoreProps, "overview" | "series"> {
  readonly id: string;
  readonly on: string | null;
}

export function Provenance({ id, on, overview, series }: ProvenanceProps): JSX.Element {
  return (
    <>
      {on === null ? null : (
        <Await answer={evidenceAnswer(id, on).value}>
          {({ pairs }) => {
            const pair = pairs.find((each) => each.series === series);
            return pair === undefined ? (
              <p class="caption">{`${say(`series:${series}`)} · ${say("nothingSaid")}`}</p>
            ) : (
              <Inputs pair={pair} isOnePage={isOnePage(overview)} />
            );
          }}
        </Await>
      )}
      <h3>{say("cypher")}</h3>
      <pre class="cypher">
        {on === null
          ? `MATCH (n {id: $id})-[r]-(m)\nRETURN type(r), m.name, r`
          : `MATCH (a {id: $actor})-[r:SPEAKS_OF {series: $series}]->(c:Concept {id: $concept})\nRETURN r`}
      </pre>
      <dl class="properties">
        <dt>{on === null ? "$id" : "$actor"}</dt>
        <dd>{id}</dd>
        {on === null ? null : (
          <>
            <dt>$concept</dt>
            <dd>{on}</dd>
            <dt>$series</dt>
            <dd>{series}</dd>
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
const inputs = [
  "mentions",
  "echo",
  "chained",
  "quoted",
  "counted",
  "units",
  "days",
  "speeches",
  "doubtful",
  "chars",
  "expected",
  "phi",
  "p",
  "q",
  "z",
  "g2",
  "logRatio",
] as const;

function Inputs({ pair, isOnePage }: { readonly pair: PairNumbers; readonly isOnePage: boolean }): JSX.Element {
  return (
    <>
      <h3 class="series-name">{say(`series:${pair.series}`)}</h3>
      {pair.ratio === null ? null : <Formula pair={pair} ratio={pair.ratio} />}
      <dl class="properties">
        {inputs.map((name) => (
          <Input key={name} word={say(`input:${name}`)} name={name} value={pair[name]} />
        ))}
        <dt>{say("baseline")}</dt>
        <dd>{say("byPeers", { baseline: sayBaseline(pair.baseline, isOnePage) })}</dd>
      </dl>
      <p class="formula">{say("countedRule")}</p>
    </>
  );
}

/** The ratio with the numbers put in, so that it can be checked with a pencil. */
function Formula({ pair, ratio }: { readonly pair: PairNumbers; readonly ratio: number }): JSX.Element {
  const { counted, expected } = pair;
  const result = counted < leastForRatio ? "" : ` = ${number(ratio, 3)}`;
  return (
    <div class="formula">
      <p>{say("recomputed")}</p>
      <p>{`= ${number(counted)} / ${number(expected, 3)}${result}`}</p>
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
