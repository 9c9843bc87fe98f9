/** What is found of differences that are known to be there, and how well the intervals hold them. */

import { weigh } from "../../src/weigh/weigh.ts";
import { deal, unitsOfTexts } from "./dealing.ts";
import { keyOf, methods, type Scored, scored, thresholdOf } from "./methods.ts";
import { type Design, plant } from "./planting.ts";
import type { CountedText } from "./real-texts.ts";
import { head, row } from "./tally.ts";

/** How many runs have nothing planted, and how many have. */
export interface Runs {
  readonly dealt: number;
  readonly planted: number;
}

/** The share of dealt runs in which a method may find anything. */
const falseAlarms = 0.05;
/** A seed that no dealt run has. */
const apart = 500_000;

/** Planted pairs that each method finds where all find anything in as many runs without a difference. */
export function plantedTables(
  texts: readonly CountedText[],
  each: number,
  ratios: readonly number[],
  runs: Runs,
): readonly string[] {
  const dealt = times(runs.dealt, (seed) => scored(deal(texts, each, seed)));
  const thresholds = methods.map((method) => [method, thresholdOf(dealt, method, falseAlarms)] as const);
  const anyIn = (found: (run: Scored) => ReadonlySet<string>) => dealt.filter((run) => found(run).size > 0).length;
  return [
    head(`Dealt: ${each} articles each, any finding`),
    row({ name: "ours, clear", hits: anyIn(({ clear }) => clear), total: dealt.length, ceiling: falseAlarms }),
    row({ name: "(a) q < .05, E05 ≥ 1.5", hits: anyIn(({ clearBefore }) => clearBefore), total: dealt.length }),
    ...ratios.flatMap((ratio) => plantedTable(texts, { each, ratio }, runs.planted, thresholds)),
  ];
}

function plantedTable(
  texts: readonly CountedText[],
  design: Design,
  runs: number,
  thresholds: readonly (readonly [(typeof methods)[number], number])[],
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
export function coverageTable(
  texts: readonly CountedText[],
  each: number,
  ratios: readonly number[],
  runs: number,
): readonly string[] {
  const rows = ratios.flatMap((ratio) => {
    const found = times(runs, (seed) => {
      const { speeches, pairs } = plant(texts, { each, ratio }, apart + seed);
      return weigh(unitsOfTexts(speeches)).value.pairs.filter((pair) => pairs.has(keyOf(pair)));
    }).flat();
    const holds = ({ low, high }: (typeof found)[number]) =>
      low !== null && low <= ratio && ratio <= (high ?? Number.POSITIVE_INFINITY);
    const clear = found.filter(({ verdict }) => verdict === "clear");
    return [
      row({ name: `${ratio}×, all planted`, hits: found.filter(holds).length, total: found.length, floor: 0.85 }),
      row({ name: `${ratio}×, those clear`, hits: clear.filter(holds).length, total: clear.length, floor: 0.85 }),
      row({
        name: `${ratio}×, interval wholly below it`,
        hits: found.filter(({ high }) => high !== null && high < ratio).length,
        total: found.length,
      }),
      row({
        name: `${ratio}×, interval wholly above it`,
        hits: found.filter(({ low }) => low !== null && low > ratio).length,
        total: found.length,
      }),
    ];
  });
  return [head(`Coverage of the 90 % interval: ${each} articles each`), ...rows];
}

function times<T>(runs: number, run: (seed: number) => T): readonly T[] {
  return Array.from({ length: runs }, (_, at) => run(1000 * (at + 1)));
}
