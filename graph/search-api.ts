/** The answers of full text search and of evidence. The commands and the server give the same records. */
import type { Answered } from "./ask-api.ts";
import type { CoverageKind } from "./coverage.ts";
import type { Series } from "./facts.ts";

/** By what the lines of a concordance stand in order. */
export type SearchSort = "date" | "left" | "right";

/** Whose words a place is in, and where it stands. */
export interface Cited {
  /** Names of the speakers; empty where nobody is known. */
  readonly speakers: readonly string[];
  /** Posts of the first speaker as they are written together. */
  readonly post: string;
  readonly date: string | null;
  readonly source: string | null;
  readonly title: string;
  readonly page: string | null;
  readonly url: string | null;
  readonly document: string;
  readonly speech: string | null;
  /** In the raw text of the document. */
  readonly start: number;
  readonly end: number;
}

/** One line of a concordance. */
export interface SearchLine extends Cited {
  /** Repaired text of the paragraph before and behind the hit, at most so many characters as were asked for. */
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  /** What the words count for: own, reported, quoted, headings, nobody. */
  readonly series: CoverageKind;
  /** How often the paragraph stands in what is asked for: 1 and its copies. */
  readonly copies: number;
}

/** Hits that a filter took away, by the first that did. */
export type TakenAway = Readonly<Record<SearchFilter, number>>;

/** What can be asked besides the words, in the order in which hits are sieved. */
export const searchFilters = ["days", "speaker", "institution", "concept", "series"] as const;

/** One of these. */
export type SearchFilter = (typeof searchFilters)[number];

/**
 * `GET /api/search/<words>.json`, `GET /api/search/<words>/<query>.json`, where the query is one encoded segment like
 * `speaker=person:林岚&series=own&sort=left&top=100`; words between slashes are a regular expression.
 */
export interface SearchAnswer extends Answered {
  readonly words: string;
  readonly kind: "literal" | "regex";
  /** Places that are asked for, copies too; the lines that they make when copies are folded; those shown. */
  readonly hits: number;
  readonly folded: number;
  readonly shown: number;
  readonly takenAway: TakenAway;
  readonly lines: readonly SearchLine[];
}

/** How a mention counts for the actor; only `own` and `reported` are mentions of the numbers of emphasis. */
export type EvidenceStanding = "own" | "reported" | "quoted" | "repeated" | "told-twice" | "headings" | "nobody";

/** One sentence with a mention of the concept. */
export interface EvidenceLine extends Cited {
  /** The whole sentence, repaired, in three pieces. */
  readonly before: string;
  readonly hit: string;
  readonly after: string;
  /** Own words or what an outlet reports: the series of the speech. */
  readonly series: Series;
  readonly standing: EvidenceStanding;
  /** Whom the sentence names as the author of the concept. */
  readonly echoOf: string | null;
  readonly chained: boolean;
  /** The rule of the attribution, and how sure it is. */
  readonly rule: string;
  readonly confidence: number;
}

/** How many lines of a series stand in which way; mentions, echo and chained are those of `tifa emphasis`. */
export interface EvidenceTotals {
  readonly series: Series;
  readonly mentions: number;
  /** Of the mentions. */
  readonly echo: number;
  readonly chained: number;
  /** Of others, also on occasions without a mention. */
  readonly quoted: number;
  readonly repeated: number;
  readonly toldTwice: number;
  readonly others: number;
}

/** `GET /api/sentences/<actor>/<concept>.json`, `GET /api/sentences/<actor>/<concept>/<series>.json` */
export interface EvidenceAnswer extends Answered {
  readonly actor: string;
  readonly actorName: string;
  readonly concept: string;
  readonly conceptName: string;
  readonly totals: readonly EvidenceTotals[];
  /** By day. */
  readonly lines: readonly EvidenceLine[];
  /** All of them; fewer are shown where the answer is bounded. */
  readonly total: number;
}
