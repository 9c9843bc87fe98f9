/** What every database behind tifa can do, and the records that go in and come out. */
import type { NodeLabel, NodeRow, RelationshipRow, RelationshipType } from "../../graph/schema.ts";

/**
 * Where a store is loaded from. Rows of one label or type come together, in the order of the schema; they may be asked for
 * more than once.
 */
export interface GraphSource {
  readonly nodes: () => Iterable<NodeRow>;
  readonly relationships: () => Iterable<RelationshipRow>;
}

/** What a load did to one label or type. */
export interface LoadCounts {
  /** New or different, written. */
  written: number;
  /** Already there with the same content. */
  unchanged: number;
  /** Gone from the source, removed. */
  removed: number;
  /** Gone from the source, but somebody else's relationships hang on it, so it stays. */
  kept: number;
}

/** What a load did. */
export interface LoadReport {
  readonly nodes: Readonly<Record<NodeLabel, LoadCounts>>;
  readonly relationships: Readonly<Record<RelationshipType, LoadCounts>>;
}

/** What a load may do. */
export interface LoadOptions {
  /** Without it a load that would remove more than a fifth of a corpus in Neo4j is refused before it changes anything. */
  readonly removeMany?: boolean;
}

/** Plain data, as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A Cypher text and its values, which are never pasted into it. */
export interface Question {
  readonly cypher: string;
  readonly params?: Readonly<Record<string, Json>>;
  /** Without it a text that would change anything is refused. */
  readonly write?: boolean;
  /** Rows given at most, {@link defaultRowLimit} by default. */
  readonly rowLimit?: number;
  /** Milliseconds, {@link defaultTimeLimit} by default. */
  readonly timeLimit?: number;
}

/** The rows of an answer, one value a column. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Json[])[];
  /** There were more rows than the limit. */
  readonly cut: boolean;
}

/** Rows of an answer, unless the question says otherwise. */
export const defaultRowLimit = 1000;
/** Milliseconds of a query, unless the question says otherwise. */
export const defaultTimeLimit = 10_000;

/** A database that holds one graph of ours. */
export interface GraphStore {
  /** Makes the database hold exactly the rows of the source. */
  readonly load: (source: GraphSource, options?: LoadOptions) => Promise<LoadReport>;
  /** Answers one question. Throws TifaError `input` when the text is refused or wrong. */
  readonly query: (question: Question) => Promise<Answer>;
  /** All rows as lines of `nodes.jsonl` and `relationships.jsonl`, sorted; equal for every store of one graph. */
  readonly dump: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}
