/** Measures as lines of a table: each with its counts and 95 % Wilson interval, none without. */
import { wilson } from "../../graph/measure/wilson.ts";

/** So many of so many. */
export interface Measure {
  readonly name: string;
  readonly right: number;
  readonly of: number;
}

/** A part of the report; `measures` is empty where something is missing, and `text` says what. */
export interface Section {
  readonly title: string;
  readonly text: readonly string[];
  readonly measures: readonly Measure[];
  /** What `right` counts where nothing is labelled. */
  readonly counted?: string;
  /** What went wrong, by cause: names of gold records, files and offsets, never their text. */
  readonly errors: ReadonlyMap<string, readonly string[]>;
}

/** A part that could not be measured. */
export function notMeasured(title: string, reason: string): Section {
  return { title, text: [`Not measured: ${reason}.`], measures: [], errors: new Map() };
}

/** Counts of a yes-or-no question. */
export function measureOf<T>(name: string, items: readonly T[], isRight: (item: T) => boolean): Measure {
  return { name, right: items.filter(isRight).length, of: items.length };
}

/** The section in Markdown. */
export function markdownOf({ title, text, measures, counted = "right", errors }: Section): readonly string[] {
  return [
    `## ${title}`,
    ...text,
    ...(measures.length === 0
      ? []
      : ["", `| measure | ${counted} | n | share | 95 % interval |`, "|---|---|---|---|---|", ...measures.map(row)]),
    ...(errors.size === 0 ? [] : ["", "Remaining errors by cause:", ""]),
    ...[...errors].map(([cause, places]) => `- ${cause} (${places.length}): ${places.join(", ")}`),
    "",
  ];
}

function row({ name, right, of }: Measure): string {
  const { low, high } = wilson(right, of, 0.95);
  const share = of === 0 ? "–" : `${percent(right / of)} %`;
  return `| ${name} | ${right} | ${of} | ${share} | ${percent(low)} – ${percent(high)} % |`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

/** Adds a place to the list of its cause. */
export function noteError(errors: Map<string, string[]>, cause: string, place: string): void {
  const places = errors.get(cause) ?? [];
  errors.set(cause, places);
  places.push(place);
}
