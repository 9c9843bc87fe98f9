/** Nodes that bear another id by now keep their place in Neo4j, and with it what other people hung on them. */
import type { NodeLabel } from "../../../graph/schema.ts";
import type { Rename, RenameReason } from "../../base/rename.ts";
import { inBatches } from "../batches.ts";
import { renameNodes } from "../cypher.ts";
import type { NodeEntry } from "./rows.ts";
import type { Neo4jSession } from "./session.ts";

const labels: Readonly<Record<RenameReason, NodeLabel>> = {
  "same-file": "Document",
  "same-text": "Speech",
  "same-post": "Person",
};

/** A row of the statement: `tifaKey` before and after, and the id after. */
type RenameRow = Readonly<Record<"old" | "new" | "id", string>>;

/** Gives our nodes of a corpus their new ids; what stands in them and around them is for the load. */
export async function renameInNeo4j(session: Neo4jSession, corpus: string, renames: readonly Rename[]): Promise<void> {
  for (const round of onceEach(rowsOf(corpus, renames))) {
    for (const [, batch] of inBatches(round, () => "")) await session.write(renameNodes, { rows: batch });
  }
}

/**
 * Does to a page of nodes what `renameInNeo4j` will do to the nodes: of several that became one the first that is there
 * moves, and only where the new key is free. Gives the new key of each that moves by its old one.
 */
export function renameInPage(
  page: Map<string, NodeEntry>,
  corpus: string,
  renames: readonly Rename[],
): ReadonlyMap<string, string> {
  const moved = new Map<string, string>();
  for (const row of rowsOf(corpus, renames)) {
    if (!page.has(row.old) || page.has(row.new)) continue;
    page.delete(row.old);
    page.set(row.new, { key: row.new, hash: "" });
    moved.set(row.old, row.new);
  }
  return moved;
}

function rowsOf(corpus: string, renames: readonly Rename[]): readonly RenameRow[] {
  return renames.map((rename) => {
    const key = (id: string) => `${corpus}|${labels[rename.reason]}|${id}`;
    return { old: key(rename.old), new: key(rename.new), id: rename.new };
  });
}

/** A statement does not see what it does itself: of several old ids that became one, each goes into a round of its own. */
function onceEach<Row extends { readonly new: string }>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const rounds: Row[][] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const round = seen.get(row.new) ?? 0;
    seen.set(row.new, round + 1);
    if (round === rounds.length) rounds.push([]);
    rounds[round]?.push(row);
  }
  return rounds;
}
