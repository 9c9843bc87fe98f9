/**
 * The answers of the HTTP API, each a pure function of the store and identical to the file that a static site holds
 * under the same path. Many rows travel as columns: parallel arrays, one entry a row.
 */
import type { Audit } from "./audit.ts";
import type { Coverage } from "./coverage.ts";
import type { ActorLabel, ActorTotals, EmphasisRecord, Series, SeriesTotals, TestFamily } from "./facts.ts";
import type { NodeLabel, RelationshipType, Verdict } from "./schema.ts";

/** `GET /api/overview.json` */
export interface Overview {
  readonly tifaVersion: string;
  readonly schemaVersion: number;
  /** Hash of receipt.json, for citations. */
  readonly receipt: string;
  /** True for the bundled sample: every screen says 虚构样本 · invented data. */
  readonly invented: boolean;
  /** What people found who checked this store by hand; null when nobody did. */
  readonly audit: Audit | null;
  readonly counts: Readonly<Record<NodeLabel, number>>;
  /** What mentions and characters of the texts count for. */
  readonly coverage: Coverage;
  /** Speeches whose speaker is unknown. */
  readonly unsigned: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** Whether a clear or tentative finding exists: then the matrix leads, else the reader. */
  readonly leads: "matrix" | "reader";
  /** Both series; what is shown unless asked is the default one. */
  readonly series: readonly SeriesTotals[];
  readonly documents: readonly DocumentSummary[];
}

/** A document without its text; `date` is `YYYY-MM-DD`, `unsigned` counts speeches without a speaker. */
export interface DocumentSummary {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly source: string | null;
  readonly page: string | null;
  readonly speeches: number;
  readonly unsigned: number;
}

/** `GET /api/graph.json`: the entity graph with its precomputed layout. Edge ends are indexes into the node columns. */
export interface GraphColumns {
  readonly nodes: {
    readonly id: readonly string[];
    readonly label: readonly NodeLabel[];
    readonly name: readonly string[];
    /** Aliases and pinyin for search, joined by a line feed. */
    readonly search: readonly string[];
    /** For a person the latest posts as written together (云江省委宣传部副部长), for a concept its family, else "". */
    readonly caption: readonly string[];
    readonly nameEn: readonly string[];
    /** Own mentions of a concept, speeches of a person, links of everything else: decides size and label rank. */
    readonly weight: readonly number[];
    readonly community: readonly number[];
    readonly x: readonly number[];
    readonly y: readonly number[];
  };
  readonly edges: {
    readonly from: readonly number[];
    readonly to: readonly number[];
    readonly type: readonly RelationshipType[];
    /** The columns below belong to SPEAKS_OF and are null on every other edge. */
    readonly series: readonly (Series | null)[];
    readonly mentions: readonly (number | null)[];
    readonly ratio: readonly (number | null)[];
    readonly low: readonly (number | null)[];
    readonly high: readonly (number | null)[];
    readonly verdict: readonly (Verdict | null)[];
    /** HOLDS: the title; BROADER, HAS_MEMBER, PART_OF: the rule; else "". */
    readonly caption: readonly string[];
  };
}

/** Rows as parallel arrays. */
export type Columns<Row> = { readonly [Name in keyof Row]: readonly Row[Name][] };

/**
 * `GET /api/matrix/<series>.json`, and `GET /api/matrix.json` of the default series: persons and institutions by the
 * concepts they speak of.
 */
export interface MatrixColumns {
  readonly series: Series;
  readonly baseline: string;
  readonly families: readonly TestFamily[];
  /** Those with a mention or a tested pair in the series. */
  readonly actors: Columns<MatrixActor>;
  readonly concepts: Columns<MatrixConcept>;
  /**
   * The pairs with a mention in either series, and findings without one; `actor` and `concept` are indexes. Of a pair
   * that is neither said nor tested in this series all numbers but `elsewhere` are 0 or null.
   */
  readonly cells: Columns<MatrixNumbers & { readonly actor: number; readonly concept: number }>;
}

