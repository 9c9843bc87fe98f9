/** Clauses and items of lists that were dropped at one place and added at another are moved. */
import { groupBy } from "../base/group.ts";
import { type Span, slice } from "../base/span.ts";
import { bestPairs } from "./chain.ts";
import { lettersOf } from "./folded.ts";
import type { Leaf } from "./leaf.ts";
import { likenesses } from "./likeness.ts";

/** How alike clauses must be that were moved and reworded. */
const alike = 0.7;

/** How many letters a clause has that is found elsewhere, and one that is found in the other sentence of its pair. */
const least = { elsewhere: 6, here: 2 };

/** The same leaves, in which whatever was dropped and added word for word is moved; each group is of one pair of sentences. */
export function withMovedClauses(
  groups: readonly (readonly Leaf[])[],
  texts: { readonly a: string; readonly b: string },
  innerOf: (a: Span, b: Span) => readonly Leaf[],
): readonly (readonly Leaf[])[] {
  const cut = groups.map((leaves) => leaves.flatMap((leaf) => clausesOf(leaf, texts)));
  const moved = new Map<Leaf, Leaf>();
  const link = (leaves: readonly Leaf[], letters: number) => {
    const free = leaves.filter((leaf) => !moved.has(leaf));
    for (const [words, equals] of groupBy(free, (leaf) => wordsOf(leaf, texts))) {
      if (words.length < letters) continue;
      const dropped = equals.flatMap((leaf) => (leaf.kind === "dropped" ? [leaf] : []));
      const added = equals.flatMap((leaf) => (leaf.kind === "added" ? [leaf] : []));
      dropped.forEach((leaf, i) => {
        const other = added[i];
        if (other === undefined) return;
        moved.set(leaf, { kind: "moved", a: leaf.a, b: other.b, elsewhere: "b" });
        moved.set(other, { kind: "moved", a: leaf.a, b: other.b, elsewhere: "a" });
      });
    }
  };
  for (const leaves of cut) link(leaves, least.here);
  link(cut.flat(), least.elsewhere);
  for (const [dropped, added] of reworded(
    cut.flat().filter((leaf) => !moved.has(leaf)),
    texts,
  )) {
    const both = { a: dropped.a, b: added.b, inner: innerOf(dropped.a, added.b) };
    moved.set(dropped, { kind: "moved", ...both, elsewhere: "b" });
    moved.set(added, { kind: "moved", ...both, elsewhere: "a" });
  }
  return cut.map((leaves) => rejoined(leaves.map((leaf) => moved.get(leaf) ?? leaf)));
}

type Dropped = Extract<Leaf, { readonly kind: "dropped" }>;
type Added = Extract<Leaf, { readonly kind: "added" }>;

/** Clauses that were dropped at one place and stand at another, reworded. */
function reworded(
  leaves: readonly Leaf[],
  texts: { readonly a: string; readonly b: string },
): readonly (readonly [Dropped, Added])[] {
  const long = leaves.filter((leaf) => wordsOf(leaf, texts).length >= least.elsewhere);
  const dropped = long.flatMap((leaf) => (leaf.kind === "dropped" ? [leaf] : []));
  const added = long.flatMap((leaf) => (leaf.kind === "added" ? [leaf] : []));
  const [as, bs] = [dropped.map((leaf) => slice(texts.a, leaf.a)), added.map((leaf) => slice(texts.b, leaf.b))];
  // In one order whichever text comes first, so that equals are paired alike.
  const found =
    texts.a <= texts.b
      ? bestPairs(likenesses(as, bs, alike))
      : bestPairs(likenesses(bs, as, alike)).map(({ a, b }) => ({ a: b, b: a }));
  return found.flatMap(({ a, b }) => {
    const [one, other] = [dropped[a], added[b]];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
}

function wordsOf(leaf: Leaf, texts: { readonly a: string; readonly b: string }): string {
  if (leaf.kind === "dropped") return lettersOf(slice(texts.a, leaf.a));
  return leaf.kind === "added" ? lettersOf(slice(texts.b, leaf.b)) : "";
}

/** “扩大内需，”, “教育、”: a clause or item with its mark. */
const clause = /[^，、；：。！？\n]*(?:[，、；：。！？\n]+[”’）》]*|$)/gu;

function clausesOf(leaf: Leaf, texts: { readonly a: string; readonly b: string }): readonly Leaf[] {
  if (leaf.kind === "dropped") return parts(texts.a, leaf.a).map((a) => ({ kind: "dropped", a }));
  if (leaf.kind === "added") return parts(texts.b, leaf.b).map((b) => ({ kind: "added", b }));
  return [leaf];
}

function parts(text: string, span: Span): readonly Span[] {
  return [...slice(text, span).matchAll(clause)]
    .filter(([words]) => words !== "")
    .map(({ 0: words, index }) => ({ start: span.start + index, end: span.start + index + words.length }));
}

/** Clauses in a row that were dropped are one leaf again, and so are added ones. */
function rejoined(leaves: readonly Leaf[]): readonly Leaf[] {
  const joined: Leaf[] = [];
  for (const leaf of leaves) {
    const last = joined.at(-1);
    if (leaf.kind === "dropped" && last?.kind === "dropped" && last.a.end === leaf.a.start)
      joined[joined.length - 1] = { kind: "dropped", a: { start: last.a.start, end: leaf.a.end } };
    else if (leaf.kind === "added" && last?.kind === "added" && last.b.end === leaf.b.start)
      joined[joined.length - 1] = { kind: "added", b: { start: last.b.start, end: leaf.b.end } };
    else joined.push(leaf);
  }
  return joined;
}
