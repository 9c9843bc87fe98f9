/** What the comparison of two texts says: plain records, the answer of `tifa diff-texts --format json`. */
import type { Passage } from "./collated-text.ts";

/**
 * A piece of a paragraph. `same` may differ in widths (５ and 5). `moved` stands elsewhere in the other text, `regrouped`
 * in another paragraph but in the old order, `echoed` is most like something that is laid beside something else; `elsewhere` names the side that is not in this paragraph, and `edits` tell
 * what changed in it.
 */
export interface Edit {
  readonly kind: "same" | "changed" | "added" | "dropped" | "moved" | "regrouped" | "echoed";
  readonly a?: Passage;
  readonly b?: Passage;
  readonly elsewhere?: "a" | "b";
  readonly edits?: readonly Edit[];
}

/**
 * A paragraph of A, of B, or two that belong together. Its edits in order, those with `elsewhere` left out, give the
 * paragraph of either side.
 */
export interface CollatedParagraph {
  readonly kind: "same" | "changed" | "moved" | "regrouped" | "added" | "dropped";
  readonly a?: Passage;
  readonly b?: Passage;
  readonly edits: readonly Edit[];
}

/** A formulation whose wording changed, or that another took the place of. */
export interface Rewording {
  readonly a: Passage;
  readonly b: Passage;
  /** The concept in A and in B; they differ where another took its place. */
  readonly from: string;
  readonly to: string;
}

/** What became of a concept of the lexicon. */
export interface CollatedFormulation {
  readonly concept: string;
  readonly name: string;
  readonly kind: "added" | "dropped" | "changed" | "moved" | "kept";
  readonly a: readonly Passage[];
  readonly b: readonly Passage[];
  readonly countA: number;
  readonly countB: number;
  readonly changes: readonly Rewording[];
}

/** A list (A、B、C) whose items stand in another order, or are others. */
export interface CollatedList {
  readonly kind: "reordered" | "changed";
  readonly a: Passage;
  readonly b: Passage;
  readonly itemsA: readonly string[];
  readonly itemsB: readonly string[];
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

/** A number in place of another. */
export interface CollatedNumber {
  readonly a: Passage;
  readonly b: Passage;
}

/** The comparison in a few numbers. Shares are of letters, 0 to 1. */
export interface CollationSummary {
  readonly lettersA: number;
  readonly lettersB: number;
  /** Letters of each text that stand in sentences with a counterpart. */
  readonly alignedA: number;
  readonly alignedB: number;
  /** Letters that are the same in both, wherever they stand. */
  readonly sameA: number;
  readonly sameB: number;
  readonly paragraphs: Readonly<Record<CollatedParagraph["kind"], number>>;
  readonly formulations: Readonly<Record<CollatedFormulation["kind"], number>>;
  /** Less than a fifth of both texts has a counterpart: what is told of words and formulations holds, the rest is two texts. */
  readonly littleAligns: boolean;
}

/** Two texts side by side. */
export interface Collation {
  readonly a: string;
  readonly b: string;
  readonly paragraphs: readonly CollatedParagraph[];
  readonly formulations: readonly CollatedFormulation[];
  readonly lists: readonly CollatedList[];
  readonly numbers: readonly CollatedNumber[];
  readonly summary: CollationSummary;
}
