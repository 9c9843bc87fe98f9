/** The paragraphs of a comparison, told in the order of B, with what A alone has where it stood. */
import { groupBy } from "../base/group.ts";
import type { ParagraphPair } from "./alignment.ts";
import type { CollatedText } from "./collated-text.ts";
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

  const inside = (waiting: Waiting): readonly Edit[] => {
    const edits: Edit[] = [];
    for (const i of waiting.a) {
      const found = byA.get(i);
      if (found?.pair.isAnchor !== true) {
        edits.push(...ofA(i));
        continue;
      }
      while ((waiting.b[0] ?? found.pair.b) < found.pair.b) edits.push(...ofB(waiting.b.shift() ?? 0));
      waiting.b.shift();
      edits.push(...found.leaves.map(leaf));
    }
    return [...edits, ...waiting.b.flatMap(ofB)];
  };

  return (paragraphA, paragraphB, pair) => {
    const edits = inside({ a: inA(paragraphA), b: inB(paragraphB) });
    return {
      kind: kindOf(edits, pair, paragraphA === undefined ? "added" : "dropped"),
      ...sideOf("a", a, paragraphA),
      ...sideOf("b", b, paragraphB),
      edits,
    };
  };
}

/** Sentences of a paragraph of either text that were not yet told. */
interface Waiting {
  readonly a: readonly number[];
  readonly b: number[];
}

function sideOf(
  side: "a" | "b",
  { paragraphs, passage }: CollatedText,
  at: number | undefined,
): Pick<CollatedParagraph, "a" | "b"> {
  const span = at === undefined ? undefined : paragraphs[at];
  return span === undefined ? {} : { [side]: passage(span) };
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

function editOf(comparison: Comparison): (leaf: Leaf) => Edit {
  const { a, b } = comparison;
  const edit = (leaf: Leaf): Edit => ({
    kind: leaf.kind,
    ...("a" in leaf ? { a: a.passage(leaf.a) } : {}),
    ...("b" in leaf ? { b: b.passage(leaf.b) } : {}),
    ...("elsewhere" in leaf ? { elsewhere: leaf.elsewhere } : {}),
    ...("inner" in leaf && leaf.inner !== undefined ? { edits: leaf.inner.map(edit) } : {}),
  });
  return edit;
}
