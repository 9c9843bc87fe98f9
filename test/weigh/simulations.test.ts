/** The promises about chance, kept on real text; `npm run simulate` measures them in full. Needs TIFA_CORPORA. */
import { describe, expect, test } from "vitest";
import { corpora, needsCorpora } from "../needs.ts";
import { anyFirm } from "./findings.ts";
import { plantedIn } from "./planted-tables.ts";
import { articles, type CountedText } from "./real-texts.ts";
import { dealings, dealtRuns } from "./simulations.ts";

const runs = 2;

let read: readonly CountedText[] | undefined;

function texts(): readonly CountedText[] {
  read ??= articles(corpora);
  return read;
}

describe("real articles dealt to 40 persons who do not differ", needsCorpora(), () => {
  for (const dealing of dealings.filter(({ ceiling }) => ceiling !== undefined)) {
    test(`not both of two runs find anything clear, clear-less or not-found: ${dealing.name}`, () => {
      const { hits } = anyFirm(dealing.name, dealtRuns(dealing, texts(), runs), { labels: ["Person"] });
      expect(hits).toBeLessThan(runs);
    });
  }
});

test("the 90 % interval holds a planted ratio of 5 in at least 85 % of the pairs", needsCorpora(), () => {
  const found = plantedIn(texts(), { each: 40, ratio: 5 }, runs);
  expect(found.length).toBeGreaterThanOrEqual(20);
  expect(found.filter(({ holds }) => holds).length).toBeGreaterThanOrEqual(0.85 * found.length);
});
