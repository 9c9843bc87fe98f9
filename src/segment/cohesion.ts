/** How much two stretches of text share: pairs of neighbouring ideographs, the rarer on the page the heavier. */

/** Every two neighbouring ideographs, in order. */
export function pairsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?=(?<pair>\p{Script=Han}{2}))/gu)].map((match) => match.groups?.["pair"] ?? "");
}

/** The weight of a pair on one page. */
export type PairWeight = (pair: string) => number;

/** Weighs pairs by the number of paragraphs that hold them (inverse document frequency, Spärck Jones 1972). */
export function weighPairs(paragraphs: readonly string[]): PairWeight {
  const holding = new Map<string, number>();
  for (const paragraph of paragraphs) {
    for (const pair of new Set(pairsOf(paragraph))) holding.set(pair, (holding.get(pair) ?? 0) + 1);
  }
  return (pair) => Math.log((paragraphs.length + 1) / (holding.get(pair) ?? 1));
}

/** Cosine of the weighted counts of pairs, 0 to 1 (Hearst 1997, §5.1, with pairs for words). */
export function cohesionOf(above: string, below: string, weight: PairWeight): number {
  const [one, other] = [countPairs(above), countPairs(below)];
  let shared = 0;
  for (const [pair, count] of one) shared += count * (other.get(pair) ?? 0) * weight(pair) ** 2;
  const length = lengthOf(one, weight) * lengthOf(other, weight);
  return length === 0 ? 0 : shared / length;
}

function lengthOf(counts: ReadonlyMap<string, number>, weight: PairWeight): number {
  let sum = 0;
  for (const [pair, count] of counts) sum += (count * weight(pair)) ** 2;
  return Math.sqrt(sum);
}

/** Weighted occurrences of the words' pairs per hundred pairs of the text; a pair counts three times at most. */
export function densityOf(words: string, text: string, weight: PairWeight): number {
  const counts = countPairs(text);
  let total = 0;
  for (const count of counts.values()) total += count;
  let sum = 0;
  for (const pair of new Set(pairsOf(words))) sum += Math.min(counts.get(pair) ?? 0, 3) * weight(pair);
  return (100 * sum) / Math.max(100, total);
}

function countPairs(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const pair of pairsOf(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}
