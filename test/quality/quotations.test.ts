import { describe, expect, test } from "vitest";
import { corpora, needsCorpora } from "../needs.ts";
import { labelsOf, type QuotationLabel } from "./labels.ts";
import { markdownOf } from "./measure.ts";
import { scoreQuotations } from "./quotations.ts";

test("150 quotations and more are labelled, with a speaker in most", () => {
  const labels = labelsOf<QuotationLabel>("quotations");
  expect(labels.length).toBeGreaterThanOrEqual(150);
  expect(labels.filter(({ speaker }) => speaker !== null).length).toBeGreaterThanOrEqual(100);
});

describe("quotations with their speakers", needsCorpora(), () => {
  test("are right in 93 % of the answers and found in 75 % of the cases, or more", async () => {
    const section = await scoreQuotations(corpora);
    const [precision, recall] = section.measures.map(({ right, of }) => (100 * right) / of);
    console.log(markdownOf(section).join("\n"));
    expect(precision).toBeGreaterThanOrEqual(93);
    expect(recall).toBeGreaterThanOrEqual(75);
  });
});
