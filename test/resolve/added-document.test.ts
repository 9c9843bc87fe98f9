/** A document more in a run changes no attribution in another one: identity gives ids, never names, posts or words. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { SpeechRecord } from "../../src/base/records.ts";
import { createSurvey } from "../../src/base/survey.ts";
import { annotate, knowledgeOf, type Page, surveyPage } from "../../src/pipeline.ts";
import { prepare } from "../../src/resources.ts";
import { inventedSpeeches, paragraphs } from "../pages/invented-page.ts";
import { lexicon, readText } from "../pages/read-text.ts";

const resources = prepare(lexicon);
const page = readText(paragraphs(inventedSpeeches, "before"));

/** The speeches of the page in a run with these others, without ids of persons and copies in other documents. */
function speechesAmong(others: readonly Page[]): readonly Partial<SpeechRecord>[] {
  const findings = [page, ...others].flatMap((each) => surveyPage(each, lexicon));
  const { speeches } = annotate({ value: page, notes: [] }, knowledgeOf(createSurvey(findings), resources), []).value
    .value;
  return speeches.map(({ duplicateOf: _, speaker, speakers, ...speech }) => ({
    ...speech,
    told: [speaker, ...speakers].map((who) => who && { name: who.name, positions: who.positions }),
  }));
}

/** Pages on which the same names stand beside other posts. */
const others = fc.array(
  fc
    .shuffledSubarray(
      inventedSpeeches.map(({ name }) => name),
      { minLength: 4 },
    )
    .map((names) =>
      readText(
        paragraphs(
          inventedSpeeches.map((speech, i) => ({ ...speech, name: names[i] ?? speech.name })),
          "before",
        ),
      ),
    ),
  { maxLength: 2 },
);

test("a page says the same of its speakers in whatever run it stands", () => {
  const alone = speechesAmong([]);
  fc.assert(
    fc.property(others, (added) => {
      expect(speechesAmong(added)).toEqual(alone);
    }),
    { numRuns: 15 },
  );
});
