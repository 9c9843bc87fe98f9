/** Which paragraphs and sentences of two texts belong together, in order or moved. */
import { groupBy } from "../base/group.ts";
import { slice } from "../base/span.ts";
import { bestPairs, heaviestChain, type Pair } from "./chain.ts";
import type { CollatedText } from "./collated-text.ts";
import { type Echoes, echoesOf, rivalsOf } from "./echoes.ts";
import { lettersOf } from "./folded.ts";
import { type Likeness, likenesses } from "./likeness.ts";

/** Two paragraphs that belong together, by their indices; `inOrder` unless others that belong together stand crosswise. */
export interface ParagraphPair extends Pair {
  readonly inOrder: boolean;
}

/** Two sentences that belong together; `isAnchor` where their paragraphs do, too, and the order in them is kept. */
export interface SentencePair extends Pair {
  readonly isAnchor: boolean;
  readonly inOrder: boolean;
}

/** What belongs together, by its place in A. */
export interface Alignment {
  readonly paragraphs: readonly ParagraphPair[];
  readonly sentences: readonly SentencePair[];
  /** Sentences without a counterpart, and what they are most like; that has a counterpart of its own. */
  readonly echoes: Echoes;
}

/** How alike stretches must be, set on reports of 1994/95, 2001/02 and 2010/11 and on the first labels (docs/labels/README.md). */
const least = {
  paragraph: 0.1,
  movedParagraph: 0.5,
  sentence: 0.25,
  /** Long sentences that share a whole clause are the same one, reworded. */
  sentenceWithRun: 0.08,
  run: 7,
  sentenceElsewhere: 0.36,
  /** Two sentences whose paragraphs belong together are no pair if one of them is that much more like a third. */
  rival: 0.8,
  /** Less alike sentences belong together that are so many times as alike as either is to any other. */
  clear: 0.24,
  margin: 1.7,
  /** How alike a sentence is to the one that it echoes. */
  echo: 0.36,
  /** What is shorter is found anywhere. */
  letters: 6,
};

/** Aligns two texts: paragraphs, then the sentences in them, then what is left. Swapping the texts swaps the answer. */
export function align(a: CollatedText, b: CollatedText): Alignment {
  if (a.text <= b.text) return alignOrdered(a, b);
  const { paragraphs, sentences, echoes } = alignOrdered(b, a);
  return { paragraphs: turned(paragraphs), sentences: turned(sentences), echoes: { a: echoes.b, b: echoes.a } };
}

function turned<T extends Pair>(pairs: readonly T[]): readonly T[] {
  return pairs.map((pair) => ({ ...pair, a: pair.b, b: pair.a })).sort((x, y) => x.a - y.a);
}

function alignOrdered(a: CollatedText, b: CollatedText): Alignment {
  const words = {
    paragraphs: {
      a: a.paragraphs.map((span) => slice(a.text, span)),
      b: b.paragraphs.map((span) => slice(b.text, span)),
    },
    sentences: { a: a.sentences.map((span) => slice(a.text, span)), b: b.sentences.map((span) => slice(b.text, span)) },
  };
  const paragraphs = pairedParagraphs(words.paragraphs);
  const candidates = likenesses(words.sentences.a, words.sentences.b, least.sentenceWithRun);
  const partner = new Map<number | undefined, number>(paragraphs.map((pair) => [pair.a, pair.b]));
  const weight = weigher(words.sentences);
  const rivals = rivalsOf(candidates);
  /** Alike enough, or so that no other sentence of either text comes near. */
  const isClear = (each: Likeness) =>
    each.score >= least.sentenceElsewhere ||
    (each.score >= least.clear && each.score >= least.margin * Math.max(rivals.a(each), rivals.b(each)));
  const inside = candidates
    .filter((each) => each.score >= least.rival * Math.max(rivals.a(each), rivals.b(each)))
    .filter((each) => partner.get(paragraphOf(a, each.a)) === paragraphOf(b, each.b))
    .filter(
      ({ a: x, b: y, score }) => score >= least.sentence || sharesRun(words.sentences.a[x], words.sentences.b[y]),
    );
  const anchors = [...groupBy(inside, (each) => paragraphOf(a, each.a)).values()].flatMap((group) =>
    heaviestChain(group, weight),
  );
  const rest = without(candidates, anchors).filter(
    (each) => isLong(words.sentences.a[each.a]) && isLong(words.sentences.b[each.b]) && isClear(each),
  );
  const others = bestPairs(rest);
  const alike = candidates.filter(
    ({ a: x, b: y, score }) => score >= least.echo && isLong(words.sentences.a[x]) && isLong(words.sentences.b[y]),
  );
  return { ...ordered(a, paragraphs, anchors, others), echoes: echoesOf(alike, [...anchors, ...others]) };
}

