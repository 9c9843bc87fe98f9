import { describe, expect, test } from "vitest";
import { corpora, needsCorpora } from "../needs.ts";
import {
  type BylineLabel,
  type Label,
  labelsOf,
  type QuotationLabel,
  type SpeechLabel,
  withTexts,
  wordsOf,
} from "./labels.ts";

const names = [
  "attributions",
  "bylines",
  "decoys",
  "quotations",
  "reports",
  "speeches",
  "unseen-bylines",
  "unseen-decoys",
  "unseen-speeches",
];

/** Words without the white space between the characters of a name: “丁 伟”. */
function plain(words: string): string {
  return words.replace(/\s+/gu, "");
}

describe("published labels", () => {
  test.each(names)("%s hold places and labels, and no text", (name) => {
    const labels = labelsOf<Label>(name);
    expect(labels.length).toBeGreaterThan(20);
    for (const label of labels) expect(label.end).toBeGreaterThan(label.start);
    expect(labels.filter((label) => "text" in label || "words" in label)).toEqual([]);
  });
});

describe("published labels and their texts", needsCorpora(), () => {
  test.each(names)("every text of %s is there and is the very one that was labelled", (name) => {
    const labels = labelsOf<Label>(name);
    const found = withTexts(corpora, labels);
    expect(found.length).toBe(labels.length);
    expect(found.filter((one) => wordsOf(one).trim() === "")).toEqual([]);
  });

  test("a labelled byline holds the names of its persons", () => {
    for (const one of withTexts(corpora, [
      ...labelsOf<BylineLabel>("bylines"),
      ...labelsOf<BylineLabel>("unseen-bylines"),
    ]))
      for (const { name } of one.label.persons)
        if (name !== null) expect(plain(wordsOf(one))).toContain(name.slice(0, 1));
  });

  test("a labelled speaker stands on the page of his speech or quotation", () => {
    const spoken = withTexts<QuotationLabel | SpeechLabel>(corpora, [
      ...labelsOf<QuotationLabel>("quotations"),
      ...labelsOf<SpeechLabel>("speeches"),
      ...labelsOf<SpeechLabel>("unseen-speeches"),
    ]);
    for (const { label, text } of spoken) if (label.speaker !== null) expect(plain(text)).toContain(label.speaker);
  });
});
