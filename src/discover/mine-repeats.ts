/**
 * Finds every string that recurs, whatever its length, level by level: a string of L characters is the pair of its first
 * and its last L − 1, and can recur only where both do (Agrawal & Srikant 1994). Numbers stand for strings, so that all
 * of it happens in typed arrays.
 */
import type { Letters } from "./letters.ts";
import { PairTable } from "./pair-table.ts";

/** A string that recurs. */
export interface Repeat {
  readonly phrase: string;
  /** Occurrences, overlapping ones too. */
  readonly count: number;
  /**
   * How often the commonest neighbour before it, behind it, stands there without a border between: a string that goes on
   * in one way only is a part of a longer one. Exact from `least` on.
   */
  readonly before: number;
  readonly after: number;
}

/** What is worth finding. */
export interface MiningOptions {
  /** Occurrences below which a string is none. */
  readonly least: number;
  /** UTF-16 units above which a string is not followed. */
  readonly longest: number;
  /** Strings whose commonest neighbour on either side has a larger share than this are left out. */
  readonly share: number;
}

/** The recurring strings of `letters` from two units on, by length; none holds a mark. */
export function* mineRepeats(letters: Letters, { least, longest, share }: MiningOptions): Iterable<Repeat> {
  let level = characters(letters.units, least);
  for (let length = 1; length <= longest && level.counts.length > 0; length += 1) {
    const { next, before, after } = longer(level, length, letters, least);
    const { counts, firstAt } = level;
    for (let id = 0; length > 1 && id < counts.length; id += 1) {
      const [count = 0, left = 0, right = 0, at = 0] = [counts[id], before[id], after[id], firstAt[id]];
      if (left > share * count || right > share * count) continue;
      yield {
        phrase: String.fromCharCode(...letters.units.subarray(at, at + length)),
        count,
        before: left,
        after: right,
      };
    }
    level = next;
  }
}

/** All strings of one length that recur. */
interface Level {
  /** By place: the number of the string that begins there, −1 where none that recurs does. */
  readonly ids: Int32Array;
  /** By number. */
  readonly counts: Int32Array;
  readonly firstAt: Int32Array;
}

function characters(units: Uint16Array, least: number): Level {
  const counts = new Int32Array(65536);
  for (const unit of units) counts[unit] = (counts[unit] ?? 0) + 1;
  counts[0] = 0;
  return renumbered(Int32Array.from(units), counts, least);
}

interface Extended {
  readonly next: Level;
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** The strings one longer, and how often the commonest of them extends each of this level, whose places are reused. */
function longer({ ids, counts }: Level, length: number, letters: Letters, least: number): Extended {
  const { found, firsts, seconds, joinedBefore, joinedAfter } = countPairs(ids, length, letters);
  const before = new Int32Array(counts.length);
  const after = new Int32Array(counts.length);
  for (let entry = 0; entry < found.length; entry += 1) {
    const [first = 0, second = 0] = [firsts[entry], seconds[entry]];
    after[first] = Math.max(after[first] ?? 0, joinedAfter[entry] ?? 0);
    before[second] = Math.max(before[second] ?? 0, joinedBefore[entry] ?? 0);
  }
  return { next: renumbered(ids, found, least), before, after };
}

/** Every pair of neighbours by its number: its count, and how often no border stands before its second, behind its first. */
interface Pairs {
  readonly found: Int32Array;
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  readonly joinedBefore: Int32Array;
  readonly joinedAfter: Int32Array;
}

/** Counts the pairs and puts their numbers into the places. */
function countPairs(ids: Int32Array, length: number, { begins, ends }: Letters): Pairs {
  const table = new PairTable();
  let joinedBefore = new Int32Array(1024);
  let joinedAfter = new Int32Array(1024);
  for (let at = 0; at < ids.length; at += 1) {
    const [id = -1, following = -1] = [ids[at], ids[at + 1]];
    const entry = id < 0 || following < 0 ? -1 : table.add(id, following);
    ids[at] = entry;
    if (entry < 0) continue;
    if (entry >= joinedBefore.length) [joinedBefore, joinedAfter] = [doubled(joinedBefore), doubled(joinedAfter)];
    joinedBefore[entry] = (joinedBefore[entry] ?? 0) + 1 - (begins[at + 1] ?? 0);
    joinedAfter[entry] = (joinedAfter[entry] ?? 0) + 1 - (ends[at + length] ?? 0);
  }
  const columnOf = (value: (entry: number) => number) =>
    Int32Array.from({ length: table.size }, (_, entry) => value(entry));
  return {
    found: columnOf((entry) => table.count(entry)),
    firsts: columnOf((entry) => table.first(entry)),
    seconds: columnOf((entry) => table.second(entry)),
    joinedBefore,
    joinedAfter,
  };
}

/** Gives the strings that recur new numbers without gaps, in place; the others become −1. */
function renumbered(ids: Int32Array, found: Int32Array, least: number): Level {
  const numbers = new Int32Array(found.length).fill(-1);
  const counts = found.filter((count) => count >= least);
  let used = 0;
  for (let old = 0; old < found.length; old += 1) {
    if ((found[old] ?? 0) < least) continue;
    numbers[old] = used;
    used += 1;
  }
  const firstAt = new Int32Array(counts.length);
  for (let at = ids.length - 1; at >= 0; at -= 1) {
    const old = ids[at] ?? -1;
    const id = old < 0 ? -1 : (numbers[old] ?? -1);
    ids[at] = id;
    if (id >= 0) firstAt[id] = at;
  }
  return { ids, counts, firstAt };
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * values.length);
  larger.set(values);
  return larger;
}
