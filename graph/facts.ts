/** Plain data of tables and resolve stage that assemble needs; a fact about an entity that no document names gives no node. */
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
  readonly firstSource?: string; // the document of `validFrom`
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

/** In which of two ways words count for somebody: printed in a person's name, or an outlet's paraphrase; never added. */
export type Series = "own" | "reported";

/** Officials here, translated foreigners, and the rest, who are compared with the first. */
export type Population = "chinese" | "foreign" | "unknown";

/** One actor's amount of text in one series, and what could be seen in it at all. */
export interface ActorTotals {
  readonly series: Series;
  readonly actor: string;
  readonly actorLabel: ActorLabel;
  readonly population: Population;
  readonly units: number;
  readonly speeches: number;
  readonly chars: number;
  /** n: counted mentions of all concepts but the discovered ones. */
  readonly conceptMentions: number;
}

/** What all numbers of one family of tests share. */
export interface TestFamily {
  readonly series: Series;
  readonly actorLabel: ActorLabel;
  /** `foreign`, or `chinese` for all others. */
  readonly population: "chinese" | "foreign";
  /** Whether this is the family of the discovered concepts. */
  readonly discovered: boolean;
  /** α₀: how many mentions the prior of z is worth. */
  readonly priorMentions: number;
  /** N and C: mentions and characters of all units of the population. */
  readonly mentions: number;
  readonly chars: number;
  /** M of the tests for more, and for less. */
  readonly testedMore: number;
  readonly testedLess: number;
  /** How many of M have each verdict. */
  readonly clear: number;
  readonly tentative: number;
  readonly clearLess: number;
  readonly notFound: number;
}

/** Units that are compared with each other. `period` is `2021-Q2`, `2021` or `all`. */
export interface ComparedUnits {
  readonly series: Series;
  readonly population: "chinese" | "foreign";
  readonly period: string;
  /** Form of own texts, occasion of reported ones; `all` where there were too few of each. */
  readonly kind: string;
  /** 0: as fine as can be; more: so often joined with what was too small beside it. */
  readonly level: number;
  readonly units: number;
  readonly persons: number;
  readonly chars: number;
}

/** One series as a whole. */
export interface SeriesTotals {
  readonly series: Series;
  /** What views, queries and commands show unless asked: the one with findings, or with more text where neither has more. */
  readonly isDefault: boolean;
  readonly units: number;
  readonly chars: number;
  readonly mentions: number;
  /** Clear and tentative pairs of persons. */
  readonly findings: number;
  /** Characters of the person with most of them. */
  readonly largest: { readonly person: string; readonly chars: number } | null;
  /** Where the texts come from; one that tells the events of another counts for nobody. */
  readonly sources: readonly {
    readonly source: string;
    readonly units: number;
    readonly chars: number;
    readonly toldTwice: number;
  }[];
}

/** `weighing.json`: what a reader must know to judge the numbers of `emphasis.jsonl`. */
export interface WeighingRecord {
  readonly series: readonly SeriesTotals[];
  readonly families: readonly TestFamily[];
  readonly strata: readonly ComparedUnits[];
  readonly actors: readonly ActorTotals[];
}

/**
 * A line of `emphasis.jsonl`: one actor and one concept in one series. Null is unknown or not defined: the ratio where
 * the peers never say it, p and q of a pair that was not tested, whether it stays where nothing was found.
 */
export interface EmphasisRecord {
  readonly actor: string;
  readonly actorLabel: ActorLabel;
  readonly concept: string;
  readonly series: Series;
  readonly population: "chinese" | "foreign";
  /** Mentions that count in the series. */
  readonly mentions: number;
  /** Of these, in a sentence that names somebody else as its author; in a chain of formulations. */
  readonly echo: number;
  readonly chained: number;
  /** In quotations of others within the actor's texts; no part of `mentions`. */
  readonly quoted: number;
  /** y: mentions at most two a passage, in units that are compared; what `expected`, `ratio` and `phi` are about. */
  readonly counted: number;
  readonly units: number; // with a mention; so are days and speeches
  readonly days: number;
  readonly speeches: number;
  /** Of these speeches, those attributed with less than 0.9. */
  readonly doubtful: number;
  /** c: Han characters of the actor in which a mention would count. */
  readonly chars: number;
  readonly rate: number; // mentions per 1,000 characters
  /** m: what the peers would have said in as many characters, at the same time and of the same kind. */
  readonly expected: number;
  readonly expectedByPeers: number; // the same, for older readers
  /** The same ratio drawn towards 1 by 2,000 characters of ordinary talk; it decides nothing. */
  readonly emphasis: number | null;
  /** y/m and its 90 % interval; `high` is null where the peers are too few to bound it. */
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly phi: number;
  /** One-sided: of so much more where `counted` ≥ `expected`, else of less. */
  readonly p: number | null;
  readonly q: number | null;
  readonly z: number | null;
  readonly g2: number | null;
  readonly logRatio: number | null;
  readonly verdict: Verdict;
  readonly baseline: string;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** Whether a finding stays without the largest other person, within one kind of occasion, with sure attributions. */
  readonly withoutLargest: boolean | null;
  readonly withinOccasion: boolean | null;
  readonly sureOnly: boolean | null;
  /** The business of a post of the actor; said by nearly all; named after the actor. */
  readonly portfolio: boolean;
  readonly ritual: boolean;
  readonly selfNaming: boolean;
}
