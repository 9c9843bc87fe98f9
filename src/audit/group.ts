/** Groups records by a key. */

/** Groups in the order in which their first records come, each in the order of the records. */
export function groupBy<T>(records: Iterable<T>, key: (record: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(key(record));
    if (group === undefined) groups.set(key(record), [record]);
    else group.push(record);
  }
  return groups;
}
