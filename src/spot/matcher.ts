/** Finds every occurrence of thousands of patterns in one pass over a text, overlapping ones too (Aho–Corasick). */
import { packPatterns, step } from "./double-array.ts";

/** Pairs (offset behind the last unit, pattern index) in `values[0 … 2·count)`, by end, of one end the longest first. */
interface Hits {
  readonly count: number;
  readonly values: Int32Array;
}

/** A set of patterns that are looked for together. */
export interface Matcher {
  readonly patterns: readonly string[];
  /** The answer is overwritten by the next call. */
  readonly find: (text: string) => Hits;
}

/** Builds a matcher for distinct, non-empty patterns; offsets and lengths count UTF-16 units. */
export function createMatcher(patterns: readonly string[]): Matcher {
  const array = packPatterns(patterns);
  const { codes, fail, ending, pattern } = array;
  let values = new Int32Array(1024);
  let count = 0;

  const report = (ended: number, end: number) => {
    for (let state = ended; state !== 0; state = ending[fail[state] ?? 0] ?? 0) {
      if (2 * count === values.length) values = doubled(values);
      values[2 * count] = end;
      values[2 * count + 1] = pattern[state] ?? 0;
      count += 1;
    }
  };
  const find = (text: string): Hits => {
    count = 0;
    let state = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = codes[text.charCodeAt(i)] ?? 0;
      state = code === 0 ? 0 : step(array, state, code);
      const ended = ending[state] ?? 0;
      if (ended !== 0) report(ended, i + 1);
    }
    return { count, values };
  };
  return { patterns, find };
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * values.length);
  larger.set(values);
  return larger;
}
