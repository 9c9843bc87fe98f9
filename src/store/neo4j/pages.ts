/** Reads what a corpus in Neo4j holds of ours: keys and hashes, one label or type at a time. */
import type { NodeLabel, RelationshipType } from "../../../graph/schema.ts";
import { nodeHashes, relationshipHashes } from "../cypher.ts";
import { identityOf, type NodeEntry, type RelationshipEntry } from "./rows.ts";
import type { Neo4jSession } from "./session.ts";

/** Our nodes of one label by key. */
export async function readNodes(
  session: Neo4jSession,
  corpus: string,
  label: NodeLabel,
): Promise<Map<string, NodeEntry>> {
  const page = new Map<string, NodeEntry>();
  await session.each(nodeHashes(label), { corpus }, (row) => {
    const [key, hash] = [String(row["key"]), String(row["hash"])];
    page.set(key, { key, hash });
  });
  return page;
}

/** Our relationships of one type by key, their ends as `follow` calls them. */
export async function readRelationships(
  session: Neo4jSession,
  corpus: string,
  type: RelationshipType,
  follow: (key: string) => string = (key) => key,
): Promise<Map<string, RelationshipEntry>> {
  const page = new Map<string, RelationshipEntry>();
  await session.each(relationshipHashes(type), { corpus }, (row) => {
    const [from, to, hash] = [follow(String(row["from"])), follow(String(row["to"])), String(row["hash"])];
    const key = identityOf(row["key"], from, to);
    page.set(key, { key, from, to, hash });
  });
  return page;
}