interface Words {
  readonly a: readonly string[];
  readonly b: readonly string[];
}

function pairedParagraphs(words: Words): readonly Pair[] {
  const candidates = likenesses(words.a, words.b, least.paragraph);
  const chain = heaviestChain(candidates, weigher(words));
  const rest = without(candidates, chain).filter(
    ({ a, b, score }) => score >= least.movedParagraph && isLong(words.a[a]) && isLong(words.b[b]),
  );
  return [...chain, ...bestPairs(rest)];
}

/** What a pair is worth: the letters of both, as far as they are alike; squared, since two halves are less than a whole. */
function weigher({ a, b }: Words): (pair: Likeness) => number {
  const lengths = { a: a.map(lengthOf), b: b.map(lengthOf) };
  return (pair) => pair.score * pair.score * ((lengths.a[pair.a] ?? 0) + (lengths.b[pair.b] ?? 0));
}

function lengthOf(words: string): number {
  return Math.max(1, lettersOf(words).length);
}

function isLong(words = ""): boolean {
  return lengthOf(words) >= least.letters;
}

function paragraphOf({ sentences }: CollatedText, sentence: number): number | undefined {
  return sentences[sentence]?.paragraph;
}

/** Whether two sentences share so many letters in a row. */
function sharesRun(one = "", other = ""): boolean {
  const [letters, others] = [lettersOf(one), lettersOf(other)];
  for (let at = 0; at + least.run <= letters.length; at += 1)
    if (others.includes(letters.slice(at, at + least.run))) return true;
  return false;
}

/** Candidates neither of whose ends is taken. */
function without(candidates: readonly Likeness[], taken: readonly Pair[]): readonly Likeness[] {
  const as = new Set(taken.map(({ a }) => a));
  const bs = new Set(taken.map(({ b }) => b));
  return candidates.filter(({ a, b }) => !as.has(a) && !bs.has(b));
}

/** Tells order: the heaviest chain of anchors is in order, and whatever does not stand crosswise to it. */
function ordered(
  a: CollatedText,
  paragraphs: readonly Pair[],
  anchors: readonly Pair[],
  others: readonly Pair[],
): Omit<Alignment, "echoes"> {
  const letters = a.sentences.map((span) => lengthOf(slice(a.text, span)));
  const backbone = heaviestChain(anchors, (pair) => letters[pair.a] ?? 0);
  const isInOrder = (pair: Pair) => {
    const next = backbone.findIndex((each) => each.a >= pair.a);
    const behind = next < 0 ? undefined : backbone[next];
    if (behind?.a === pair.a) return behind.b === pair.b;
    const before = next < 0 ? backbone.at(-1) : backbone[next - 1];
    return (before?.b ?? -1) < pair.b && pair.b < (behind?.b ?? Number.POSITIVE_INFINITY);
  };
  const sentences = [
    ...anchors.map((pair) => ({ a: pair.a, b: pair.b, isAnchor: true, inOrder: isInOrder(pair) })),
    ...others.map((pair) => ({ a: pair.a, b: pair.b, isAnchor: false, inOrder: isInOrder(pair) })),
  ].sort((x, y) => x.a - y.a);
  const held = groupBy(
    sentences.filter(({ isAnchor }) => isAnchor),
    (pair) => paragraphOf(a, pair.a),
  );
  return {
    sentences,
    paragraphs: paragraphs
      .filter((pair) => held.has(pair.a))
      .map((pair) => ({ a: pair.a, b: pair.b, inOrder: (held.get(pair.a) ?? []).some(({ inOrder }) => inOrder) }))
      .sort((x, y) => x.a - y.a),
  };
}
