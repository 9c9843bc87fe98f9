/** What a database holds of ours, by label or type; what the source still has is struck out, the rest is gone. */

/** Read from the database when first asked for; entries are struck out by deleting them. */
export interface Ledger<Name, Entry> {
  readonly of: (name: Name) => Promise<Map<string, Entry>>;
  /** What was never struck out, for all of the names. */
  readonly rest: (names: readonly Name[]) => Promise<readonly (readonly [Name, readonly Entry[]])[]>;
}

/** A ledger whose pages `read` fetches. */
export function createLedger<Name, Entry>(read: (name: Name) => Promise<Map<string, Entry>>): Ledger<Name, Entry> {
  const pages = new Map<Name, Map<string, Entry>>();
  const of = async (name: Name) => {
    const page = pages.get(name) ?? (await read(name));
    pages.set(name, page);
    return page;
  };
  return {
    of,
    rest: async (names) => {
      const entries: (readonly [Name, readonly Entry[]])[] = [];
      for (const name of names) entries.push([name, [...(await of(name)).values()]]);
      return entries;
    },
  };
}
