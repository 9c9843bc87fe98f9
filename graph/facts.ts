/**
 * What assemble must know besides the documents: the facts of the tables and of the resolve stage about concepts,
 * institutions and persons, as plain data. A fact about an entity that no document names gives no node.
 */
import type { NodeRow, RelationshipRow, Verdict } from "./schema.ts";

/** Rows of the graph, the currency between assemble and every store. */
export interface GraphRows {
  readonly nodes: readonly NodeRow[];
  readonly relationships: readonly RelationshipRow[];
}

/** Another entity that a fact points to, and the rule that says so: table and row, or the grammar that read it. */
export interface FactLink {
  readonly id: string;
  readonly rule: string;
}

/** One concept of the lexicon; `id` begins with `concept:`. */
export interface ConceptFacts {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly pinyin?: string;
  readonly nameEn?: string;
  readonly nameEnSource?: "official" | "user" | "draft";
  readonly family?: string;
  readonly class?: string;
  readonly source: "lexicon" | "user" | "discovered";
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly broader: readonly FactLink[];
  readonly members: readonly FactLink[];
}

/** A link of one institution to the one above it; the span is set where a text said so. */
export interface ParentLink extends FactLink {
  /** `YYYY` or a part of a day more, where the one was not always part of the other. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly document?: string;
  readonly start?: number;
  readonly end?: number;
}

/** One institution of the tables or made by the resolve stage; `id` begins with `institution:`. */
export interface InstitutionFacts {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly pinyin?: string;
  readonly nameEn?: string;
  readonly type?: string;
  readonly level?: string;
  readonly province?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly parent?: ParentLink;
  readonly successor?: FactLink & { readonly date?: string };
}

/** One resolved person; `keys` are the other ids under which this person may be asked for. */
export interface PersonFacts {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly keys: readonly string[];
  readonly pinyin?: string;
  /** `unknown` where neither posts nor name tell. */
  readonly population: "chinese" | "foreign" | "unknown";
}

/** Two persons of one name whom nothing tells apart for certain. */
export interface PossiblySame {
  readonly from: string;
  readonly to: string;
  readonly score: number;
  readonly rule: string;
}

/** The facts that assemble is given besides the documents. */
export interface AssemblyFacts {
  readonly concepts: readonly ConceptFacts[];
  readonly institutions: readonly InstitutionFacts[];
  readonly persons: readonly PersonFacts[];
  readonly possiblySame: readonly PossiblySame[];
}

/**
 * What stands before the names of properties that a user's own table gives to persons and institutions; their values
 * are strings.
 */
export const attributePrefix = "attr_";

/** A row of that table: `values` by the name of the property; what is not said is "". */
export interface AttributeRow {
  readonly line: number;
  /** Id of an institution, or id or key of a person; it outranks the name. */
  readonly id: string;
  readonly name: string;
  /** Between which days it holds, both included: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The labels of those whose emphasis is measured; each has a family of tests of its own. */
export type ActorLabel = "Institution" | "Person";

/** One actor's amount of text, and what could be seen in it at all. */
export interface ActorTotals {
  readonly actor: string;
  readonly actorLabel: ActorLabel;
  readonly speeches: number;
  readonly chars: number;
  /** n: own mentions of all concepts but the discovered ones. */
  readonly conceptMentions: number;
  /** For a theme said once per 1,000 characters (docs/method.md §12). */
  readonly smallestVisibleRatio: number;
}

/** What all numbers of one family of tests share. */
export interface TestFamily {
  readonly actorLabel: ActorLabel;
  /** Whether this is the family of the discovered concepts. */
  readonly discovered: boolean;
  /** k: how many characters the prior of E is worth. */
  readonly priorExposure: number;
  /** α₀: how many mentions the prior of z is worth. */
  readonly priorMentions: number;
  /** N and C: mentions and characters of all attributed speeches. */
  readonly mentions: number;
  readonly chars: number;
  /** M. */
  readonly testedPairs: number;
}

/** Speeches that are compared with each other. `period` is `2021-Q2`, `2021` or `all`. */
export interface ComparedSpeeches {
  readonly period: string;
  readonly form: string;
  readonly speeches: number;
  readonly speakers: number;
  readonly chars: number;
}

/** `weighing.json`: what a reader must know to judge the numbers of `emphasis.jsonl`. */
export interface WeighingRecord {
  readonly families: readonly TestFamily[];
  readonly strata: readonly ComparedSpeeches[];
  readonly actors: readonly ActorTotals[];
}

/**
 * A line of `emphasis.jsonl`: one actor and one concept. Null is unknown or not defined: E and its interval without a
 * counted mention, p and q of a pair that was not tested.
 */
export interface EmphasisRecord {
  readonly actor: string;
  readonly actorLabel: ActorLabel;
  readonly concept: string;
  /** y: own mentions. */
  readonly mentions: number;
  /** The same, at most two a passage; what `expected`, `emphasis` and `phi` are about. */
  readonly counted: number;
  /** Speeches with an own mention. */
  readonly speeches: number;
  /** c: Han characters of the actor. */
  readonly chars: number;
  /** Mentions per 1,000 characters. */
  readonly rate: number;
  /** m: what the same time and form would have said in as many characters. */
  readonly expected: number;
  /** The same by the others alone; the actor's silence does not dilute it. */
  readonly expectedByPeers: number;
  readonly emphasis: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly phi: number;
  /** a: so many counted mentions of ordinary talk draw E towards 1. */
  readonly prior: number;
  /** One-sided: of so much more where `counted` ≥ `expected`, else of so much less. */
  readonly p: number | null;
  readonly q: number | null;
  readonly z: number | null;
  readonly g2: number | null;
  readonly logRatio: number | null;
  readonly verdict: Verdict;
  readonly baseline: string;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** Composition: share of the actor's concept mentions, and of those of the same time and form. */
  readonly share: number;
  readonly shareExpected: number;
  /** Reach: share of the actor's speeches, and of those of the same time and form. */
  readonly reach: number;
  readonly reachExpected: number;
}
