/** Which hits are asked for; of the others, what took them away. */
import type { CoverageKind } from "../../graph/coverage.ts";
import { type SearchFilter, searchFilters, type TakenAway } from "../../graph/search-api.ts";
import { isIn, type Period } from "../ask/calendar.ts";
import { origin } from "../base/edits.ts";
import { contains } from "../base/span.ts";
import type { Hit } from "./hits.ts";
import { sentenceAround } from "./sentence.ts";
import { seriesOfHit, speechOf } from "./series-of-hit.ts";

/** What is asked besides the words; ids are those of the store. */
export interface SearchScope extends Period {
  readonly speaker?: string;
  readonly institution?: string;
  /** Only sentences that hold a mention of it. */
  readonly concept?: string;
  readonly series?: readonly CoverageKind[];
}

/** Lets hits through and counts the others. */
export interface Sieve {
  readonly passes: (hit: Hit) => boolean;
  readonly takenAway: () => TakenAway;
}

/** A sieve for one search. */
export function createSieve(scope: SearchScope): Sieve {
  const counts = new Map<SearchFilter, number>(searchFilters.map((filter) => [filter, 0]));
  const asked = searchFilters.filter((filter) => isAsked(filter, scope));
  return {
    passes: (hit) => {
      const failed = asked.find((filter) => !fits[filter](hit, scope));
      if (failed !== undefined) counts.set(failed, (counts.get(failed) ?? 0) + 1);
      return failed === undefined;
    },
    // Exactly the filters are keys.
    takenAway: () => Object.fromEntries(counts) as TakenAway,
  };
}

function isAsked(filter: SearchFilter, scope: SearchScope): boolean {
  return filter === "days" ? scope.from !== undefined || scope.to !== undefined : scope[filter] !== undefined;
}

const fits: Readonly<Record<SearchFilter, (hit: Hit, scope: SearchScope) => boolean>> = {
  days: ({ document }, scope) => isIn(document.record().date, scope),
  speaker: (hit, { speaker }) => speechOf(hit)?.speakers.some(({ id }) => id === speaker) === true,
  institution: (hit, { institution }) =>
    speechOf(hit)?.speakers.some(({ positions }) =>
      positions.some(({ institutionId, former }) => !former && institutionId === institution),
    ) === true,
  concept: (hit, { concept }) => {
    const { edited, start } = hit.paragraph;
    const inside = origin(edited, sentenceAround(edited.text, hit.at));
    const sentence = { start: start + inside.start, end: start + inside.end };
    return hit.document
      .mentions()
      .some((mention) => mention.entity === concept && !mention.contained && contains(sentence, mention));
  },
  series: (hit, { series = [] }) => series.includes(seriesOfHit(hit, speechOf(hit), hit.document.mentions())),
};
