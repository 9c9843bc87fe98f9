/** What is found of differences that are known to be there, and how well the intervals hold them. */

import { weigh } from "../../src/weigh/weigh.ts";
import { deal, unitsOfTexts } from "./dealing.ts";
import { keyOf, largestOf, type Method, methods, type Scored, scored, thresholdOf } from "./methods.ts";
import { type Design, plant } from "./planting.ts";
import type { CountedText } from "./real-texts.ts";
import { head, row } from "./tally.ts";

/** What is planted, in how many runs, and how many runs have nothing planted. */
export interface PlantedRuns {
  readonly ratios: readonly number[];
  readonly dealt: number;
  readonly planted: number;
}

/** The share of dealt runs in which a method may find anything. */
const falseAlarms = 0.05;
/** A seed that no dealt run has. */
const apart = 500_000;

/** Planted pairs that each method finds where all find anything in as many runs without a difference. */
export function* plantedTables(texts: readonly CountedText[], each: number, runs: PlantedRuns): Iterable<string> {
  const dealt = times(runs.dealt, (seed) => {
    const run = scored(deal(texts, each, seed));
    return { largest: largestOf(run), clear: run.clear.size, clearBefore: run.clearBefore.size };
  });
  const thresholds = methods.map((method) => {
    const largest = dealt.map((run) => run.largest[method]);
    return [method, thresholdOf(largest, falseAlarms)] as const;
  });
  const anyIn = (found: "clear" | "clearBefore") => dealt.filter((run) => run[found] > 0).length;
  yield head(`Dealt: ${each} articles each, any finding`);
  yield row({ name: "ours, clear", hits: anyIn("clear"), total: dealt.length, ceiling: falseAlarms });
  yield row({ name: "(a) q < .05, E05 ≥ 1.5", hits: anyIn("clearBefore"), total: dealt.length });
  for (const ratio of runs.ratios) yield* plantedTable(texts, { each, ratio }, runs.planted, thresholds);
}

function plantedTable(
  texts: readonly CountedText[],
  design: Design,
  runs: number,
  thresholds: readonly (readonly [Method, number])[],
): readonly string[] {
  const results = times(runs, (seed) => {
    const { speeches, pairs } = plant(texts, design, apart + seed);
    return { pairs, ...scored(speeches) };
  });
  const total = results.reduce((sum, { pairs }) => sum + pairs.size, 0);
  const hitsOf = (isFound: (run: Scored, key: string) => boolean) =>
    results.reduce((sum, run) => sum + [...run.pairs].filter((key) => isFound(run, key)).length, 0);
  const others = results.reduce((sum, run) => sum + [...run.clear].filter((key) => !run.pairs.has(key)).length, 0);
  const clear = hitsOf((run, key) => run.clear.has(key));
  return [
    head(`Planted ${design.ratio}×: ${design.each} articles each, found of the planted pairs`),
    row({ name: "ours, clear", hits: clear, total }),
    row({ name: "(a) q < .05, E05 ≥ 1.5", hits: hitsOf((run, key) => run.clearBefore.has(key)), total }),
    ...thresholds.map(([method, threshold]) =>
      row({
        name: `${method}, equal false alarm (${threshold.toPrecision(3)})`,
        hits: hitsOf(({ scores }, key) => (scores[method].get(key) ?? Number.NEGATIVE_INFINITY) > threshold),
        total,
      }),
    ),
    row({ name: "of our clear pairs not planted", hits: others, total: clear + others }),
  ];
}

/** How often the 90 % interval holds the true ratio, of all planted pairs and of those that are clear. */
export function* coverageTable(
  texts: readonly CountedText[],
  each: number,
  ratios: readonly number[],
  runs: number,
): Iterable<string> {
  yield head(`Coverage of the 90 % interval: ${each} articles each`);
  for (const ratio of ratios) {
    const found = plantedIn(texts, { each, ratio }, runs);
    const rowOf = (name: string, pairs: readonly PlantedPair[]) =>
      row({ name: `${ratio}×, ${name}`, hits: pairs.filter(({ holds }) => holds).length, total: pairs.length, floor });
    const clear = found.filter(({ isClear }) => isClear);
    yield rowOf("all planted", found);
    yield rowOf("those clear", clear);
    const beside = (name: string, pairs: readonly PlantedPair[]) =>
      row({ name: `${ratio}×, ${name}`, hits: pairs.length, total: found.length });
    yield beside(
      "interval wholly above it",
      found.filter(({ isAbove }) => isAbove),
    );
    yield beside(
      "interval wholly below it",
      found.filter(({ holds, isAbove }) => !(holds || isAbove)),
    );
  }
}

/** The share of intervals that must hold the truth. */
const floor = 0.85;

/** A planted pair: where its interval lies, and whether it is clear. */
export interface PlantedPair {
  readonly holds: boolean;
  readonly isAbove: boolean;
  readonly isClear: boolean;
}

/** The planted pairs of so many runs; one that nobody tests and that is not said has no interval and is left out. */
export function plantedIn(texts: readonly CountedText[], design: Design, runs: number): readonly PlantedPair[] {
  const { ratio } = design;
  return times(runs, (seed) => {
    const { speeches, pairs } = plant(texts, design, apart + seed);
    return weigh(unitsOfTexts(speeches)).value.pairs.filter((pair) => pairs.has(keyOf(pair)));
  })
    .flat()
    .map(({ low, high, verdict }) => ({
      holds: low !== null && low <= ratio && ratio <= (high ?? Number.POSITIVE_INFINITY),
      isAbove: low !== null && low > ratio,
      isClear: verdict === "clear",
    }));
}

function times<T>(runs: number, run: (seed: number) => T): readonly T[] {
  return Array.from({ length: runs }, (_, at) => run(1000 * (at + 1)));
}
