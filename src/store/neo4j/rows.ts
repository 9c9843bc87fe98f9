/** Rows of the graph as parameters of the statements that write them to Neo4j. */
import { createHash } from "node:crypto";
import {
  labelOf,
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

/** Key, hash and properties of a node; of the `attributes` that any node has those that this one lacks are taken away. */
export function nodeParameter(
  corpus: string,
  row: NodeRow,
  attributes: Readonly<Record<string, PropertyType>>,
): NodeEntry & { readonly properties: DriverMap } {
  const { label, id, properties } = row;
  return {
    key: `${corpus}|${label}|${id}`,
    hash: hashOf(nodeLine(row)),
    properties: { ...driverProperties({ ...nodeProperties[label], ...attributes }, properties), id, corpus },
  };
}

/** Key, ends, hash and properties of a relationship; HOLDS keeps its key, since its ends do not identify it. */
export function relationshipParameter(
  corpus: string,
  row: RelationshipRow,
): RelationshipEntry & { readonly properties: DriverMap } {
  const { type, from, to, properties } = row;
  const shape = relationshipShapes[type];
  const [fromKey, toKey] = [
    `${corpus}|${labelOf(from, shape.from)}|${from}`,
    `${corpus}|${labelOf(to, shape.to)}|${to}`,
  ];
  const ownKey = type === "HOLDS" ? relationshipKey(row) : null;
  return {
    key: identityOf(ownKey, fromKey, toKey),
    from: fromKey,
    to: toKey,
    hash: hashOf(relationshipLine(row)),
    properties: { ...driverProperties(shape.properties, properties), tifaKey: ownKey },
  };
}

/** What tells one relationship of a type from another: its own key, else its ends. */
export function identityOf(ownKey: unknown, from: string, to: string): string {
  return typeof ownKey === "string" ? ownKey : `${from}\n${to}`;
}

/** Of the row's own content, as it stands in the files; 80 bits tell any two versions of one row apart. */
function hashOf(line: string): string {
  return createHash("sha256").update(line).digest("hex").slice(0, 20);
}
