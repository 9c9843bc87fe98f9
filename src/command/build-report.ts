/** What a build doubted, corrected and left out, on stderr. */

import { type Coverage, coverageKinds } from "../../graph/coverage.ts";
import { doubtsOf } from "../ask/doubts.ts";
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

/** What was read, what is doubtful, and what is done next. */
export function nextLines({ read, receipt: { counts } }: Built, out: string): readonly string[] {
  const { pages, withoutSpeech } = doubtsOf(out);
  const chars = pages.reduce((sum, page) => sum + page.chars, 0);
  const first = counts.speeches === 0 ? "tifa trace FILE --stage segment" : `tifa serve --from ${out}`;
  const why = counts.speeches === 0 ? "no speech was found: how a page was read" : "the viewer";
  return [
    `read: ${read.map(({ format, files, documents }) => `${format} ${files === documents ? files : `${files} (${documents} documents)`}`).join(" · ")}`,
    ...(pages.length === 0 ? [] : [`doubtful: ${chars} characters on ${pages.length} pages`]),
    ...(withoutSpeech === 0 ? [] : [`without a speech: ${withoutSpeech} of ${counts.documents} documents`]),
    `next: ${first}   ${why}${pages.length === 0 ? "" : `; tifa doubts --from ${out}   where correction pays`}`,
  ];
}

/** Reports a build and gives what must be mended. */
export function reportBuilt({ notes, corrected }: Built): Unused {
  const missing = leftOutOf(notes);
  reportNotes(notes.filter((note) => !missing.includes(note) && !note.rule.startsWith("correction")));
  for (const line of correctionLines(corrected)) report(line);
  for (const { file, message } of missing) report(`skipped: ${file}: ${message}`);
  return { skipped: missing.map(({ file }) => file), foundNothing: corrected.foundNothing.map(({ line }) => line) };
}
