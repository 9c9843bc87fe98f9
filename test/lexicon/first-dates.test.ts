/** No formulation is dated later than it stands in a text, unless a row of `earlier-hits.tsv` says why that is another thing. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readConcepts } from "../../src/lexicon/concepts.ts";
import { readTable } from "../../src/lexicon/table.ts";
import { corpora, needsCorpora } from "../needs.ts";
import { type DatedText, datedTexts, earlierHits } from "./first-dates.ts";

const concepts = readConcepts();

test("a hit before the first day of its row is told, with its words; one inside a longer formulation is not", () => {
  const texts: readonly DatedText[] = [
    { id: "b", date: "2016-05-01", text: "云江要发展新质生产力。" },
    { id: "a", date: "2015", text: "云江有新质生产力。" },
    { id: "c", date: "2024-05-01", text: "云江有新质生产力。" },
  ];
  expect(earlierHits(texts, concepts).map(({ id, concept, words }) => [id, concept, words])).toEqual([
    ["a", "新质生产力", "云江有⟦新质生产力⟧。"],
  ]);
});

test("every dated row names the document of its date", () => {
  const without = concepts.all.filter(({ from, firstSource }) => from !== undefined && firstSource === undefined);
  expect(without.map(({ id }) => id)).toEqual([]);
});

describe("in the corpora", needsCorpora(), () => {
  test("no row is dated later than a hit that is not explained", () => {
    const explained = new Set(
      readTable(join(import.meta.dirname, "earlier-hits.tsv"), ["concept", "date", "why"]).map(
        ({ cells }) => `${cells.concept} ${cells.date}`,
      ),
    );
    const found = earlierHits(datedTexts(join(corpora, "corpora")), concepts);
    expect(found.filter(({ concept, date }) => !explained.has(`${concept} ${date}`))).toEqual([]);
  });
});
