/** What is looked for: words as they stand, or a regular expression of a kind that takes linear time. */
import type { Span } from "../base/span.ts";
import { literalPattern } from "./literal.ts";
import { regexPattern } from "./regex.ts";

/** A search in repaired text, with what can be told from raw bytes before anything is decoded. */
export interface Pattern {
  readonly kind: "literal" | "regex";
  readonly words: string;
  /** A hit has all characters of one of these; each as the byte forms in which a raw page may write it. */
  readonly needed: readonly (readonly (readonly Buffer[])[])[];
  /** Whether a raw text can hold a hit if its repair only cuts it into paragraphs; of a literal never false where it does. */
  readonly mayStandIn: (raw: string) => boolean;
  /** The hits in a paragraph, in order; they do not overlap, and none is empty. */
  readonly find: (paragraph: string) => readonly Span[];
}

/** “/稳(增长|就业)/”: an expression between slashes. */
const slashed = /^\/(?<expression>.+)\/$/su;

/** Reads what is asked. Throws TifaError `usage` where nothing is left to look for or the expression is none. */
export function patternOf(words: string, kind?: Pattern["kind"]): Pattern {
  const expression = slashed.exec(words)?.groups?.["expression"];
  if (kind !== "literal" && expression !== undefined) return regexPattern(expression, words);
  return kind === "regex" ? regexPattern(words, words) : literalPattern(words);
}
