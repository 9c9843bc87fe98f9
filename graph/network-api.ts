/** The answers about who speaks of the same, and which concepts stand together. */
import type { Answered } from "./ask-api.ts";
import type { Series } from "./facts.ts";

/** How alike two actors are by what they speak of in one series (graph/measure/similarity.ts). */
export interface ActorTie {
  readonly first: string;
  readonly firstName: string;
  readonly second: string;
  readonly secondName: string;
  /** n: mentions of each. */
  readonly firstMentions: number;
  readonly secondMentions: number;
  /** Σxx' over concepts, of counts. */
  readonly congruence: number;
  readonly averageActivity: number;
  /** Σxx'/√(Σx²·Σx'²). */
  readonly cosine: number;
  /** What DNA 3.1.1 calls cosine: Σxx'/(n·n'). */
  readonly dnaCosine: number;
  readonly jaccard: number;
  /** The cosine of (y − m)/√(φ·m + ½): who says more than expected of the same. */
  readonly residualCosine: number;
  /** The concepts that make most of the congruence, with both counts. */
  readonly shared: readonly { readonly name: string; readonly first: number; readonly second: number }[];
}

/** `GET /api/nearest/<actor>/<series>.json`: the nearest first. */
export interface Nearest extends Answered {
  readonly series: Series;
  readonly ties: readonly ActorTie[];
}

/** Two concepts said in one speech more than chance has it (graph/measure/npmi.ts). */
export interface ConceptTie {
  readonly first: string;
  readonly firstName: string;
  readonly second: string;
  readonly secondName: string;
  readonly speeches: number;
  readonly npmi: number;
  /** α of the disparity filter at either end, the smaller; null where both have a single tie. */
  readonly disparity: number | null;
}

/** What `--show network` gives: ties of actors in a series, and of concepts in own words of all. */
export interface Network extends Answered {
  readonly actors: readonly ActorTie[];
  readonly concepts: readonly ConceptTie[];
}
