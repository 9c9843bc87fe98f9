/** The promises about chance, kept on real text. Needs TIFA_CORPORA. */
import { describe, expect, test } from "vitest";
import type { SpeechCounts } from "../../src/base/speech-counts.ts";
import { corpora, needsCorpora } from "../needs.ts";
import { articles, broadcasts, deal, dealByYear, type Findings, repeated, summary } from "./simulations.ts";

const runs = 20;

function tried(name: string, speeches: (seed: number) => readonly SpeechCounts[]): readonly Findings[] {
  const results = repeated(runs, speeches);
  console.log(summary(name, results));
  return results;
}

function sum(results: readonly Findings[], of: (result: Findings) => number): number {
  return results.reduce((total, result) => total + of(result), 0);
}

describe("when nobody differs, next to nothing is found", needsCorpora(), () => {
  test("articles dealt at random to 40 speakers", () => {
    const texts = articles(corpora);
    for (const each of [5, 10, 17]) {
      const results = tried(`dealt, ${each} articles each`, (seed) => deal(texts, 40, each, seed));
      expect(results.filter(({ firm }) => firm > 0).length).toBeLessThanOrEqual(0.1 * runs);
      expect(sum(results, ({ above }) => above)).toBeLessThanOrEqual(0.05 * sum(results, ({ said }) => said));
    }
  });

  test("officials of different years, since each is compared with his own time", () => {
    const texts = broadcasts(corpora, [2019, 2020, 2021, 2022, 2023, 2024]);
    const byYear = (seed: number) => dealByYear(texts, 40, seed);
    const results = tried("years, own strata", byYear);
    expect(sum(results, ({ firm }) => firm)).toBeLessThanOrEqual(runs);
    const pooled = tried("years, one pool", (seed) => byYear(seed).map((speech) => ({ ...speech, date: null })));
    expect(sum(pooled, ({ firm }) => firm)).toBeGreaterThan(runs);
  });
});
