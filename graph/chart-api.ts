/** The numbers of a chart, exactly those that are drawn and that stand in the table beside it. */
import type { Answered, Days } from "./ask-api.ts";
import type { Series } from "./facts.ts";

/** How time is cut. */
export type ChartCut = "month" | "quarter" | "year";

/** One period. Null is unknown: no text of that time; 0 is text without a use. */
export interface ChartPeriod {
  /** `2021-04`, `2021-Q2` or `2021`. */
  readonly period: string;
  /** Its days, within those of the chart. */
  readonly from: string;
  readonly to: string;
  readonly mentions: number | null;
  readonly chars: number;
  readonly days: number;
  readonly daysWithout: number;
  readonly perThousand: number | null;
  /** Exact 90 % Poisson interval of `perThousand`. */
  readonly low: number | null;
  readonly high: number | null;
}

/** One theme over time. */
export interface ChartRow {
  readonly concept: string;
  readonly name: string;
  readonly mentions: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly periods: readonly ChartPeriod[];
}

/** What is drawn: a theme in all text, a theme in the words of a person, or the themes that a person uses most. */
export interface Chart extends Answered {
  readonly kind: "theme" | "pair" | "person";
  readonly by: ChartCut;
  /** Null for all text. */
  readonly series: Series | null;
  readonly speaker: { readonly id: string; readonly name: string } | null;
  /** Newspapers and broadcasts; empty where none is named. */
  readonly sources: readonly string[];
  /** First and last day drawn. */
  readonly shown: Days;
  /** Characters of the text that is counted in, and its days without any. */
  readonly chars: number;
  readonly daysWithout: number;
  /** Stretches of days without a document in the corpus. */
  readonly gaps: readonly { readonly from: string; readonly to: string }[];
  readonly rows: readonly ChartRow[];
  /** SHA-256 of the receipt of the store. */
  readonly receipt: string;
}
