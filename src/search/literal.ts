/** Words looked for as they stand, whatever quotation marks and 、 are written within them, in letters of either width. */
import { TifaError } from "../base/errors.ts";
import type { Span } from "../base/span.ts";
import { foldSpelling } from "../lexicon/spelling.ts";
import { bytesNeeded } from "./needed.ts";
import type { Pattern } from "./pattern.ts";

/** "　", " " */
const blanks = /[^\S\n\r]+/gu;

/** Words as a pattern. Throws TifaError `usage` when nothing is left of them. */
export function literalPattern(words: string): Pattern {
  const folded = foldSpelling(words.trim().replace(/\s+/gu, " ")).text; // "辞旧　迎新"
  if (folded === "")
    throw new TifaError(
      "usage",
      `"${words}" has nothing to look for`,
      "quotation marks and 、 vary and are left out; /…/ looks for them",
    );
  return {
    kind: "literal",
    words,
    needed: [bytesNeeded(folded.replaceAll(" ", ""))],
    // A blank may be what the repair makes of a line end, and one between two parts of a line is left out.
    mayStandIn: (raw) => folded.includes(" ") || hasFolded(raw, folded) || hasFolded(raw.replace(blanks, ""), folded),
    find: (paragraph) => spansOf(folded, paragraph),
  };
}

function hasFolded(raw: string, folded: string): boolean {
  return foldSpelling(raw).text.includes(folded);
}

function spansOf(folded: string, paragraph: string): readonly Span[] {
  const { text, origins } = foldSpelling(paragraph);
  const spans: Span[] = [];
  for (let at = text.indexOf(folded); at !== -1; at = text.indexOf(folded, at + folded.length)) {
    spans.push({ start: origins[at] ?? 0, end: (origins[at + folded.length - 1] ?? 0) + 1 });
  }
  return spans;
}
