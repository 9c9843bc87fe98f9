/** Which stretches two texts have in common: runs of at least twelve characters that stand in both. */

/** Characters of a gram: the shortest run that is looked for. */
export const gramLength = 12;

/** A run of equal characters: where it begins in the copy and in the original. */
export interface SharedRun {
  readonly start: number;
  readonly from: number;
  readonly length: number;
}

/** The runs of `copy` that stand in `original`, by start; two that follow each other may share less than a gram. */
export function sharedRuns(copy: string, original: string): readonly SharedRun[] {
  const places = new Map<string, number>();
  for (let at = original.length - gramLength; at >= 0; at -= 1) places.set(original.slice(at, at + gramLength), at);
  const runs: SharedRun[] = [];
  for (let start = 0; start + gramLength <= copy.length; ) {
    const from = places.get(copy.slice(start, start + gramLength));
    if (from === undefined) {
      start += 1;
      continue;
    }
    let length = gramLength;
    while (start + length < copy.length && copy[start + length] === original[from + length]) length += 1;
    runs.push({ start, from, length });
    start += length - gramLength + 1;
  }
  return runs;
}
