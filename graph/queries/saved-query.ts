/** What a saved query is: one Cypher text that the embedded database and Neo4j answer alike. */

/** Types of columns; any of them may be null. */
type ColumnType = "string" | "int" | "float" | "boolean";

/**
 * A question with a name. Rules that keep its text right and fast on both engines: it begins at a node with a given id,
 * one MATCH a step; columns are scalars; the last key of ORDER BY is unique; dates are compared as strings; values come
 * by parameter. `$corpus` keeps several corpora of one Neo4j apart; the embedded database holds one and its nodes have
 * no `corpus`.
 */
export interface SavedQuery {
  readonly name: string;
  /** What it answers, as a sentence. */
  readonly summary: string;
  /** What each parameter besides `corpus` is; all are strings. */
  readonly params: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly cypher: string;
}

/** The condition that a node belongs to the corpus asked for. */
export function inCorpus(variable: string): string {
  return `coalesce(${variable}.corpus, $corpus) = $corpus`;
}
