/** Whether every relationship has its ends, and the evidence that its kind demands. */
import type { EmphasisRecord } from "../../graph/facts.ts";
import {
  type NodeLabel,
  type NodeRow,
  type RelationshipRow,
  relationshipKey,
  relationshipShapes,
} from "../../graph/schema.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import type { RuleCheck } from "./check-rules.ts";
import type { Findings } from "./findings.ts";
import { type Grounds, pairOf } from "./grounds.ts";
import { isOfDocument } from "./stored-documents.ts";

/** Checks all relationships and the pairs of `emphasis.jsonl`; the spans of those of documents are checked with these. */
export function checkGraph(dir: string, grounds: Grounds, checkRule: RuleCheck, findings: Findings): void {
  const labels = new Map<string, NodeLabel>();
  for (const { id, label } of recordsOf<NodeRow>(dir, "nodes.jsonl")) {
    findings.expect("nodes with an id of their own", !labels.has(id), () => `${id}: two nodes`);
    labels.set(id, label);
  }
  for (const row of recordsOf<RelationshipRow>(dir, "relationships.jsonl")) {
    const { type, from, to, properties } = row;
    const name = () => `${from} ${type} ${to}`;
    findings.expect("relationships with both ends", hasEnds(row, labels), () => `${name()}: an end is missing`);
    const rule = properties["rule"];
    if (typeof rule === "string") checkRule(rule, name);
    if (isOfDocument(type)) continue;
    if ("document" in properties) {
      findings.expect("spans of relationships inside their page", isInside(row, grounds), () => `${name()}: outside`);
    }
    findings.expect(
      `${type} with ${groundOf[type] ?? "a rule"}`,
      isGrounded(row, grounds),
      () => `${name()}: has none`,
    );
  }
  for (const { actor, concept, mentions } of recordsOf<EmphasisRecord>(dir, "emphasis.jsonl")) {
    const counted = grounds.own.get(pairOf(actor, concept)) ?? 0;
    findings.expect("pairs of emphasis.jsonl, counted again", counted === mentions, () => {
      return `${actor} ${concept}: ${mentions} mentions, counted again ${counted}`;
    });
  }
}

/** What stands behind a relationship of this type; every other type stands on a rule. */
const groundOf: Readonly<Record<string, string>> = {
  CO_OCCURS: "its speeches",
  EMPHASISES: "own mentions",
  HOLDS: "its byline",
  SPEAKS_OF: "as many own mentions",
};

function hasEnds({ type, from, to }: RelationshipRow, labels: ReadonlyMap<string, NodeLabel>): boolean {
  const [first, second] = [labels.get(from), labels.get(to)];
  if (first === undefined || second === undefined) return false;
  const shape = relationshipShapes[type];
  return shape.from.includes(first) && shape.to.includes(second);
}

/** Whether the span that a text gave to HOLDS or PART_OF lies in that text. */
function isInside({ properties }: RelationshipRow, { lengths }: Grounds): boolean {
  const length = lengths.get(String(properties["document"])) ?? 0;
  const [start, end] = [Number(properties["start"]), Number(properties["end"])];
  return 0 <= start && start < end && end <= length;
}

function isGrounded(row: RelationshipRow, { own, together, posts }: Grounds): boolean {
  const { type, from, to, properties } = row;
  switch (type) {
    case "SPEAKS_OF":
      return own.get(pairOf(from, to)) === properties["mentions"];
    case "EMPHASISES":
      return own.has(pairOf(from, to)) && ["clear", "tentative"].includes(String(properties["verdict"]));
    case "CO_OCCURS":
      return together.get(pairOf(from, to)) === properties["speeches"];
    case "HOLDS":
      return (
        posts.get(relationshipKey(row)) === `${properties["document"]}@${properties["start"]}-${properties["end"]}`
      );
    default:
      return typeof properties["rule"] === "string" && properties["rule"] !== "";
  }
}
