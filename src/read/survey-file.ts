/** Files that tifa survey writes. */
import { createReadStream } from "node:fs";
import { reasonOf, TifaError } from "../base/errors.ts";
import { linesOf } from "../base/lines.ts";
import { createSurvey, type Survey } from "../base/survey.ts";
import { readSurveyLine } from "./survey-line.ts";

/** What the files know together. Throws TifaError `input` with file and line. */
export async function readSurvey(paths: readonly string[]): Promise<Survey> {
  const survey = createSurvey();
  for (const path of paths) {
    let count = 0;
    for await (const line of linesOf(bytesOf(path))) {
      count += 1;
      survey.add(readSurveyLine(line, `${path}:${count}`));
    }
  }
  return survey;
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (cause) {
    throw new TifaError("input", `${path}: ${reasonOf(cause)}`, "tifa survey pages/ --out FILE makes one", { cause });
  }
}
