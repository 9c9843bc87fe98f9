/** Full text search over all pages of a store, as a concordance. */
import type { SearchAnswer, SearchFilter, SearchLine, SearchSort } from "../../graph/search-api.ts";
import { cited } from "./cited.ts";
import { createConcordance } from "./concordance.ts";
import { type Hit, hasNeeded, hitsIn } from "./hits.ts";
import type { Pattern } from "./pattern.ts";
import type { SearchedStore } from "./searched-store.ts";
import { seriesOfHit, speechOf } from "./series-of-hit.ts";
import { createSieve, type SearchScope } from "./sieve.ts";

/** What is asked. */
export interface SearchQuestion extends SearchScope {
  readonly pattern: Pattern;
  readonly sort: SearchSort;
  /** At most so many lines, and so many characters on either side of a hit. */
  readonly top: number;
  readonly context: number;
}

/** More lines than this are never held, whatever is asked for. */
export const mostLines = 20_000;

/** The places where the words stand. */
export function search(store: SearchedStore, question: SearchQuestion): SearchAnswer {
  const { pattern, sort, context, speaker } = question;
  const sieve = createSieve(question);
  const concordance = createConcordance(sort, Math.min(question.top, mostLines));
  let [first, last]: [string | null, string | null] = [null, null];
  for (const document of store.documents((bytes) => hasNeeded(bytes, pattern))) {
    const hits = hitsIn(document, pattern).filter(sieve.passes);
    concordance.add(hits);
    const { date } = hits.length > 0 ? document.record() : {};
    if (date !== undefined && (first === null || date < first)) first = date;
    if (date !== undefined && (last === null || date > last)) last = date;
  }
  const lines = concordance.lines().map(({ hit, copies }) => lineOf(hit, copies, context, speaker));
  const takenAway = sieve.takenAway();
  return {
    counts:
      "every place in the text of the pages, headings and text of no speech too; a paragraph that stands again elsewhere is one line with its copies",
    days: { from: first, to: last },
    why: concordance.hits() > 0 ? "" : whyNone(question, store.size, takenAway),
    words: pattern.words,
    kind: pattern.kind,
    hits: concordance.hits(),
    folded: concordance.folded(),
    shown: lines.length,
    takenAway,
    lines,
  };
}

function lineOf(hit: Hit, copies: number, context: number, speaker: string | undefined): SearchLine {
  const speech = speechOf(hit);
  const { at, paragraph, document } = hit;
  const { text } = paragraph.edited;
  return {
    // Whole characters, 𠮷 too.
    left: lastOf(text.slice(0, at.start), context).trimStart(),
    hit: text.slice(at.start, at.end),
    right: Array.from(text.slice(at.end, at.end + 2 * context))
      .slice(0, context)
      .join("")
      .trimEnd(),
    series: seriesOfHit(hit, speech, document.mentions()),
    copies,
    ...cited(document.record(), speech, hit, speaker),
  };
}

function lastOf(text: string, count: number): string {
  return count === 0
    ? ""
    : Array.from(text.slice(-2 * count))
        .slice(-count)
        .join("");
}

function whyNone({ pattern }: SearchQuestion, documents: number, takenAway: SearchAnswer["takenAway"]): string {
  const taken = Object.entries(takenAway).filter(([, count]) => count > 0);
  if (taken.length > 0) {
    const all = taken.reduce((sum, [, count]) => sum + count, 0);
    // Exactly the filters are keys.
    const each = taken.map(([filter, count]) => `${flagOf(filter as SearchFilter)} took ${count} away`).join(", ");
    return `“${pattern.words}” stands in ${all} places, of which ${each}; a wider question has them`;
  }
  const hint =
    pattern.kind === "literal"
      ? "a shorter piece of it, another wording (/…|…/) or more texts may"
      : "a looser expression, plain words or more texts may";
  return `“${pattern.words}” stands nowhere in the ${documents} documents of this store; ${hint} be found`;
}

function flagOf(filter: SearchFilter): string {
  return filter === "days" ? "the days" : `--${filter}`;
}
