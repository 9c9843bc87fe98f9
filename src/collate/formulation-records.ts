/** What became of the formulations that the lexicon knows: added, dropped, changed by a word, moved, kept. */
import { createCover } from "../base/cover.ts";
import { groupBy } from "../base/group.ts";
import { byKey } from "../base/order.ts";
import { contains, type Span, slice } from "../base/span.ts";
import type { Formulation } from "./collated-text.ts";
import type { CollatedFormulation, Rewording } from "./collation.ts";
import { type Comparison, leavesIn } from "./comparison.ts";
import { foldWidth } from "./folded.ts";
import type { Leaf } from "./leaf.ts";

/** Every concept of either text, by id. */
export function formulationRecords(comparison: Comparison): readonly CollatedFormulation[] {
  const { a, b } = comparison;
  const fates = fatesOf(comparison);
  const inA = groupBy(a.formulations, ({ sense }) => sense.entity);
  const inB = groupBy(b.formulations, ({ sense }) => sense.entity);
  const names = new Map([...a.formulations, ...b.formulations].map(({ sense }) => [sense.entity, sense.name]));
  return [...names].sort(byKey(([concept]) => concept)).map(([concept, name]): CollatedFormulation => {
    const [as, bs] = [inA.get(concept) ?? [], inB.get(concept) ?? []];
    const changes = fates.changes.filter(({ from, to }) => from === concept || to === concept);
    const fate = { kept: as.some((hit) => fates.kept.has(hit)), moved: as.some((hit) => fates.moved.has(hit)) };
    return {
      concept,
      name,
      kind: kindOf(as.length, bs.length, changes.length, fate),
      a: as.map(a.passage),
      b: bs.map(b.passage),
      countA: as.length,
      countB: bs.length,
      changes,
    };
  });
}

function kindOf(
  countA: number,
  countB: number,
  changes: number,
  fate: { readonly kept: boolean; readonly moved: boolean },
): CollatedFormulation["kind"] {
  if (changes > 0) return "changed";
  if (countA === 0) return "added";
  if (countB === 0) return "dropped";
  return fate.moved && !fate.kept ? "moved" : "kept";
}

interface Fates {
  readonly kept: ReadonlySet<Formulation>;
  readonly moved: ReadonlySet<Formulation>;
  readonly changes: readonly Rewording[];
}

function fatesOf(comparison: Comparison): Fates {
  const leaves = leavesIn(comparison);
  const places = createCover(
    leaves.flatMap(({ leaf, isMoved }) => ("a" in leaf ? [{ ...leaf.a, leaf, isMoved }] : [])),
  );
  const placed = comparison.a.formulations.flatMap((hit) => places.over(hit).map((place) => ({ hit, ...place })));
  const isMoved = ({ leaf, isMoved: moved }: Placed) => leaf.kind === "moved" || (leaf.kind === "same" && moved);
  const [moved, others] = [placed.filter(isMoved), placed.filter((each) => !isMoved(each))];
  const changed = groupBy(others, ({ leaf }) => leaf);
  return {
    moved: new Set(moved.map(({ hit }) => hit)),
    kept: new Set(others.filter(({ leaf }) => leaf.kind === "same").map(({ hit }) => hit)),
    changes: [
      ...placed.flatMap(({ hit, leaf }) => (leaf.kind === "same" ? raised(comparison, hit, leaf) : [])),
      ...[...changed].flatMap(([leaf, hits]) =>
        leaf.kind === "changed"
          ? replaced(
              comparison,
              leaf,
              hits.map(({ hit }) => hit),
            )
          : [],
      ),
    ],
  };
}

/** A formulation of A in a leaf. */
interface Placed {
  readonly hit: Formulation;
  readonly leaf: Leaf;
  readonly isMoved: boolean;
}

/** “更加|积极的财政政策”: words that raise, lower or keep up what follows them; the texts of reports are full of their coming and going. */
const degree = /(?:更加|更为|更|进一步|全面|持续|继续|稳步|适度|适当|大力|深入|加快|基本|初步|不断|长期)$/u;

/** A formulation that stayed and got or lost a word of degree right before it. */
function raised({ a, b }: Comparison, hit: Formulation, leaf: Both): readonly Rewording[] {
  if (hit.start !== leaf.a.start) return [];
  const shift = leaf.b.start - leaf.a.start;
  const [wordA, wordB] = [degreeBefore(a.text, hit.start), degreeBefore(b.text, hit.start + shift)];
  if (wordA === wordB) return [];
  return [
    {
      a: a.passage({ start: hit.start - wordA.length, end: hit.end }),
      b: b.passage({ start: hit.start + shift - wordB.length, end: hit.end + shift }),
      from: hit.sense.entity,
      to: hit.sense.entity,
    },
  ];
}

/** A stretch of either text. */
interface Both {
  readonly a: Span;
  readonly b: Span;
}

function degreeBefore(text: string, at: number): string {
  return degree.exec(text.slice(Math.max(0, at - 3), at))?.[0] ?? "";
}

/** Formulations of a changed stretch, first with first, where they share a character or one of them is the whole change. */
function replaced({ a, b }: Comparison, leaf: Both, hits: readonly Formulation[]): readonly Rewording[] {
  const others = b.formulations.filter((hit) => contains(leaf.b, hit));
  const used = new Set<Formulation>();
  return hits.flatMap((hit): readonly Rewording[] => {
    const other = others.find((each) => !used.has(each) && isKin(slice(a.text, hit), slice(b.text, each)));
    if (other === undefined) return [];
    used.add(other);
    if (hit.sense.entity === other.sense.entity && slice(a.text, hit) === slice(b.text, other)) return [];
    return [{ a: a.passage(hit), b: b.passage(other), from: hit.sense.entity, to: other.sense.entity }];
  });
}

/** Whether two wordings share two characters, as 稳中求进 and 以进促稳 do. */
function isKin(one: string, other: string): boolean {
  const characters = new Set([...other].map(foldWidth));
  return new Set([...one].map(foldWidth).filter((each) => characters.has(each))).size >= 2;
}
