/** Two texts side by side: what was added, dropped, moved or changed, from paragraphs down to characters. */
import type { RepairedDocument } from "../base/records.ts";
import { slice } from "../base/span.ts";
import type { SpotLexicon } from "../spot/spot-lexicon.ts";
import { type CollatedText, collatedText } from "./collated-text.ts";
import type { Collation, CollationSummary } from "./collation.ts";
import { type Comparison, compare, leavesIn } from "./comparison.ts";
import { lettersOf } from "./folded.ts";
import { formulationRecords } from "./formulation-records.ts";
import { listRecords } from "./list-records.ts";
import { numberRecords } from "./number-records.ts";
import { paragraphRecords } from "./paragraph-records.ts";

/** Compares two repaired documents; formulations are those of the lexicon. */
export function collate(a: RepairedDocument, b: RepairedDocument, lexicon: SpotLexicon): Collation {
  const comparison = compare(collatedText(a, lexicon), collatedText(b, lexicon));
  const paragraphs = paragraphRecords(comparison);
  const formulations = formulationRecords(comparison);
  return {
    a: a.document.id,
    b: b.document.id,
    paragraphs,
    formulations,
    lists: listRecords(comparison),
    numbers: numberRecords(comparison),
    summary: summaryOf(comparison, paragraphs, formulations),
  };
}

/** Below this share of both texts, two texts are told to have little in common. */
const little = 0.2;

function summaryOf(
  comparison: Comparison,
  paragraphs: Collation["paragraphs"],
  formulations: Collation["formulations"],
): CollationSummary {
  const { a, b, pairs } = comparison;
  const same = leavesIn(comparison).flatMap(({ leaf }) =>
    leaf.kind === "same" || leaf.kind === "moved" ? [leaf] : [],
  );
  const alignedA = pairs.flatMap(({ pair }) => a.sentences.slice(pair.a, pair.a + 1));
  const alignedB = pairs.flatMap(({ pair }) => b.sentences.slice(pair.b, pair.b + 1));
  const shares = {
    alignedA: shareOf(a, alignedA),
    alignedB: shareOf(b, alignedB),
    sameA: shareOf(
      a,
      same.map((leaf) => leaf.a),
    ),
    sameB: shareOf(
      b,
      same.map((leaf) => leaf.b),
    ),
  };
  return {
    lettersA: lettersOf(a.text).length,
    lettersB: lettersOf(b.text).length,
    ...shares,
    paragraphs: tally(["same", "changed", "moved", "regrouped", "added", "dropped"], paragraphs),
    formulations: tally(["added", "dropped", "changed", "moved", "kept"], formulations),
    littleAligns: Math.max(shares.alignedA, shares.alignedB) < little,
  };
}

/** To four places, 0 of an empty text. */
function shareOf({ text }: CollatedText, spans: readonly { readonly start: number; readonly end: number }[]): number {
  const letters = spans.reduce((sum, span) => sum + lettersOf(slice(text, span)).length, 0);
  return Math.round((10_000 * letters) / Math.max(1, lettersOf(text).length)) / 10_000;
}

function tally<K extends string>(
  kinds: readonly K[],
  records: readonly { readonly kind: K }[],
): Readonly<Record<K, number>> {
  // Every kind is a key: the list names all of them.
  return Object.fromEntries(kinds.map((kind) => [kind, records.filter((each) => each.kind === kind).length])) as Record<
    K,
    number
  >;
}
