/** Bylines that cannot be one person: two posts that each fill a day, in different bodies, at the same time. */
import type { Byline, Post } from "./byline.ts";
import { overlap } from "./seen.ts";

/** Whether two bylines cannot be one person. */
export type Contradiction = (a: Byline, b: Byline) => boolean;

/**
 * The contradictions among bylines of one name. Two offices that one byline gives together, or the table of offices gives
 * to this name, contradict nobody: 中央组织部部长、中央党校校长.
 */
export function contradictionsAmong(bylines: readonly Byline[]): Contradiction {
  const together = new Set(
    bylines.flatMap(({ posts }) => headsOf(posts).flatMap((x) => headsOf(posts).map(pairWith(x)))),
  );
  return (a, b) =>
    overlap(a, b) &&
    headsOf(a.posts).some((x) => headsOf(b.posts).some((y) => isElsewhere(x, y) && !together.has(pairWith(x)(y))));
}

function headsOf(posts: readonly Post[]): readonly Post[] {
  return posts.filter(({ isHead, former }) => isHead && !former);
}

function pairWith(x: Post): (y: Post) => string {
  return (y) => `${x.employer} ${y.employer}`;
}

/** Abroad the leader of a party also leads the government. */
function isElsewhere(x: Post, y: Post): boolean {
  if (x.isTabled && y.isTabled) return false;
  if (x.country !== undefined && x.country === y.country) return false;
  return x.heir !== y.heir && (x.office === undefined || x.office !== y.office);
}
