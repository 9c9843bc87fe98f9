import { describe, expect, test } from "vitest";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { corpora, needsCorpora } from "../needs.ts";
import { markdownOf } from "./measure.ts";
import { quotationLabels, scoreQuotations } from "./quotations.ts";

test("150 quotations and more are labelled, a speaker in most", () => {
  expect(quotationLabels.length).toBeGreaterThanOrEqual(150);
  expect(quotationLabels.filter(({ speaker }) => speaker !== null).length).toBeGreaterThanOrEqual(100);
});

describe("quotations with their speakers", needsCorpora(), () => {
  test("are right in 93 % of the answers and found in 75 % of the cases, or more", () => {
    const section = scoreQuotations(corpora, readLexicon());
    const [precision, recall] = section.measures.map(({ right, of }) => (100 * right) / of);
    console.log(markdownOf(section).join("\n"));
    expect(precision).toBeGreaterThanOrEqual(93);
    expect(recall).toBeGreaterThanOrEqual(75);
  });
});
