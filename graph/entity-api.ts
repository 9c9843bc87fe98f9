/** The answer of the API for one node, for the panel. */
import type { Quotation } from "./api.ts";
import type { EmphasisRecord, Series } from "./facts.ts";
import type { NodeLabel, RelationshipType } from "./schema.ts";

/** `GET /api/entities/<id, percent-encoded>.json`: one node with its posts and neighbours, for the panel. */
export interface EntityPage {
  readonly id: string;
  readonly label: NodeLabel;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** By the date they were first seen. */
  readonly posts: readonly {
    readonly institution: string;
    readonly institutionId: string;
    readonly title: string;
    readonly former: boolean;
    readonly firstSeen: string | null;
    readonly lastSeen: string | null;
    readonly document: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly neighbours: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: RelationshipType;
    readonly direction: "out" | "in";
    /** Of SPEAKS_OF, null on every other link: the mentions of two series are two neighbours. */
    readonly series: Series | null;
    readonly weight: number;
  }[];
  /** Those whose words are an institution's, the most frequent first; empty for everything else. */
  readonly persons: readonly { readonly id: string; readonly name: string; readonly speeches: number }[];
  /** What a person or institution speaks of, by series, most often first; empty for everything else. */
  readonly says: readonly ActorConcept[];
}

/** One concept that an actor speaks of, with the first place. */
export interface ActorConcept
  extends Pick<
    EmphasisRecord,
    "concept" | "series" | "mentions" | "echo" | "ratio" | "low" | "high" | "verdict" | "portfolio" | "ritual"
  > {
  readonly name: string;
  readonly first: Quotation | null;
}
