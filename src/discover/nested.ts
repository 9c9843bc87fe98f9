/** Which of several phrases that lie in each other is the one: 质的有效提升和量的合理增长, not 质的有效提升和量. */
import { createMatcher, type Matcher } from "../spot/matcher.ts";
import { frameVerbs, tailWords } from "./border-words.ts";
import type { Evidence } from "./evidence.ts";

/** Where so much of a phrase lies in one longer candidate it is a part of it. */
const partShare = 0.6;
const frames: ReadonlySet<string> = new Set(frameVerbs);
const tails: ReadonlySet<string> = new Set(tailWords);

/**
 * The phrases without those that are mostly a part of a longer one, and without those that are another with a frame verb
 * before or a class word behind it (推进新型工业化, 新型工业化建设), unless they are most of it.
 */
export function independent(all: readonly Evidence[]): readonly Evidence[] {
  if (all.length === 0) return [];
  const counts = new Map(all.map(({ phrase, count }) => [phrase, count]));
  const matcher = createMatcher([...counts.keys()]);
  const dropped = new Set<string>();
  for (const { phrase, count } of all) {
    if (isWorded(phrase, count, counts)) dropped.add(phrase);
    else
      for (const part of partsOf(phrase, matcher)) if (count >= partShare * (counts.get(part) ?? 0)) dropped.add(part);
  }
  return all.filter(({ phrase }) => !dropped.has(phrase));
}

/** Whether a phrase is another one with words around it. */
function isWorded(phrase: string, count: number, counts: ReadonlyMap<string, number>): boolean {
  if (frames.has(phrase.slice(0, 2)) && counts.has(phrase.slice(2))) return true;
  const rest = tails.has(phrase.slice(-2)) ? counts.get(phrase.slice(0, -2)) : undefined;
  return rest !== undefined && count < partShare * rest;
}

/** The other phrases within a phrase. */
function partsOf(phrase: string, { find, patterns }: Matcher): readonly string[] {
  const { count, values } = find(phrase);
  const parts = Array.from({ length: count }, (_, i) => patterns[values[2 * i + 1] ?? 0] ?? "");
  return parts.filter((part) => part !== phrase);
}
