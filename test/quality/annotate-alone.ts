/** Annotates a text by itself, as `tifa annotate` does without knowledge of other texts. */
import type { AnnotatedDocument, Document } from "../../src/base/records.ts";
import { createSurvey } from "../../src/base/survey.ts";
import { annotate, type Groundwork, knowledgeOf, readPage, surveyPage } from "../../src/pipeline.ts";

/** Everything that one text gives to the graph when nothing else is known. */
export function annotateAlone(id: string, text: string, groundwork: Groundwork): AnnotatedDocument {
  const document: Document = { id, file: id, text, encoding: "utf-8", sha256: "", meta: {} };
  const page = readPage(document, groundwork.lexicon);
  const survey = createSurvey(surveyPage(page.value, groundwork.lexicon));
  return annotate(page, knowledgeOf(survey, groundwork)).value;
}
