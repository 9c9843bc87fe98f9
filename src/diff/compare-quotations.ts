/** Who is quoted in one store and who in the other, for the quotations that both have. */
import { groupBy } from "../base/group.ts";
import { type Change, changeOf } from "./change.ts";
import type { QuotationDigest } from "./digest.ts";

/** The changes in the quotations of one document; equal words in their order are the same quotation. */
export function compareQuotations(
  before: readonly QuotationDigest[],
  after: readonly QuotationDigest[],
): readonly Change[] {
  const now = groupBy(after, ({ wordsHash }) => wordsHash);
  return [...groupBy(before, ({ wordsHash }) => wordsHash)].flatMap(([hash, olds]) => {
    const same = now.get(hash) ?? [];
    // Where one of several came or went, only its place tells which it was.
    const partner = (old: QuotationDigest, at: number) =>
      same.length === olds.length ? same[at] : same.find(({ id }) => id === old.id);
    return olds.flatMap((old, at) => {
      const found = partner(old, at);
      return found === undefined ? [] : changeOf("quotation", "speaker", found.id, old.person, found.person);
    });
  });
}
