/** What the user says of where the articles of a file begin: an expression that takes a time linear in the text. */
import { RE2JS } from "re2js";
import { reasonOf, TifaError } from "../base/errors.ts";

/** Tells of a line whether an article begins there. */
export interface SplitRule {
  readonly words: string;
  /** The characters at the head of the line that are no words of the article; undefined where none begins. */
  readonly lengthAt: (line: string) => number | undefined;
}

const longest = 1000;
/** Longer lines are text. */
const longestLine = 500;

/** Reads an expression of RE2 that a line holds with which an article begins. Throws TifaError `usage` when it is none. */
export function readSplitRule(expression: string): SplitRule {
  const hint =
    "an expression of RE2 for the line with which each article begins: --split '^-{5,}$' or --split '^第\\d+篇'";
  if (expression === "" || expression.length > longest)
    throw new TifaError("usage", `--split has ${expression.length} characters, at most ${longest}`, hint);
  const compiled = compiledOf(expression, hint);
  return {
    words: expression,
    lengthAt: (line) => {
      if (line.length > longestLine) return undefined;
      const matcher = compiled.matcher(line);
      if (!matcher.find()) return undefined;
      return matcher.start() === 0 ? matcher.end() : 0;
    },
  };
}

function compiledOf(expression: string, hint: string): RE2JS {
  try {
    return RE2JS.compile(expression);
  } catch (cause) {
    throw new TifaError("usage", `--split ${expression} is no expression: ${reasonOf(cause)}`, hint, { cause });
  }
}
