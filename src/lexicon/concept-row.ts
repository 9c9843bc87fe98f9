/** The columns of a table of concepts; `graph/lexicon/README.md` explains them. */
import type { Row } from "./table.ts";

/** All columns, in their order. */
export const conceptColumns = [
  "id",
  "label",
  "family",
  "class",
  "broader",
  "members",
  "variants",
  "notAfter",
  "notBefore",
  "chain",
  "from",
  "to",
  "successor",
  "en",
  "enSource",
  "source",
] as const;

/** Columns that a table may lack, since older ones do. */
export const laterConceptColumns = ["firstSource"] as const;

/** A row as it is written; every column is there, maybe "". */
export type ConceptRow = Row<(typeof conceptColumns)[number] | (typeof laterConceptColumns)[number]>;
