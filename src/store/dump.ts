/** The whole of a database as sorted lines, to be compared with the files and with other databases. */
import { nodeLabels, type Properties, relationshipTypes } from "../../graph/schema.ts";
import { byCodeUnit } from "../base/order.ts";
import { allNodes, allRelationships } from "./cypher.ts";
import { nodeLine, relationshipLine } from "./directory/store-lines.ts";

/** What a database keeps for its own housekeeping. */
const housekeeping: readonly string[] = ["id", "corpus", "tifaKey", "tifaHash"];

/** One row of the dump queries: numbers plain, not wrapped by a driver. */
export interface DumpRow {
  readonly from?: string;
  readonly to?: string;
  readonly properties: Properties;
}

/** Asks for all nodes and relationships of ours; `scope` is `corpus` where a database is shared with others. */
export async function dumpLines(
  rowsOf: (cypher: string) => Promise<readonly DumpRow[]>,
  scope: "corpus" | "whole",
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const label of nodeLabels) {
    for (const { properties } of await rowsOf(allNodes(label, scope))) {
      lines.push(nodeLine({ label, id: String(properties["id"]), properties: withoutHousekeeping(properties) }));
    }
  }
  for (const type of relationshipTypes) {
    for (const { from = "", to = "", properties } of await rowsOf(allRelationships(type, scope))) {
      lines.push(relationshipLine({ type, from, to, properties: withoutHousekeeping(properties) }));
    }
  }
  return lines.sort(byCodeUnit);
}

function withoutHousekeeping(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !housekeeping.includes(key)));
}
