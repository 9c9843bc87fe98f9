/** Persons named in running text whom no byline and no table knows, precision first (docs/method.md §5). */
import { type Span, slice } from "../base/span.ts";
import type { RunningWords } from "../lexicon/running-words.ts";
import { chineseNames, type NameCandidate } from "./chinese-names.ts";
import { foreignNames } from "./foreign-names.ts";
import type { Hit, Sense } from "./hit.ts";
import { codesOf } from "./name-score.ts";

/** From this score on a stretch is taken for a name: measured for a precision of 90 % and more on news of another decade. */
const sure = 5;
/** A name that stands elsewhere in the document with this score is one wherever it stands. */
const firm = 8;
const likely = 1;
/** So long it is one even where nothing speaks for it: 江山 is a word too. */
const telling = 3;

/** Every stretch that may be a name; they may overlap. */
export function nameCandidates(text: string, words: RunningWords): readonly NameCandidate[] {
  const coded = codesOf(text, words.odds);
  return [...chineseNames(text, coded, words, likely), ...foreignNames(text, coded, words, likely)];
}

/** Every name among the candidates, by place; none overlaps another or one of the spans given. */
export function runningNames(
  text: string,
  candidates: readonly NameCandidate[],
  taken: readonly Span[],
): readonly Hit[] {
  const best = withoutOverlap(text.length, candidates, taken);
  const firmNames = scoresOf(text, best);
  const kept = candidates
    .map((candidate) => ({ ...candidate, score: firmNames.get(slice(text, candidate)) ?? candidate.score }))
    .filter(({ score }) => score >= sure);
  const repeated = [...firmNames]
    .filter(([name]) => name.length >= telling)
    .flatMap(([name, score]) => places(text, name, score));
  return withoutOverlap(text.length, [...kept, ...repeated], taken)
    .toSorted((a, b) => a.start - b.start)
    .map((span) => ({ ...span, sense: senseOf(slice(text, span)) }));
}

/** The names that are firm somewhere in the document, each with its best score: 张松年 there is 张松年 here, not 张松. */
function scoresOf(text: string, names: readonly NameCandidate[]): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const { start, end, score } of names) {
    const name = text.slice(start, end);
    if (score >= firm) scores.set(name, Math.max(score, scores.get(name) ?? 0));
  }
  return scores;
}

function places(text: string, name: string, score: number): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    found.push({ start: at, end: at + name.length, score });
  }
  return found;
}

function senseOf(name: string): Sense {
  return { kind: "person", entity: `person:${name}`, name, written: [name], rule: "running-name" };
}

/** The best candidates first; what overlaps a better one or a span taken falls. */
function withoutOverlap(
  length: number,
  candidates: readonly NameCandidate[],
  taken: readonly Span[],
): readonly NameCandidate[] {
  const used = new Uint8Array(length);
  for (const { start, end } of taken) used.fill(1, start, end);
  const byScore = candidates.toSorted((a, b) => b.score - a.score || a.start - b.start || b.end - a.end);
  return byScore.filter(({ start, end }) => {
    if (used.subarray(start, end).includes(1)) return false;
    used.fill(1, start, end);
    return true;
  });
}
