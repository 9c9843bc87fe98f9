/** The formulations (提法) that tifa knows: what a row of `concepts.tsv` is. */
import type { Note } from "../base/notes.ts";
import type { WordingSense } from "./senses.ts";
import { foldSpelling } from "./spelling.ts";

/** What kinds of formulations there are. */
export const conceptClasses = [
  "theory",
  "strategy",
  "goal",
  "policy",
  "plan",
  "campaign",
  "loyalty",
  "value",
  "event",
] as const;

type ConceptClass = (typeof conceptClasses)[number];

/** A row of `concepts.tsv`; `graph/lexicon/README.md` explains the columns. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface Concept {
  readonly id: string;
  readonly label: string;
  readonly family: string;
  readonly class: ConceptClass;
  /** Ids of wider concepts. */
  readonly broader: readonly string[];
  /** Ids of the items that a numeric formula counts. */
  readonly members: readonly string[];
  /** Other wordings; one in “…” counts only where it stands in quotation marks. */
  readonly variants: readonly string[];
  /** Wordings that mean it under conditions only; label and variants among them mean it under no other. */
  readonly senses: readonly WordingSense[];
  /** What stands before or behind the string where it is not this concept. */
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
  /** Name of the ritual chain in which it is recited with others. */
  readonly chain?: string;
  readonly from?: string;
  readonly to?: string;
  /** Id of the concept that replaced it. */
  readonly successor?: string;
  readonly nameEn?: string;
  readonly nameEnSource?: "official" | "user" | "draft";
  readonly source: "lexicon" | "user";
  /** The document of `from`. */
  readonly firstSource?: string;
  /** The document that the row rests on. */
  readonly reference: string;
  /** Table and line, as evidence for whatever the row decides. */
  readonly rule: string;
}

/** The concepts of all tables, in the order of the tables. */
export interface Concepts {
  readonly all: readonly Concept[];
  readonly byId: ReadonlyMap<string, Concept>;
  /** Phrases of a user's list that were known already. */
  readonly notes?: readonly Note[];
}

/** Label and variants, as they are written in the table; what means the concept under conditions only is left out. */
export function wordings(concept: Concept): readonly string[] {
  const conditional = new Set(concept.senses.map(({ wording }) => foldSpelling(wording).text));
  return [concept.label, ...concept.variants].filter((wording) => !conditional.has(foldSpelling(wording).text));
}
