/** Counts of many phrases at once, in typed arrays: what is added up of each, and distinct documents, speakers and years. */
import { PairTable } from "./pair-table.ts";

/** What is counted of every phrase. */
export const countNames = [
  "count",
  "documents",
  "speeches",
  "speakers",
  "framed",
  "quoted",
  "byLeaders",
  "borderedBefore",
  "borderedAfter",
  "inKnown",
  "acrossKnown",
] as const;

/** The name of a count. */
export type CountName = (typeof countNames)[number];

/** Where an occurrence stands, as numbers; −1 for what is not known. */
export interface Place {
  readonly passage: number;
  readonly document: number;
  readonly speech: number;
  readonly speakers: readonly number[];
  readonly year: number;
}

/** The counts of phrases by their numbers. */
export interface Tally {
  /** Counts an occurrence: its document, speech, speakers and year; its offsets are kept if it is the first. */
  readonly meet: (phrase: number, place: Place, start: number, end: number) => void;
  /** Raises one more count, if so. */
  readonly raise: (name: CountName, phrase: number, by: boolean) => void;
  readonly of: (name: CountName, phrase: number) => number;
  readonly first: (phrase: number) => { readonly passage: number; readonly start: number; readonly end: number };
  /** Occurrences by phrase and number of the year. */
  readonly years: PairTable;
}

/** A tally of `size` phrases; occurrences must come document by document and speech by speech. */
export function createTally(size: number): Tally {
  const column = () => new Int32Array(size);
  const columns = new Map(countNames.map((name) => [name, column()]));
  const last = { document: column().fill(-1), speech: column().fill(-1) };
  const first = { passage: column(), start: column(), end: column() };
  const speakerPairs = new PairTable();
  const years = new PairTable();
  const of = (name: CountName, phrase: number) => columns.get(name)?.[phrase] ?? 0;
  const raise = (name: CountName, phrase: number, by: boolean) => {
    const values = columns.get(name);
    if (by && values !== undefined) values[phrase] = (values[phrase] ?? 0) + 1;
  };
  const meet = (phrase: number, place: Place, start: number, end: number): void => {
    if (of("count", phrase) === 0) {
      first.passage[phrase] = place.passage;
      first.start[phrase] = start;
      first.end[phrase] = end;
    }
    raise("count", phrase, true);
    raise("documents", phrase, last.document[phrase] !== place.document);
    last.document[phrase] = place.document;
    raise("speeches", phrase, place.speech >= 0 && last.speech[phrase] !== place.speech);
    if (place.speech >= 0) last.speech[phrase] = place.speech;
    for (const speaker of place.speakers) {
      raise("speakers", phrase, speakerPairs.count(speakerPairs.add(phrase, speaker)) === 1);
    }
    if (place.year >= 0) years.add(phrase, place.year);
  };
  return {
    meet,
    raise,
    of,
    first: (phrase) => ({
      passage: first.passage[phrase] ?? 0,
      start: first.start[phrase] ?? 0,
      end: first.end[phrase] ?? 0,
    }),
    years,
  };
}
