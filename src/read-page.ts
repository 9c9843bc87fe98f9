/** One page: repair, then the reader of pages, of which there are two until the new one has taken over. */
import { attribute } from "./attribute/attribute.ts";
import { createBylineReader } from "./attribute/read-byline.ts";
import type { Noted } from "./base/notes.ts";
import type {
  Attribution,
  Byline,
  BylineReader,
  Document,
  RepairedDocument,
  SegmentedDocument,
} from "./base/records.ts";
import { type Timed, untimed } from "./base/stopwatch.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { type PageTools, readUnits } from "./page/page.ts";
import { repair } from "./repair/repair.ts";
import { segment } from "./segment/segment.ts";

/** A page read as far as it can be without knowing the others. */
export interface Page {
  readonly segmented: SegmentedDocument;
  readonly attributions: readonly Attribution[];
}

/** Cuts a repaired page and says whose words its speeches are. */
export type PageReader = (repaired: RepairedDocument, tools: PageTools) => Noted<Page>;

/** The reader of pages that goes and the one that comes. */
export const readers: Readonly<Record<"old" | "new", PageReader>> = { old: readInRooms, new: readUnits };

/** By what a page is read. */
export interface PageReading {
  readonly reader?: PageReader;
  readonly bylineReader?: typeof createBylineReader;
  readonly timed?: Timed;
}

/** A page after repair, as the reader of pages has it. */
export function readPage(
  document: Document,
  lexicon: Lexicon,
  { reader = readers.old, bylineReader = createBylineReader, timed = untimed }: PageReading = {},
): Noted<Page> {
  const own = bylineReader(lexicon.words, document.meta.date ?? document.meta.year);
  const readByline = reader === readers.old ? own : rememberLines(own);
  const repaired = timed("repair", () => repair(document, { readByline, radicals: lexicon.radicals }));
  const { value, notes } = timed("page", () => reader(repaired.value, { readByline, odds: lexicon.running.odds }));
  return { value, notes: [...repaired.notes, ...notes] };
}

/** A reader that parses a distinct line of a page once. */
function rememberLines(read: BylineReader): BylineReader {
  const known = new Map<string, Byline>();
  return (line) => {
    const before = known.get(line);
    if (before !== undefined) return before;
    const byline = read(line);
    known.set(line, byline);
    return byline;
  };
}

function readInRooms(repaired: RepairedDocument, { readByline }: PageTools): Noted<Page> {
  const segmented = segment(repaired, readByline);
  const attributions = attribute(segmented.value, readByline);
  return {
    value: { segmented: segmented.value, attributions: attributions.value },
    notes: [...segmented.notes, ...attributions.notes],
  };
}
