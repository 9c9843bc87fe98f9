/**
 * The answers to questions about uses: when, by whom, how often, who never. The command and the server give the same.
 * Every answer says what it counts; where it is empty, `why` says so and what would fill it.
 */
import type { CoverageKind } from "./coverage.ts";
import type { Series } from "./facts.ts";
import type { Verdict } from "./schema.ts";

/** Days, both included; null where nothing has a date. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** What every answer tells besides. */
export interface Answered {
  /** Which text is counted, in words. */
  readonly counts: string;
  /** The days asked for, within those of the corpus: nothing is known of what lies outside. */
  readonly days: Days;
  /** Why there is nothing, and what would fill it; "" where there is something. */
  readonly why: string;
}

/** Text in a stretch of time; without any, what is said in it is unknown. */
export interface Exposure {
  readonly documents: number;
  /** Han characters of all text. */
  readonly chars: number;
  /** Days with text, and without. */
  readonly days: number;
  readonly daysWithout: number;
}

/** A month or year of a concept over all text. Null is unknown: no text of that time. */
export interface UsePeriod extends Exposure {
  /** `2019-01` or `2019`. */
  readonly period: string;
  readonly mentions: number | null;
  /** Of these, in headings and headlines. */
  readonly headings: number | null;
  readonly own: number | null;
  readonly reported: number | null;
  readonly perThousand: number | null;
}

/** Where a concept stands. */
export interface UsePlace {
  readonly date: string;
  readonly document: string;
  readonly title: string;
  readonly speech: string | null;
  /** Names of those whose words they are; empty where nobody is known. */
  readonly speakers: readonly string[];
  readonly countsFor: CoverageKind;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

/** One person's use of a concept in one series. */
export interface PersonUse {
  readonly person: string;
  readonly name: string;
  readonly series: Series;
  readonly first: UsePlace;
  readonly last: string;
  readonly mentions: number;
  readonly chars: number;
  readonly perThousand: number | null;
  /** The bound: the first day of any text of this person in the series, and how much there is before the first use. */
  readonly firstText: string;
  readonly charsBefore: number;
  readonly years: readonly {
    readonly year: string;
    readonly mentions: number;
    readonly chars: number;
    readonly perThousand: number | null;
  }[];
}

/** `GET /api/uses/<concept>.json`, `GET /api/uses/<concept>/<from..to>.json` */
export interface ConceptUses extends Answered {
  readonly concept: string;
  readonly name: string;
  readonly total: number;
  readonly headings: number;
  /** In documents without a date, which stand in no period. */
  readonly undated: number;
  readonly kinds: Readonly<Record<CoverageKind, number>>;
  /** The earliest of all, and the earliest that is no heading, with the number of mentions on those days. */
  readonly first: (UsePlace & { readonly thatDay: number }) | null;
  readonly firstInText: (UsePlace & { readonly thatDay: number }) | null;
  readonly months: readonly UsePeriod[];
  readonly years: readonly UsePeriod[];
  /** In the order of adoption: by first use. */
  readonly persons: readonly PersonUse[];
}

/** A concept in two periods, over all text. */
export interface ConceptChange {
  readonly concept: string;
  readonly name: string;
  readonly first: SideOfChange;
  readonly second: SideOfChange;
}

/** One side of it. */
export interface SideOfChange {
  readonly mentions: number;
  readonly headings: number;
  readonly perThousand: number | null;
}

/** `GET /api/changes/<from..to>/<from..to>.json` */
export interface Changes extends Answered {
  readonly first: Days & Exposure;
  readonly second: Days & Exposure;
  /** In one and not at all in the other, the most frequent first. */
  readonly wentOut: readonly ConceptChange[];
  readonly cameIn: readonly ConceptChange[];
}

/** An actor in whose text of a series a concept is not, though others say it. */
export interface AbsentPair {
  readonly actor: string;
  readonly actorName: string;
  readonly concept: string;
  readonly conceptName: string;
  readonly series: Series;
  /** Always 0, but for a pair that was asked for by name. */
  readonly mentions: number;
  /** In quotations of others within the actor's text. */
  readonly quoted: number;
  /** Units whose documents name it otherwise: in another voice, inside longer names, in repeats. */
  readonly around: number;
  /** How often it stands in all text of these days, whoever says it. */
  readonly alive: number;
  readonly aliveHeadings: number;
  /** m: what the peers' words lead to expect. */
  readonly expected: number;
  readonly chars: number;
  readonly units: number;
  /** Of the whole corpus; null where only a part of its time is asked for. */
  readonly verdict: Verdict | null;
}

/** `GET /api/absent/<actor>.json`, `GET /api/absent/<actor>/<from..to>.json` */
export interface Absences extends Answered {
  /** Most expected first. */
  readonly pairs: readonly AbsentPair[];
}

/** One text that quotes somebody in quotation marks. */
export interface QuotingText {
  readonly document: string;
  readonly title: string;
  readonly date: string | null;
  readonly speech: string | null;
  /** Whose text it is; empty where nobody is known. */
  readonly speakers: readonly string[];
  /** The rule of its attribution: `post-without-name` where a note gives a post and no name. */
  readonly rule: string;
  readonly form: string;
  readonly quotations: number;
  readonly concepts: readonly { readonly concept: string; readonly name: string; readonly mentions: number }[];
}

/** `GET /api/quotes/<person>.json`: who quotes a person, direct quotations only. */
export interface Quotes extends Answered {
  readonly person: string;
  readonly name: string;
  readonly bySpeaker: readonly { readonly speaker: string; readonly texts: number; readonly quotations: number }[];
  readonly texts: readonly QuotingText[];
}

/** What one of two says of a concept. */
export interface AgainstSide {
  readonly mentions: number;
  readonly units: number;
  readonly chars: number;
  /** Mentions per 1,000 characters; null without text. */
  readonly rate: number | null;
}

/**
 * `GET /api/against/<a>/<b>/<series>.json`, `…/<series>/<from..to>.json`; and `GET /api/office/<post>/<series>.json`, the
 * last two who held a post, the later one first. Every concept that either says.
 */
export interface Against extends Answered {
  readonly series: Series;
  readonly first: string;
  readonly second: string;
  /** Whether units are compared within quarters; not where the two speak at different times. */
  readonly within: "quarter" | "kind";
  /** M of the tests. */
  readonly testedMore: number;
  readonly testedLess: number;
  readonly records: readonly {
    readonly concept: string;
    readonly conceptName: string;
    readonly first: AgainstSide;
    readonly second: AgainstSide;
    /** y and m: of the first, what the second lets expect, in strata that both have. */
    readonly counted: number;
    readonly expected: number;
    readonly ratio: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly p: number | null;
    readonly q: number | null;
    readonly verdict: Verdict;
  }[];
}
