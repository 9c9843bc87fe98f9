/** Compares our matcher with `@monyone/aho-corasick/fast` over generated text: the same patterns, the same hits. */
import { AhoCorasick } from "@monyone/aho-corasick/fast";
import { createMatcher } from "../src/spot/matcher.ts";

/** One run of both matchers over the same text. */
export interface MatcherComparison {
  readonly patterns: number;
  readonly hits: number;
  readonly buildMs: number;
  /** Megabytes of UTF-8 a second. */
  readonly ours: number;
  readonly peer: number;
}

/** Runs both matchers over the same `megabytes` of text; throws RangeError when they disagree on the hits. */
export function compareMatchers(patterns: number, megabytes: number): MatcherComparison {
  const next = generator(20210419);
  const words = [...new Set(Array.from({ length: patterns }, () => word(next, 2 + (next() % 7))))];
  const texts = Array.from({ length: megabytes * 100 }, () => page(next, words));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

  const begin = performance.now();
  const matcher = createMatcher(words);
  const buildMs = performance.now() - begin;
  const peer = new AhoCorasick(words);

  const ours = timed(() => sum(texts, (text) => matcher.find(text).count));
  const theirs = timed(() => sum(texts, (text) => peer.matchInText(text).length));
  if (ours.value !== theirs.value) throw new RangeError(`${ours.value} hits of ours, ${theirs.value} of the peer`);
  const rate = (ms: number) => bytes / 1000 / ms;
  return { patterns: words.length, hits: ours.value, buildMs, ours: rate(ours.ms), peer: rate(theirs.ms) };
}

function timed(run: () => number): { value: number; ms: number } {
  const begin = performance.now();
  const value = run();
  return { value, ms: performance.now() - begin };
}

function sum(texts: readonly string[], count: (text: string) => number): number {
  return texts.reduce((total, text) => total + count(text), 0);
}

/** About 10 kB of Chinese-like text, one word in twenty from the patterns. */
function page(next: () => number, words: readonly string[]): string {
  let text = "";
  while (text.length < 3300) text += next() % 20 === 0 ? words[next() % words.length] : `${word(next, 8)}，`;
  return text;
}

function word(next: () => number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, () => 0x4e00 + Math.floor(2500 * (next() / 2 ** 32) ** 2)));
}

/** A linear congruential generator (Numerical Recipes): the same text in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
}
