/** Rows of the graph as parameters of the statements that write them to Neo4j. */
import { createHash } from "node:crypto";
import { endLabels } from "../../../graph/end-labels.ts";
import {
  type NodeRow,
  nodeProperties,
  type PropertyType,
  type RelationshipRow,
  relationshipKey,
  relationshipShapes,
} from "../../../graph/schema.ts";
import { nodeLine, relationshipLine } from "../directory/store-lines.ts";
import { type DriverValue, driverProperties } from "./values.ts";

/** A node of ours as Neo4j has it. */
export interface NodeEntry {
  /** `tifaKey`: `<corpus>|<label>|<id>`. */
  readonly key: string;
  readonly hash: string;
}

/** A relationship of ours as Neo4j has it; `from` and `to` are the keys of its ends. */
export interface RelationshipEntry extends NodeEntry {
  readonly from: string;
  readonly to: string;
}

type DriverMap = Readonly<Record<string, DriverValue>>;

/** Key and hash of a node. */
export function nodeEntry(corpus: string, row: NodeRow): NodeEntry {
  return { key: `${corpus}|${row.label}|${row.id}`, hash: hashOf(nodeLine(row)) };
}

/** Properties of a node; of the `attributes` that any node has those that this one lacks are taken away. */
export function nodeParameters(
  corpus: string,
  { label, id, properties }: NodeRow,
  attributes: Readonly<Record<string, PropertyType>>,
): DriverMap {
  return { ...driverProperties({ ...nodeProperties[label], ...attributes }, properties), id, corpus };
}

/** Key, ends and hash of a relationship. */
export function relationshipEntry(corpus: string, row: RelationshipRow): RelationshipEntry {
  const labels = endLabels(row);
  const [fromKey, toKey] = [`${corpus}|${labels.from}|${row.from}`, `${corpus}|${labels.to}|${row.to}`];
  const key = identityOf(apartBy(row), fromKey, toKey);
  return { key, from: fromKey, to: toKey, hash: hashOf(relationshipLine(row)) };
}

/** Properties of a relationship; HOLDS keeps its key, since its ends do not identify it. */
export function relationshipParameters(row: RelationshipRow): DriverMap {
  const tifaKey = row.type === "HOLDS" ? relationshipKey(row) : null;
  return { ...driverProperties(relationshipShapes[row.type].properties, row.properties), tifaKey };
}

/**
 * What tells one relationship of a type from another: its ends and what sets it apart, of computed numbers the series, of
 * a HOLDS what stands behind the person in its own key `HOLDS|person:王舟|institution:青屿银行|行长|false|`. A person who
 * bears another id by now still holds the same post.
 */
export function identityOf(apart: unknown, from: string, to: string): string {
  const ends = `${from}\n${to}`;
  if (typeof apart !== "string") return ends;
  return `${ends}\n${apart.slice(Math.max(0, apart.indexOf("|institution:")))}`;
}

function apartBy(row: RelationshipRow): string | null {
  if (row.type === "HOLDS") return relationshipKey(row);
  const { series } = row.properties;
  return typeof series === "string" ? series : null;
}

/** Of the row's own content, as it stands in the files; 80 bits tell any two versions of one row apart. */
function hashOf(line: string): string {
  return createHash("sha256").update(line).digest("hex").slice(0, 20);
}
