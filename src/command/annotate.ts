/** tifa annotate: records with a text in, the same records with their speeches and mentions out. */

import { createAnnotator } from "../annotator.ts";
import { decodeStrictly } from "../base/decode.ts";
import { reasonOf } from "../base/errors.ts";
import { linesOf } from "../base/lines.ts";
import type { AnnotatedDocument, Document } from "../base/records.ts";
import { isObject } from "../base/shape.ts";
import { createSurvey } from "../base/survey.ts";
import { readLexicon } from "../lexicon/lexicon.ts";
import { readText } from "../read/read.ts";
import { type FieldMap, readRecord } from "../read/record.ts";
import { readSurvey } from "../read/survey-file.ts";
import { prepare } from "../resources.ts";
import { correctionsOf } from "./build-request.ts";
import { type Command, optionalText, textList } from "./command.ts";
import { printSlowly, reportNotes } from "./output.ts";

/** `tifa annotate`: records from stdin, read one by one with the knowledge of a survey. */
export const annotate: Command = {
  name: "annotate",
  usage: "annotate [--knowledge FILE]",
  summary: "reads records with a text from stdin, prints each with its speeches and mentions",
  details: [
    "--knowledge FILE  what tifa survey learned of the corpus that the records belong to",
    "--lexicon DIR     as in tifa build",
    "--corrections FILE  as in tifa build; give the survey the same",
    `printf '{"id":"a","text":"…"}' | tifa annotate   (also title, date, source; the records are JSON Lines)`,
  ],
  options: {
    knowledge: { type: "string" },
    lexicon: { type: "string", multiple: true },
    corrections: { type: "string" },
  },
  run: async (flags) => {
    const knowledge = optionalText(flags, "knowledge");
    const survey = knowledge === undefined ? createSurvey() : await readSurvey([knowledge]);
    const tables = readLexicon(textList(flags, "lexicon"));
    reportNotes(tables.concepts.notes ?? []);
    const annotateDocument = createAnnotator(survey, prepare(tables, { corrections: correctionsOf(flags) }));
    let failed = false;
    for await (const line of linesOf(process.stdin)) {
      const text = decodeStrictly("utf-8", line);
      if (text?.trim() === "") continue;
      const answer = text === undefined ? { error: "is no text in UTF-8" } : answerTo(text, annotateDocument);
      failed ||= "error" in answer;
      await printSlowly(JSON.stringify(answer));
    }
    return failed ? 1 : 0;
  },
};

const fields: FieldMap = { id: "id", text: "text", title: "title", date: "date", source: "source" };

/** The record with what was found in it, or with `error`. */
function answerTo(line: string, annotateDocument: (document: Document) => AnnotatedDocument): object {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch (cause) {
    return { error: `is no JSON: ${reasonOf(cause)}` };
  }
  const kept = isObject(given) ? given : {};
  const record = readRecord(given, fields);
  if (record.kind === "refused") return { ...kept, error: record.reason };
  if (record.id === undefined) return { ...kept, error: 'has no id in its field "id"' };
  const document = readText(record.id, record.text, record.meta);
  if (document.value === undefined) return { ...kept, error: document.notes.map(({ message }) => message).join(", ") };
  const { speeches, mentions } = annotateDocument(document.value);
  return { ...kept, speeches, mentions };
}
