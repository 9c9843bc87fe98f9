/** What size, hue and shape of the marks mean. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { TestFamily } from "../../../graph/facts.ts";
import type { Verdict } from "../../../graph/schema.ts";
import type { Matrix } from "../../data/matrix.ts";
import { say } from "../../words/words.ts";
import { type Caveat, type Measure, presentCaveats } from "./choice.ts";
import type { Mark } from "./mark.ts";
import { MarkSign } from "./mark-sign.tsx";

const plain = { strength: 1, isTentative: false, isPortfolio: false, isRitual: false } as const;

const samples: readonly (readonly [Verdict, Mark])[] = [
  ["clear", { ...plain, kind: "more", size: 14 }],
  ["tentative", { ...plain, kind: "more", size: 12, strength: 0.8, isTentative: true }],
  ["clear-less", { ...plain, kind: "less", size: 14 }],
  ["not-found", { kind: "absent", size: 13 }],
  ["as-expected", { kind: "neutral", size: 11 }],
  ["insufficient", { kind: "dot", size: 4 }],
  ["none", { kind: "ring", size: 9 }],
];

const caveatSamples: readonly (readonly [Caveat, Mark])[] = [
  ["portfolio", { ...plain, kind: "more", size: 14, isPortfolio: true }],
  ["ritual", { ...plain, kind: "more", size: 14, isRitual: true }],
];

export interface LegendProps {
  readonly matrix: Matrix;
  readonly by: Measure;
  /** With whose texts somebody is compared, in words. */
  readonly expectedFrom: string;
  /** The family of tests to which the rows belong. */
  readonly family: TestFamily | undefined;
}

export function Legend({ matrix, by, expectedFrom, family }: LegendProps): JSX.Element {
  const present = useMemo(() => presentMarks(matrix), [matrix]);
  return (
    <footer class="matrix-legend">
      <span class="scale-words">
        {say("legendLess")}
        <span class="scale" aria-hidden="true" />
        {say("legendMore")}
      </span>
      {samples
        .filter(([verdict]) => verdict !== "not-found" || present.hasNotFound)
        .map(([verdict, mark]) => (
          <span key={verdict} class="legend-sample">
            <MarkSign mark={mark} />
            {say(`verdict:${verdict}`)}
          </span>
        ))}
      {caveatSamples
        .filter(([caveat]) => present.caveats.includes(caveat))
        .map(([caveat, mark]) => (
          <span key={caveat} class="legend-sample" title={say(`markSays:${caveat}`)}>
            <MarkSign mark={mark} />
            {say(`mark:${caveat}`)}
          </span>
        ))}
      {present.hasElsewhere ? (
        <span class="legend-sample">
          <MarkSign mark={{ kind: "elsewhere", size: 9 }} />
          {say("legendElsewhere")}
        </span>
      ) : null}
      <span>{say("legendNothing")}</span>
      <span class="legend-statement">
        {`${say(`statement:${by}`)} · ${say("expectedFrom", { baseline: expectedFrom })}`}
        {family === undefined ? null : ` · ${say("testedPairs", { more: family.testedMore, less: family.testedLess })}`}
      </span>
    </footer>
  );
}

/** Rare marks are told only where there are any, to leave room for the rows. */
function presentMarks(matrix: Matrix): {
  readonly caveats: readonly Caveat[];
  readonly hasNotFound: boolean;
  readonly hasElsewhere: boolean;
} {
  return {
    caveats: presentCaveats(matrix),
    hasNotFound: matrix.cells.some(({ verdict }) => verdict === "not-found"),
    hasElsewhere: matrix.cells.some(({ mentions, elsewhere }) => mentions === 0 && elsewhere > 0),
  };
}
