/** On what occasion a page tells that somebody spoke, by the words of its title. */
import type { DocumentRecord } from "../base/records.ts";
import { countryAt } from "./countries.ts";
import { builtIn } from "./home.ts";
import { listCell, readTable } from "./table.ts";

/** `foreign`: talks with foreigners and bodies of several states; `tour`; `meeting`; `other`: none of these. */
export type Occasion = NonNullable<DocumentRecord["occasion"]>;

/** A row: words that stand in a title in their order; “{country}” is any country but ours. */
export interface OccasionFrame {
  readonly occasion: Occasion;
  readonly words: readonly string[];
  /** A title that fits. */
  readonly example: string;
}

const country = "{country}";

/** The frames of the table in their order: the first that fits a title decides. */
export function readOccasionFrames(): readonly OccasionFrame[] {
  return readTable(builtIn("occasions.tsv"), ["occasion", "words", "example"]).flatMap(({ cells }) =>
    listCell(cells.words).map((words) => ({
      // A test holds every row of the table to these four.
      occasion: cells.occasion as Occasion,
      words: words.split("…"),
      example: cells.example,
    })),
  );
}

/** The occasion of a title. */
export function occasionOf(title: string, frames: readonly OccasionFrame[], countries: ReadonlySet<string>): Occasion {
  return frames.find(({ words }) => stand(words, title, countries))?.occasion ?? "other";
}

/** Whether all words stand in the title, each behind the one before. */
function stand(words: readonly string[], title: string, countries: ReadonlySet<string>): boolean {
  let at = 0;
  for (const word of words) {
    const end = word === country ? countryEnd(title, at, countries) : wordEnd(title, at, word);
    if (end === undefined) return false;
    at = end;
  }
  return true;
}

function wordEnd(title: string, from: number, word: string): number | undefined {
  const at = title.indexOf(word, from);
  return at < 0 ? undefined : at + word.length;
}

function countryEnd(title: string, from: number, countries: ReadonlySet<string>): number | undefined {
  for (let at = from; at < title.length; at += 1) {
    const name = countryAt(title.slice(at), countries);
    if (name !== undefined) return at + name.length;
  }
  return undefined;
}
