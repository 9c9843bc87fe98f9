/** Nodes that bear another id by now keep their place in Neo4j, and with it what other people hung on them. */
import type { NodeLabel } from "../../../graph/schema.ts";
import type { Rename, RenameReason } from "../../base/rename.ts";
import { inBatches } from "../batches.ts";
import { renameNodes } from "../cypher.ts";
import type { Neo4jSession } from "./session.ts";

const labels: Readonly<Record<RenameReason, NodeLabel>> = {
  "same-file": "Document",
  "same-text": "Speech",
  "same-post": "Person",
};

/** Gives our nodes of a corpus their new ids; what stands in them and around them is for the load. */
export async function renameInNeo4j(session: Neo4jSession, corpus: string, renames: readonly Rename[]): Promise<void> {
  const rows = renames.map((rename) => {
    const key = (id: string) => `${corpus}|${labels[rename.reason]}|${id}`;
    return { old: key(rename.old), new: key(rename.new), id: rename.new };
  });
  for (const round of onceEach(rows)) {
    for (const [, batch] of inBatches(round, () => "")) await session.write(renameNodes, { rows: batch });
  }
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
