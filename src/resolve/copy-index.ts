/**
 * Finds the paragraphs of a run that may be the original of another. Every fourth gram is kept, chosen by its own hash, so
 * that a copy keeps the same ones; all in one sorted array of numbers, because a run has millions.
 */
import { bareWords } from "./bare-words.ts";
import { gramLength } from "./shared-runs.ts";

/** The numbers of paragraphs that share words with another. */
export interface CopyIndex {
  /** Those before a number in the order of the index that share enough with its words, in that order. */
  readonly before: (number: number) => readonly number[];
}

/** One gram of so many is kept. */
const sampled = 4;
/** Of the grams kept of the shorter of two paragraphs so many must be shared; copiedSpans looks closer. */
const leastShared = 0.3;
/** Of a gram that everybody says the first places are enough. */
const mostPlaces = 200;
/** A number of a paragraph has fewer than 21 bits, so that it fits into a double beside a hash of 32. */
const places = 2 ** 21;

/** The index over paragraphs, originals first. */
export function createCopyIndex(words: readonly string[]): CopyIndex {
  const counts = new Uint32Array(words.length);
  let entries = new Float64Array(1024);
  let size = 0;
  words.forEach((text, number) => {
    for (const gram of sampledGrams(text)) {
      if (size === entries.length) entries = grown(entries);
      entries[size] = gram * places + number;
      size += 1;
      counts[number] = (counts[number] ?? 0) + 1;
    }
  });
  entries = entries.slice(0, size).sort();
  return {
    before: (number) => {
      const shared = new Map<number, number>();
      for (const gram of sampledGrams(words[number] ?? "")) {
        const from = firstFrom(entries, gram * places);
        for (let at = from; at < from + mostPlaces; at += 1) {
          const other = (entries[at] ?? Number.POSITIVE_INFINITY) - gram * places;
          if (other >= number) break;
          shared.set(other, (shared.get(other) ?? 0) + 1);
        }
      }
      const isNear = ([other, count]: readonly [number, number]) =>
        count >= leastShared * Math.min(counts[number] ?? 0, counts[other] ?? 0);
      return [...shared]
        .filter(isNear)
        .map(([other]) => other)
        .sort((a, b) => a - b);
    },
  };
}

function grown(entries: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(entries.length * 2);
  longer.set(entries);
  return longer;
}

/** The distinct hashes of the grams of a text that are kept. */
function sampledGrams(text: string): ReadonlySet<number> {
  const { text: bare } = bareWords(text);
  const kept = new Set<number>();
  let rolling = 0;
  for (let at = 0; at < bare.length; at += 1) {
    const left = at >= gramLength ? Math.imul(bare.charCodeAt(at - gramLength), leaving) : 0;
    rolling = (Math.imul(rolling, factor) + bare.charCodeAt(at) - Math.imul(left, factor)) | 0;
    const hash = mixed(rolling);
    if (at >= gramLength - 1 && hash % sampled === 0) kept.add(hash);
  }
  return kept;
}

/** Of a rolling polynomial hash (Rabin and Karp 1987) over UTF-16 units, modulo 2^32. */
const factor = 0x01000193;
/** What the first character of a gram is multiplied with when the last has come. */
const leaving = Array.from({ length: gramLength - 1 }).reduce<number>((power) => Math.imul(power, factor), 1);

/** The last step of MurmurHash3 (Appleby): a polynomial's low bits tell too little of early characters. */
function mixed(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Index of the first entry not below a value. */
function firstFrom(entries: Float64Array, value: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
