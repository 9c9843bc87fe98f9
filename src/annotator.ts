/** Annotates documents by themselves: each knows what a survey knows and what it tells of itself. */
import type { AnnotatedDocument, Document } from "./base/records.ts";
import { createSurvey, type Survey } from "./base/survey.ts";
import { annotate, correctPage, knowledgeOf, surveyPage } from "./pipeline.ts";
import type { Resources } from "./resources.ts";

/** An annotator with the knowledge of a run; without any, it equals a build of each document alone. */
export function createAnnotator(survey: Survey, resources: Resources): (document: Document) => AnnotatedDocument {
  const shared = knowledgeOf(survey, resources);
  return (document) => {
    const page = correctPage(document, resources).value;
    const news = surveyPage(page.value, resources.lexicon).filter(survey.isNews);
    const own = news.length === 0 ? shared : knowledgeOf(createSurvey([...survey.findings(), ...news]), resources);
    return annotate(page, own, resources.corrections).value.value;
  };
}
