/** What a build doubted, corrected and left out, on stderr. */

import { type Built, leftOutOf } from "../build.ts";
import { correctionLines } from "../corrections/correction-report.ts";
import { report, reportNotes } from "./output.ts";

/** What was given to a build and moved nothing: it ends with 1. */
export interface Unused {
  /** Files of documents that could not be read. */
  readonly skipped: readonly string[];
  /** Lines of corrections that found nothing. */
  readonly foundNothing: readonly number[];
}

/** Reports a build and gives what must be mended. */
export function reportBuilt({ notes, corrected }: Built): Unused {
  const missing = leftOutOf(notes);
  reportNotes(notes.filter((note) => !missing.includes(note) && !note.rule.startsWith("correction")));
  for (const line of correctionLines(corrected)) report(line);
  for (const { file, message } of missing) report(`skipped: ${file}: ${message}`);
  return { skipped: missing.map(({ file }) => file), foundNothing: corrected.foundNothing.map(({ line }) => line) };
}
