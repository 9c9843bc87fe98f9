/** Which of several phrases that lie in each other is the one: 质的有效提升和量的合理增长, not 质的有效提升和量. */
import { createMatcher, type Matcher } from "../spot/matcher.ts";
import { frameVerbs, tailWords } from "./border-words.ts";
import type { Evidence } from "./evidence.ts";

/** Where so much of a phrase lies in one longer candidate it is nothing by itself, or hardly anything. */
const partShare = { whole: 0.95, most: 0.6 };
/** What is quoted by itself so often is a phrase, whatever chain it stands in: “四个意识”. */
const quotedByItself = 0.3;
const frames: ReadonlySet<string> = new Set(frameVerbs);
const tails: ReadonlySet<string> = new Set(tailWords);

/** Phrases that another one explains. */
export interface Nested {
  /** Those that stand in one longer phrase only. */
  readonly parts: ReadonlySet<string>;
  /** Those that mostly stand in a longer one, and those that are another with a frame verb before or a class word behind. */
  readonly dependent: ReadonlySet<string>;
}

/** Finds them; a phrase may be in both. */
export function nestedAmong(all: readonly Evidence[]): Nested {
  const counts = new Map(all.map(({ phrase, count }) => [phrase, count]));
  const parts = new Set<string>();
  const dependent = new Set<string>();
  if (all.length === 0) return { parts, dependent };
  const matcher = createMatcher([...counts.keys()]);
  const quoted = new Set(
    all.filter(({ quoted, count }) => quoted >= quotedByItself * count).map(({ phrase }) => phrase),
  );
  for (const { phrase, count } of all) {
    if (isWorded(phrase, count, counts)) {
      dependent.add(phrase);
      continue;
    }
    for (const part of partsOf(phrase, matcher)) {
      const share = quoted.has(part) ? 0 : count / (counts.get(part) ?? count);
      addIf(parts, part, share >= partShare.whole);
      addIf(dependent, part, share >= partShare.most);
    }
  }
  return { parts, dependent };
}

function addIf(set: Set<string>, phrase: string, condition: boolean): void {
  if (condition) set.add(phrase);
}

/** Whether a phrase is another one with words around it. */
function isWorded(phrase: string, count: number, counts: ReadonlyMap<string, number>): boolean {
  if (frames.has(phrase.slice(0, 2)) && counts.has(phrase.slice(2))) return true;
  const rest = tails.has(phrase.slice(-2)) ? counts.get(phrase.slice(0, -2)) : undefined;
  return rest !== undefined && count < partShare.most * rest;
}

/** The other phrases within a phrase. */
function partsOf(phrase: string, { find, patterns }: Matcher): readonly string[] {
  const { count, values } = find(phrase);
  const parts = Array.from({ length: count }, (_, i) => patterns[values[2 * i + 1] ?? 0] ?? "");
  return parts.filter((part) => part !== phrase);
}
