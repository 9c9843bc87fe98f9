/** The promises about chance, kept on real text; `npm run simulate` measures them in full. Needs TIFA_CORPORA. */
import { describe, expect, test } from "vitest";
import { corpora, needsCorpora } from "../needs.ts";
import { anyFirm } from "./findings.ts";
import { articles } from "./real-texts.ts";
import { dealings, dealtRuns } from "./simulations.ts";

const runs = 4;

describe("when nobody differs, next to nothing is found", needsCorpora(), () => {
  const texts = corpora === "" ? [] : articles(corpora);

  for (const dealing of dealings.filter((each) => each.ceiling !== undefined)) {
    test(`in ${runs} deals of real articles to 40 persons at most one has a firm finding: ${dealing.name}`, () => {
      const { hits } = anyFirm(dealing.name, dealtRuns(dealing, texts, runs), { labels: ["Person"] });
      expect(hits).toBeLessThanOrEqual(1);
    });
  }
});
