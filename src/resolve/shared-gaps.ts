/** What stands in two texts between the runs that they share: where one says this, the other says that. */
import type { Span } from "../base/span.ts";
import type { SharedRun } from "./shared-runs.ts";

/** A stretch of the copy and the one of the original in its place; either may be empty. */
export interface SharedGap {
  readonly copy: Span;
  readonly original: Span;
}

/** So far from a run it is no longer the same place of two texts. */
const reach = 60;
/** A run within so many characters of the end of a text leaves room for a changed phrase and less than a gram. */
const nearEnd = 32;
/** Before the first and behind the last run the other text is looked at a little further. */
const slack = 40;

/** The gaps between runs that follow each other in both texts, before the first and behind the last: the first is before all runs, the last behind them. */
export function sharedGaps(runs: readonly SharedRun[], copy: string, original: string): readonly SharedGap[] {
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return [];
  const gaps = runs.slice(1).flatMap((next, i): readonly SharedGap[] => {
    const before = runs[i];
    if (before === undefined || next.from <= before.from) return [];
    return [{ copy: between(before.start, before, next.start), original: between(before.from, before, next.from) }];
  });
  return [head(first), ...gaps, tail(last, copy, original)];
}

/** How far two texts begin and end with the same characters before the first run and behind the last. */
export function sharedEnds(
  runs: readonly SharedRun[],
  copy: string,
  original: string,
): { readonly copy: readonly Span[]; readonly original: readonly Span[] } {
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return { copy: [], original: [] };
  const head = restOf(first.start, first.from);
  let begin = 0;
  while (begin < head && copy[begin] === original[begin]) begin += 1;
  const rest = restOf(copy.length - last.start - last.length, original.length - last.from - last.length);
  let end = 0;
  while (end < rest && copy.at(-end - 1) === original.at(-end - 1)) end += 1;
  const endsOf = ({ length }: string): readonly Span[] =>
    [
      { start: 0, end: begin },
      { start: length - end, end: length },
    ].filter((span) => span.start < span.end);
  return { copy: endsOf(copy), original: endsOf(original) };
}

/** How much of what lies outside of the runs may be equal too: none where one of the texts goes on for long. */
function restOf(one: number, other: number): number {
  return Math.max(one, other) > nearEnd ? 0 : Math.min(one, other);
}

function between(begin: number, { length }: SharedRun, end: number): Span {
  return { start: Math.min(begin + length, end), end };
}

function head({ start, from }: SharedRun): SharedGap {
  const size = sizeAtEnd(start, from);
  return {
    copy: { start: Math.max(0, start - size), end: start },
    original: { start: Math.max(0, from - size), end: from },
  };
}

function tail({ start, from, length }: SharedRun, copy: string, original: string): SharedGap {
  const [behind, other] = [start + length, from + length];
  const size = sizeAtEnd(copy.length - behind, original.length - other);
  return {
    copy: { start: behind, end: Math.min(copy.length, behind + size) },
    original: { start: other, end: Math.min(original.length, other + size) },
  };
}

function sizeAtEnd(one: number, other: number): number {
  const least = Math.min(one, other);
  return least === 0 ? 0 : least + slack;
}

function isNear({ copy, original }: SharedGap): boolean {
  return copy.end - copy.start <= reach && original.end - original.start <= reach;
}

/** Those in which both texts say something, and neither much. */
export function replacedGaps(gaps: readonly SharedGap[]): readonly SharedGap[] {
  return gaps.filter((gap) => gap.copy.start < gap.copy.end && gap.original.start < gap.original.end && isNear(gap));
}
