/** What a database holds of ours, by label or type; what the source still has is struck out, the rest is gone. */
import { TifaError } from "../../base/errors.ts";

/**
 * The page of a label or type, read when first asked for; entries are struck out by deleting them. Throws TifaError
 * `input` for a name that the schema does not have, so that none gets from a file into a statement.
 */
export type Ledger<Name, Entry> = (name: Name) => Promise<Map<string, Entry>>;

/** A ledger of these labels or types whose pages `read` fetches. */
export function createLedger<Name, Entry>(names: readonly Name[], read: Ledger<Name, Entry>): Ledger<Name, Entry> {
  const pages = new Map<Name, Map<string, Entry>>();
  return async (name) => {
    if (!names.includes(name)) {
      throw new TifaError("input", `${name} is no label or type of a graph of ours`, "build the store again");
    }
    const page = pages.get(name) ?? (await read(name));
    pages.set(name, page);
    return page;
  };
}
