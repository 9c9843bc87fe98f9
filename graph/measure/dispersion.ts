/** How evenly a theme is spread over the parts of a body of text. */

/** DP = ½Σ|s − v| (Gries 2008, p. 415): 0 even, towards 1 all in one part. Undefined when there are no hits. */
export function deviationOfProportions(hits: readonly number[], sizes: readonly number[]): number | undefined {
  const allHits = sum(hits);
  const allSizes = sum(sizes);
  if (allHits === 0 || allSizes === 0) return undefined;
  return sum(hits.map((count, part) => Math.abs(count / allHits - (sizes[part] ?? 0) / allSizes))) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
