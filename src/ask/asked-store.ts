/** A store as far as questions about emphasis need it: units and numbers, names and posts; no text, no mentions. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Audit } from "../../graph/audit.ts";
import type { EmphasisRecord, WeighingRecord } from "../../graph/facts.ts";
import type { NodeRow, RelationshipRow } from "../../graph/schema.ts";
import type { UnitRecord } from "../base/unit.ts";
import { readAudit } from "../store/directory/audit-file.ts";
import type { Receipt } from "../store/directory/receipt.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import { requireStore } from "../store/directory/store-directory.ts";

/** What is asked. */
export interface AskedStore {
  readonly dir: string;
  readonly receipt: Receipt & { readonly hash: string };
  readonly audit: Audit | null;
  readonly weighing: WeighingRecord;
  readonly emphasis: readonly EmphasisRecord[];
  readonly units: readonly UnitRecord[];
  /** Persons, institutions and concepts by id. */
  readonly entities: ReadonlyMap<string, NodeRow>;
  readonly posts: readonly RelationshipRow[];
}

/** Reads a store for asking. Throws TifaError `input` when it is missing, damaged or of another schema version. */
export function openAsked(dir: string): AskedStore {
  const receipt = requireStore(dir);
  return {
    dir,
    receipt,
    audit: readAudit(dir, receipt.hash),
    // Written by our own store; the schema version says that the shape is this one.
    weighing: JSON.parse(readFileSync(join(dir, "weighing.json"), "utf8")) as WeighingRecord,
    emphasis: [...recordsOf<EmphasisRecord>(dir, "emphasis.jsonl")],
    units: [...recordsOf<UnitRecord>(dir, "units.jsonl")],
    entities: readEntities(dir),
    posts: [...recordsOf<RelationshipRow>(dir, "relationships.jsonl", '{"type":"HOLDS"')],
  };
}

/** Persons, institutions and concepts of a store by id. */
export function readEntities(dir: string): ReadonlyMap<string, NodeRow> {
  const entities = new Map<string, NodeRow>();
  for (const label of ["Concept", "Institution", "Person"]) {
    for (const node of recordsOf<NodeRow>(dir, "nodes.jsonl", `{"label":"${label}"`)) entities.set(node.id, node);
  }
  return entities;
}

/** The name of an entity; its id where it has no node. */
export function nameIn({ entities }: Pick<AskedStore, "entities">, id: string): string {
  return String(entities.get(id)?.properties["name"] ?? id);
}
