/** Numbers that changed from one text to the other: 6% → 5.5%. */
import { contains, type Span, slice } from "../base/span.ts";
import type { CollatedNumber } from "./collation.ts";
import { type Comparison, leavesIn } from "./comparison.ts";
import { lettersOf } from "./folded.ts";
import { numbersIn } from "./numbers.ts";

/** Numbers in changed stretches that hold equally many on both sides, first with first. */
export function numberRecords(comparison: Comparison): readonly CollatedNumber[] {
  const { a, b } = comparison;
  const [inA, inB] = [numbersIn(a.text), numbersIn(b.text)];
  return leavesIn(comparison).flatMap(({ leaf }) => {
    if (leaf.kind !== "changed") return [];
    const [before, after] = [within(inA, leaf.a), within(inB, leaf.b)];
    if (before.length !== after.length) return [];
    return before.flatMap((number, i) => {
      const other = after[i];
      if (other === undefined || lettersOf(slice(a.text, number)) === lettersOf(slice(b.text, other))) return [];
      return [{ a: a.passage(number), b: b.passage(other) }];
    });
  });
}

function within(spans: readonly Span[], outer: Span): readonly Span[] {
  return spans.filter((span) => contains(outer, span));
}
