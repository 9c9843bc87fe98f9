/** The paragraph for a paper, of the invented corpus: everything that a referee asks for is in it. */
import { describe, expect, test } from "vitest";
import { openAsked } from "../../src/ask/asked-store.ts";
import { methodsOf } from "../../src/ask/methods.ts";
import { methodsParagraphs } from "../../src/ask/methods-text.ts";
import { sampleStore } from "../pages/sample-store.ts";

const dir = await sampleStore("corpus");
const facts = methodsOf(openAsked(dir));
const text = methodsParagraphs(facts).join("\n");

describe("the paragraph for a paper", () => {
  test.each([
    ["the source and its own selection", /its own selection/u],
    ["days that are missing", /\d+ days between have no document/u],
    ["what was taken out", /copies of others and \d+ units are told by another source too/u],
    ["whose words count, in two series that are never added", /The two series are never added/u],
    ["how sure attribution is, by person", /By person: /u],
    ["whether anybody checked", /Precision by hand: not checked by hand/u],
    ["split persons", /may be one person split in two/u],
    ["what the lexicon finds of each period and source", /for each 1,000 characters \d{4}/u],
    ["the share of the largest person", /the largest person, .+, has \d+ % of the text/u],
    ["strata, and the cap", /strata, .+\(cap\)/u],
    ["over-dispersion", /φ: median/u],
    [
      "families with M and the rate of false discoveries",
      /M = \d+ pairs tested for more and \d+ for less; false discovery rate \.05/u,
    ],
    ["that two families and dependence are assumed", /two families, more and less; positive dependence/u],
    ["findings before and after each check", /of \d+ findings of persons \d+ stay without the largest other person/u],
    ["versions and hashes", /receipt SHA-256 [0-9a-f]{64}, lexicon [0-9a-f]{64}/u],
    ["that a number is no intention", /independent of intention/u],
    ["the same in Chinese", /与用意无关/u],
  ])("tells %s", (_, words) => {
    expect(text).toMatch(words);
  });

  test("counts what the store holds", () => {
    expect(facts.documents).toBe(236);
    expect(facts.series.map(({ series, isDefault }) => [series, isDefault])).toEqual([
      ["own", true],
      ["reported", false],
    ]);
    const persons = facts.families.find(({ actorLabel, series }) => actorLabel === "Person" && series === "own");
    expect(persons?.testedMore).toBeGreaterThan(500);
    expect(facts.checks[0]?.after).toBeLessThanOrEqual(facts.checks[0]?.before ?? 0);
  });

  test("tells precision and recall of each person who was checked", () => {
    const person = { name: "程望舒", given: 9, givenRight: 8, found: 10, foundRight: 8 };
    const kind = { kind: "attribution", coded: 12, right: 11, share: 0.9, low: 0.6, high: 1, open: 0, gone: 0 };
    const audit = { receipt: "", coders: 2, kinds: [{ ...kind, alpha: 0.9, persons: [person] }] };
    const checked = methodsParagraphs({ ...facts, audit }).join("\n");
    expect(checked).toContain("程望舒 precision 8/9, recall 8/10");
    expect(checked).not.toContain("not checked by hand");
  });
});
