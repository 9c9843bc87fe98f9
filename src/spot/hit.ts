/** A word of the lexicon where it stands in a text, and what it may stand for. */
import type { Span } from "../base/span.ts";
import type { Concept } from "../lexicon/concept.ts";
import type { ShortForm } from "../lexicon/running-words.ts";
import type { WordingSense } from "../lexicon/senses.ts";

/** What a matched string may stand for. `written` are its spellings in the tables, which fold to the same string. */
export interface Sense {
  readonly kind: "concept" | "person" | "institution" | "reference";
  readonly entity: string;
  readonly name: string;
  readonly written: readonly string[];
  /** The row of a concept, for its guards. */
  readonly concept?: Concept;
  /** Of a concept: under what the string means it; absent where it always does. */
  readonly means?: readonly WordingSense[];
  /** Of an institution: what its short name needs. */
  readonly needs?: ShortForm["needs"];
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
  readonly rule: string;
}

/** A sense at its place in the text, quotation marks around it left out. */
export interface Hit extends Span {
  readonly sense: Sense;
}
