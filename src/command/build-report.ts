/** What a build doubted, corrected and left out, on stderr. */

import { type Coverage, coverageKinds } from "../../graph/coverage.ts";
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

/** What the texts count for: Han characters, and in brackets mentions of formulations. */
export function coverageLine(coverage: Coverage): string {
  const words = { own: "own words", reported: "reported", quoted: "quoted", headings: "headings", nobody: "nobody's" };
  const amounts = coverageKinds.map((kind) => `${words[kind]} ${coverage[kind].chars} (${coverage[kind].mentions})`);
  return `characters (formulations): ${amounts.join(" · ")}`;
}

/** Reports a build and gives what must be mended. */
export function reportBuilt({ notes, corrected }: Built): Unused {
  const missing = leftOutOf(notes);
  reportNotes(notes.filter((note) => !missing.includes(note) && !note.rule.startsWith("correction")));
  for (const line of correctionLines(corrected)) report(line);
  for (const { file, message } of missing) report(`skipped: ${file}: ${message}`);
  return { skipped: missing.map(({ file }) => file), foundNothing: corrected.foundNothing.map(({ line }) => line) };
}
