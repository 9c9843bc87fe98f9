/** What was found of two texts before it is told: which sentences belong together, and the leaves of each. */
import type { Alignment, SentencePair } from "./alignment.ts";
import { align } from "./alignment.ts";
import type { CollatedText } from "./collated-text.ts";
import { type Leaf, leavesOf } from "./leaf.ts";
import { withMovedClauses } from "./moved-clauses.ts";

/** Two sentences that belong together, and their leaves. */
export interface ComparedPair {
  readonly pair: SentencePair;
  readonly leaves: readonly Leaf[];
}

/** Two texts, compared. Sentences and paragraphs are named by their indices. */
export interface Comparison {
  readonly a: CollatedText;
  readonly b: CollatedText;
  readonly alignment: Alignment;
  readonly pairs: readonly ComparedPair[];
  /** Leaves of the sentences that have no counterpart. */
  readonly onlyA: ReadonlyMap<number, readonly Leaf[]>;
  readonly onlyB: ReadonlyMap<number, readonly Leaf[]>;
}

/** Compares two texts. */
export function compare(a: CollatedText, b: CollatedText): Comparison {
  const alignment = align(a, b);
  const { sentences, echoes } = alignment;
  const [pairedA, pairedB] = [new Set(sentences.map((pair) => pair.a)), new Set(sentences.map((pair) => pair.b))];
  const restA = a.sentences.map((_, i) => i).filter((i) => !pairedA.has(i));
  const restB = b.sentences.map((_, i) => i).filter((i) => !pairedB.has(i));
  const found = sentences.map((pair): readonly Leaf[] => {
    const [spanA, spanB] = [a.sentences[pair.a], b.sentences[pair.b]];
    return spanA === undefined || spanB === undefined ? [] : leavesOf(a, b, spanA, spanB);
  });
  const groups = withMovedClauses(
    [
      ...found,
      ...restA.map((i): readonly Leaf[] =>
        a.sentences.slice(i, i + 1).map((span) => ({ kind: "dropped", a: spanOf(span) })),
      ),
      ...restB.map((i): readonly Leaf[] =>
        b.sentences.slice(i, i + 1).map((span) => ({ kind: "added", b: spanOf(span) })),
      ),
    ],
    { a: a.text, b: b.text },
    (spanA, spanB) => leavesOf(a, b, spanA, spanB),
  );
  const behind = sentences.length;
  /** The leaves of a sentence that has no counterpart: what it echoes, unless its clauses were found elsewhere. */
  const echoed = (leaves: readonly Leaf[] = [], elsewhere: "a" | "b", i: number | undefined, j: number | undefined) => {
    const [spanA, spanB] = [a.sentences[i ?? -1], b.sentences[j ?? -1]];
    if (leaves.length !== 1 || leaves[0]?.kind === "moved" || spanA === undefined || spanB === undefined) return leaves;
    const inner = leavesOf(a, b, spanA, spanB);
    return [{ kind: "echoed" as const, a: spanOf(spanA), b: spanOf(spanB), elsewhere, inner }];
  };
  return {
    a,
    b,
    alignment,
    pairs: sentences.map((pair, i) => ({ pair, leaves: groups[i] ?? [] })),
    onlyA: new Map(restA.map((i, at) => [i, echoed(groups[behind + at], "b", i, echoes.a.get(i))])),
    onlyB: new Map(restB.map((j, at) => [j, echoed(groups[behind + restA.length + at], "a", echoes.b.get(j), j)])),
  };
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}

/** A leaf, and whether the sentence or clause around it stands elsewhere in the other text. */
export interface PlacedLeaf {
  readonly leaf: Leaf;
  readonly isMoved: boolean;
}

/** Every leaf of a comparison once; of reworded clauses what is in them. */
export function leavesIn({ pairs, onlyA, onlyB }: Comparison): readonly PlacedLeaf[] {
  return [
    ...pairs.flatMap(({ pair, leaves }) => leaves.map((leaf) => ({ leaf, isMoved: !pair.inOrder }))),
    ...[...onlyA.values(), ...onlyB.values()].flat().map((leaf) => ({ leaf, isMoved: false })),
  ].flatMap((placed): readonly PlacedLeaf[] => {
    const { leaf } = placed;
    if (leaf.kind === "echoed" && leaf.elsewhere === "a") return [];
    if (leaf.kind !== "moved") return [placed];
    if (leaf.elsewhere === "a") return [];
    return leaf.inner === undefined ? [placed] : leaf.inner.map((inner) => ({ leaf: inner, isMoved: true }));
  });
}