/** A row of the matrix: one actor, with the amount of text by which its pairs are read. */
export interface MatrixActor
  extends Pick<ActorTotals, "population" | "units" | "speeches" | "chars" | "conceptMentions"> {
  readonly id: string;
  readonly label: ActorLabel;
  readonly name: string;
  /** Latest posts as written together. */
  readonly caption: string;
  /** Where a person holds the first of these posts; an institution itself. */
  readonly institution: string;
  /** Names of those whose words are an institution's, the most frequent first; empty for a person. */
  readonly persons: readonly string[];
}

/** A column of the matrix. */
export interface MatrixConcept extends Pick<PairEvidence["concept"], "id" | "name" | "nameEn" | "family"> {
  /** By persons, in the series. */
  readonly mentions: number;
}

/** What the matrix needs of a pair; the detail view asks for the rest. */
export interface MatrixNumbers
  extends Pick<
    EmphasisRecord,
    | "mentions"
    | "echo"
    | "counted"
    | "units"
    | "speeches"
    | "doubtful"
    | "rate"
    | "expected"
    | "emphasis"
    | "ratio"
    | "low"
    | "high"
    | "q"
    | "z"
    | "g2"
    | "logRatio"
    | "verdict"
    | "portfolio"
    | "ritual"
    | "selfNaming"
  > {
  /** Mentions of the pair in the other series: blank here is not unsaid. */
  readonly elsewhere: number;
}

/**
 * `GET /api/evidence/<actor id>/<concept id>.json` and, with `-` for the actor, all evidence of one concept; from the
 * second page of quotations on `…/<concept id>/<page>.json`.
 */
export interface PairEvidence {
  readonly actor: (Pick<MatrixActor, "id" | "name" | "caption" | "persons"> & { readonly label: NodeLabel }) | null;
  readonly concept: {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    readonly family: string;
    /** `loyalty`, `strategy` …: what kind of formulation it is, "" where the lexicon does not say. */
    readonly class: string;
    readonly validFrom: string | null;
    readonly validTo: string | null;
  };
  /** One for each series in which the pair is tested or has a mention, the default series first. */
  readonly pairs: readonly PairNumbers[];
  /** Own words first, then reported ones, then the newest; at most 200 of `total` a page. */
  readonly quotations: readonly Quotation[];
  readonly total: number;
  /** The mentions of all pages; together they are `total`. */
  readonly counts: Readonly<Record<MentionStatus, number>>;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/**
 * How a mention stands to the speaker. `own` and `reported` count, each in its series; `quoted` are words of others and
 * what both sides do, `unsigned` words whose speaker is unknown, `repeated` those of repeated paragraphs and of copies
 * of a speech, `outside` those in no speech.
 */
export type MentionStatus = "own" | "reported" | "quoted" | "title" | "unsigned" | "repeated" | "outside";

/** The numbers of `emphasis.jsonl` for a pair, and what they are read by. */
export interface PairNumbers extends Omit<EmphasisRecord, "actor" | "actorLabel" | "concept"> {
  /** n_i: all counted concept mentions of the actor. */
  readonly conceptMentions: number;
  /** Speeches and units of the actor in the series. */
  readonly allSpeeches: number;
  readonly allUnits: number;
  /** Where the words come from, "" where it is unknown: reported words are those of an outlet. */
  readonly outlets: readonly string[];
}

/** One mention in context: the surface stands between `before` and `after`, all repaired text. */
export interface Quotation {
  readonly document: string;
  readonly documentTitle: string;
  readonly speech: string | null;
  readonly speaker: string | null;
  /** The posts as the byline says them; empty where there are none. */
  readonly post: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly surface: string;
  readonly after: string;
  readonly voice: string;
  readonly standing: MentionStatus;
  readonly date: string | null;
  readonly rule: string;
  readonly confidence: number | null;
}

/** The body of every error answer: 400 bad request, 403 foreign host, 404 not found, 503 a database is away. */
export interface ApiError {
  readonly error: string;
  readonly hint: string;
}
