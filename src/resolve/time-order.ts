/** When bylines were used, compared by day. */
import type { Byline } from "./byline.ts";

/** Whether all documents of one byline are older than all of the other; false where a date is missing. */
export function precedes({ occupancy: a }: Byline, { occupancy: b }: Byline): boolean {
  return a.lastSeen !== undefined && b.firstSeen !== undefined && a.lastSeen < b.firstSeen;
}

/** Whether the times in which two bylines were used overlap; false where a date is missing. */
export function overlap({ occupancy: a }: Byline, { occupancy: b }: Byline): boolean {
  if (a.firstSeen === undefined || a.lastSeen === undefined) return false;
  if (b.firstSeen === undefined || b.lastSeen === undefined) return false;
  return a.firstSeen <= b.lastSeen && b.firstSeen <= a.lastSeen;
}
