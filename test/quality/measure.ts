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
  /** Whether these are counts over all there is, which have no interval, and say nothing of right or wrong. */
  readonly isCensus?: boolean;
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

/** How many of the labels that tell so were right when tifa first saw them. */
export function firstRead(labels: readonly { readonly atFirst?: boolean }[]): readonly Measure[] {
  const told = labels.filter(({ atFirst }) => atFirst !== undefined);
  return told.length === 0 ? [] : [measureOf("right when it first saw them", told, ({ atFirst }) => atFirst === true)];
}

/** The section in Markdown. */
export function markdownOf({ title, text, measures, isCensus = false, errors }: Section): readonly string[] {
  return [
    `## ${title}`,
    ...text,
    ...(measures.length === 0 ? [] : ["", ...(isCensus ? censusTable(measures) : scoreTable(measures))]),
    ...(errors.size === 0 ? [] : ["", "Remaining errors by cause:", ""]),
    ...[...errors].map(([cause, places]) => `- ${cause} (${places.length}): ${listed(places)}`),
    "",
  ];
}

function scoreTable(measures: readonly Measure[]): readonly string[] {
  return [
    "| measure | right | n | share | 95 % interval |",
    "|---|---|---|---|---|",
    ...measures.map(({ name, right, of }) => {
      const { low, high } = wilson(right, of, 0.95);
      return `| ${name} | ${right} | ${of} | ${shareOf(right, of)} | ${percent(low)} – ${percent(high)} % |`;
    }),
  ];
}

function censusTable(measures: readonly Measure[]): readonly string[] {
  return [
    "| what | count | n | share |",
    "|---|---|---|---|",
    ...measures.map(({ name, right, of }) => `| ${name} | ${right} | ${of} | ${shareOf(right, of)} |`),
  ];
}

function shareOf(part: number, whole: number): string {
  return whole === 0 ? "–" : `${percent(part / whole)} %`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

/** The first places; a hundred of them would not be read. */
function listed(places: readonly string[]): string {
  const shown = places.slice(0, 25).join(", ");
  return places.length > 25 ? `${shown} and ${places.length - 25} more` : shown;
}

/** Adds a place to the list of its cause. */
export function noteError(errors: Map<string, string[]>, cause: string, place: string): void {
  const places = errors.get(cause) ?? [];
  errors.set(cause, places);
  places.push(place);
}
