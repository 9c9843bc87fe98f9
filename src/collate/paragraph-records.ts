/** The paragraphs of a comparison, told in the order of B, with what A alone has where it stood. */
import { groupBy } from "../base/group.ts";
import type { ParagraphPair } from "./alignment.ts";
import type { CollatedParagraph, Edit } from "./collation.ts";
import type { ComparedPair, Comparison } from "./comparison.ts";
import { lettersOf } from "./folded.ts";
import type { Leaf } from "./leaf.ts";

/** Every paragraph of either text, once. */
export function paragraphRecords(comparison: Comparison): readonly CollatedParagraph[] {
  const told = teller(comparison);
  const { paragraphs } = comparison.alignment;
  const pairedA = new Set(paragraphs.map((pair) => pair.a));
  const moved = new Map(paragraphs.filter(({ inOrder }) => !inOrder).map((pair) => [pair.b, pair]));
  const sync = new Map(paragraphs.filter(({ inOrder }) => inOrder).map((pair) => [pair.b, pair]));
  const records: CollatedParagraph[] = [];
  let next = 0;
  const dropUntil = (end: number) => {
    for (; next < end; next += 1) if (!pairedA.has(next)) records.push(told(next, undefined));
  };
  comparison.b.paragraphs.forEach((_, b) => {
    const pair = sync.get(b);
    if (pair !== undefined) dropUntil(pair.a);
    records.push(told(pair?.a ?? moved.get(b)?.a, b, pair ?? moved.get(b)));
  });
  dropUntil(comparison.a.paragraphs.length);
  return records;
}

type Teller = (a: number | undefined, b: number | undefined, pair?: ParagraphPair) => CollatedParagraph;

function teller(comparison: Comparison): Teller {
  const { a, b, pairs, onlyA, onlyB } = comparison;
  const byA = new Map(pairs.map((each) => [each.pair.a, each]));
  const byB = new Map(pairs.map((each) => [each.pair.b, each]));
  const [inA, inB] = [sentencesBy(a.sentences), sentencesBy(b.sentences)];
  const leaf = editOf(comparison);
  const single = (
    found: ComparedPair | undefined,
    only: readonly Leaf[] = [],
    elsewhere: "a" | "b",
  ): readonly Edit[] => (found === undefined ? only.map(leaf) : [elsewhereEdit(comparison, found, elsewhere)]);
  const ofA = (i: number) => single(byA.get(i), onlyA.get(i), "b");
  const ofB = (i: number) => single(byB.get(i), onlyB.get(i), "a");

  return (paragraphA, paragraphB, pair) => {
    const waiting = { a: inA(paragraphA), b: inB(paragraphB) };
    const edits: Edit[] = [];
    for (const i of waiting.a) {
      const found = byA.get(i);
      if (pair === undefined || found?.pair.isAnchor !== true) {
        edits.push(...ofA(i));
        continue;
      }
      while (waiting.b[0] !== undefined && waiting.b[0] < found.pair.b) edits.push(...ofB(waiting.b.shift() ?? 0));
      waiting.b.shift();
      edits.push(...found.leaves.map(leaf));
    }
    for (const i of waiting.b) edits.push(...ofB(i));
    const sideA = paragraphA === undefined ? undefined : a.paragraphs[paragraphA];
    const sideB = paragraphB === undefined ? undefined : b.paragraphs[paragraphB];
    return {
      kind: kindOf(edits, pair, paragraphA === undefined ? "added" : "dropped"),
      ...(sideA === undefined ? {} : { a: a.passage(sideA) }),
      ...(sideB === undefined ? {} : { b: b.passage(sideB) }),
      edits,
    };
  };
}

function sentencesBy(
  sentences: readonly { readonly paragraph: number }[],
): (paragraph: number | undefined) => number[] {
  const groups = groupBy(sentences.keys(), (i) => sentences[i]?.paragraph);
  return (paragraph) => [...(paragraph === undefined ? [] : (groups.get(paragraph) ?? []))];
}

function kindOf(
  edits: readonly Edit[],
  pair: ParagraphPair | undefined,
  alone: "added" | "dropped",
): CollatedParagraph["kind"] {
  if (pair?.inOrder === false) return "moved";
  if (pair !== undefined) return edits.every(({ kind }) => kind === "same") ? "same" : "changed";
  const letters = (kinds: readonly Edit["kind"][]) =>
    edits
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, edit) => sum + lettersOf((alone === "added" ? edit.b : edit.a)?.text ?? "").length, 0);
  const [moved, regrouped, gone] = [letters(["moved"]), letters(["regrouped"]), letters(["added", "dropped"])];
  if (moved + regrouped <= gone) return alone;
  return moved > regrouped ? "moved" : "regrouped";
}

/** A sentence whose counterpart stands in another paragraph. */
function elsewhereEdit(comparison: Comparison, { pair, leaves }: ComparedPair, elsewhere: "a" | "b"): Edit {
  const [sentenceA, sentenceB] = [comparison.a.sentences[pair.a], comparison.b.sentences[pair.b]];
  return {
    kind: pair.inOrder ? "regrouped" : "moved",
    ...(sentenceA === undefined ? {} : { a: comparison.a.passage(sentenceA) }),
    ...(sentenceB === undefined ? {} : { b: comparison.b.passage(sentenceB) }),
    elsewhere,
    edits: leaves.map(editOf(comparison)),
  };
}

function editOf({ a, b }: Comparison): (leaf: Leaf) => Edit {
  return (leaf) => ({
    kind: leaf.kind,
    ...("a" in leaf ? { a: a.passage(leaf.a) } : {}),
    ...("b" in leaf ? { b: b.passage(leaf.b) } : {}),
    ...("elsewhere" in leaf ? { elsewhere: leaf.elsewhere } : {}),
  });
}
