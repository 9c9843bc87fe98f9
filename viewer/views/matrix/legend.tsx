/** What size, hue and shape of the marks mean. */
import type { JSX } from "preact";
import type { TestFamily } from "../../../graph/facts.ts";
import type { Verdict } from "../../../graph/schema.ts";
import { say } from "../../words/words.ts";
import type { Denominator } from "./choice.ts";
import type { Mark } from "./mark.ts";
import { MarkSign } from "./mark-sign.tsx";

const samples: readonly (readonly [Verdict, Mark])[] = [
  ["clear", { kind: "more", size: 14, strength: 1, isTentative: false }],
  ["tentative", { kind: "more", size: 12, strength: 0.8, isTentative: true }],
  ["clear-less", { kind: "less", size: 14, strength: 1, isTentative: false }],
  ["as-expected", { kind: "neutral", size: 11 }],
  ["insufficient", { kind: "dot", size: 4 }],
  ["none", { kind: "ring", size: 9 }],
];

export interface LegendProps {
  readonly by: Denominator;
  /** With whose talk a speaker is compared, in words. */
  readonly expectedFrom: string;
  /** The family of tests to which the rows belong. */
  readonly family: TestFamily | undefined;
}

export function Legend({ by, expectedFrom, family }: LegendProps): JSX.Element {
  return (
    <footer class="matrix-legend">
      <span class="scale-words">
        {say("legendLess")}
        <span class="scale" aria-hidden="true" />
        {say("legendMore")}
      </span>
      {samples.map(([verdict, mark]) => (
        <span key={verdict} class="legend-sample">
          <MarkSign mark={mark} />
          {say(`verdict:${verdict}`)}
        </span>
      ))}
      <span>{say("legendNothing")}</span>
      <span class="legend-statement">
        {`${say(`statement:${by}`)} · ${say("expectedFrom", { baseline: expectedFrom })}`}
        {family === undefined
          ? null
          : ` · ${say("testedPairs", { pairs: family.testedPairs, prior: Math.round(family.priorExposure) })}`}
      </span>
    </footer>
  );
}
