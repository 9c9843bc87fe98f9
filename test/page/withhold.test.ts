/** Where a printed page breaks a text off, nobody gets the words beside the break. */
import { describe, expect, test } from "vitest";
import { readPage } from "../../src/pipeline.ts";
import { inventedSpeeches, paragraphs } from "../pages/invented-page.ts";
import { lexicon } from "../pages/read-text.ts";

const text = paragraphs(inventedSpeeches.slice(0, 3), "before");
const document = { id: "page.pdf", file: "page.pdf", text, encoding: "utf-8", sha256: "", meta: {} } as const;
const speakersOf = (doubts: readonly { readonly at: number; readonly why: string }[]) =>
  readPage({ ...document, doubts }, lexicon).value.attributions.map(({ rule, speakers }) => [
    rule,
    ...speakers.map(({ name }) => name),
  ]);

describe("a speaker", () => {
  test("stays where the page is sure", () => {
    expect(speakersOf([]).map(([, name]) => name)).toEqual(inventedSpeeches.slice(0, 3).map(({ name }) => name));
  });

  test("is withheld where a text breaks off within the words, and the others stay", () => {
    const inSecond = text.indexOf(inventedSpeeches[1]?.paragraphs[0] ?? "") + 5;
    const found = speakersOf([{ at: inSecond, why: "page 1: breaks off" }]);
    expect(found[1]).toEqual(["doubtful-columns"]);
    expect(found.map(([, name]) => name)).toEqual([inventedSpeeches[0]?.name, undefined, inventedSpeeches[2]?.name]);
  });
});
