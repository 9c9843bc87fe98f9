/** The labels of the two nodes that a relationship joins; its row names only their ids. */
import { type NodeLabel, type RelationshipRow, relationshipShapes } from "./schema.ts";

/** Labels of both ends. */
export interface EndLabels {
  readonly from: NodeLabel;
  readonly to: NodeLabel;
}

const prefixes: readonly (readonly [string, NodeLabel])[] = [
  ["concept:", "Concept"],
  ["institution:", "Institution"],
  ["person:", "Person"],
  ["work:", "Work"],
];

/** The labels of the ends of a row. Ids of documents and speeches have no prefix; only what a speech mentions has voices. */
export function endLabels({ type, from, to, properties }: RelationshipRow): EndLabels {
  const shape = relationshipShapes[type];
  const ofText = shape.from.filter((label) => label === (properties["voices"] === undefined ? "Document" : "Speech"));
  return { from: labelOf(from, type === "MENTIONS" ? ofText : shape.from), to: labelOf(to, shape.to) };
}

/** The label of the node with this id, among the labels that this end of the relationship may have. */
function labelOf(id: string, allowed: readonly NodeLabel[]): NodeLabel {
  const [only] = allowed;
  if (allowed.length === 1 && only !== undefined) return only;
  const found = prefixes.find(([prefix, label]) => id.startsWith(prefix) && allowed.includes(label));
  if (found === undefined) throw new RangeError(`no label of ${allowed.join(", ")} fits the id "${id}"`);
  return found[1];
}
