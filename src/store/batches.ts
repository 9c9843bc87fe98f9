/** Rows in portions, as databases like to take them. */

/** Rows a statement: more gains nothing, fewer is slower (docs/method.md §13). */
const batchLength = 5000;

/** Neighbours with the same key in arrays of at most 5,000, in order, each with its key. */
export function* inBatches<T, K>(items: Iterable<T>, key: (item: T) => K): Iterable<readonly [K, readonly T[]]> {
  let batch: T[] = [];
  let current: K | undefined;
  for (const item of items) {
    const itemKey = key(item);
    if (current !== undefined && (itemKey !== current || batch.length === batchLength)) {
      yield [current, batch];
      batch = [];
    }
    current = itemKey;
    batch.push(item);
  }
  if (current !== undefined) yield [current, batch];
}
