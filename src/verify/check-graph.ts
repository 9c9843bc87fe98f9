/** Whether every relationship has its ends, and the evidence that its kind demands. */

import { npmi } from "../../graph/measure/npmi.ts";
import { isLinkRule } from "../../graph/rules/link-rules.ts";
import {
  type NodeLabel,
  type Properties,
  type RelationshipRow,
  relationshipKey,
  relationshipShapes,
} from "../../graph/schema.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import type { Pairs } from "./check-emphasis.ts";
import type { RuleCheck } from "./check-rules.ts";
import { firstDifference } from "./expected-rows.ts";
import type { Findings } from "./findings.ts";
import { pairOf, type Recount } from "./recount.ts";
import { isOfDocument } from "./stored-documents.ts";

/** What the relationships of a store must stand on. */
export interface AuditContext {
  readonly labels: ReadonlyMap<string, NodeLabel>;
  readonly recount: Recount;
  readonly pairs: Pairs;
}

/** Pairs in fewer speeches than this have no CO_OCCURS. */
const fewestSpeeches = 3;

/** Checks all relationships; the spans of those of documents are checked with these. */
export function checkGraph(dir: string, standing: AuditContext, checkRule: RuleCheck, findings: Findings): void {
  const { labels, recount } = standing;
  const found = new Set<string>();
  for (const row of recordsOf<RelationshipRow>(dir, "relationships.jsonl")) {
    const key = relationshipKey(row);
    findings.expect("relationships that stand once", !found.has(key), () => `${key}: twice`);
    found.add(key);
    findings.expect("relationships with both ends", hasEnds(row, labels), () => `${key}: an end is missing`);
    if (isOfDocument(row.type)) continue;
    const rule = row.properties["rule"];
    if (typeof rule === "string") checkRule(rule, () => key);
    if ("document" in row.properties) {
      findings.expect("spans of relationships inside their page", isInside(row, recount), () => `${key}: outside`);
    }
    const problem = problemOf(row, standing);
    findings.expect(`${row.type} ${groundOf[row.type] ?? "by a known rule"}`, problem === undefined, () => {
      return `${key}: ${problem}`;
    });
  }
  checkAllThere(found, standing, findings);
}

/** What stands behind a relationship of this type; every other type stands on a rule. */
const groundOf: Readonly<Record<string, string>> = {
  CO_OCCURS: "with its speeches",
  EMPHASISES: "with the numbers of its pair",
  HOLDS: "with its bylines",
  SPEAKS_OF: "with the numbers of its pair",
};

function hasEnds({ type, from, to }: RelationshipRow, labels: AuditContext["labels"]): boolean {
  const [first, second] = [labels.get(from), labels.get(to)];
  if (first === undefined || second === undefined) return false;
  const shape = relationshipShapes[type];
  return shape.from.includes(first) && shape.to.includes(second);
}

/** Whether the span that a text gave to HOLDS or PART_OF lies in that text. */
function isInside({ properties }: RelationshipRow, { lengths }: Recount): boolean {
  const length = lengths.get(String(properties["document"])) ?? 0;
  const [start, end] = [Number(properties["start"]), Number(properties["end"])];
  return 0 <= start && start < end && end <= length;
}

function problemOf(row: RelationshipRow, { recount, pairs }: AuditContext): string | undefined {
  const { type, from, to, properties } = row;
  switch (type) {
    case "SPEAKS_OF":
    case "EMPHASISES": {
      const pair = pairs.get(`${from}|${to}|${properties["series"]}`);
      if (pair === undefined || (type === "EMPHASISES" && !isEmphasis(pair["verdict"]))) return "its pair has none";
      return differenceOf(properties, chosen(pair, Object.keys(relationshipShapes[type].properties)));
    }
    case "CO_OCCURS": {
      const value = companyOf(pairOf(from, to), recount);
      const isNear = value !== undefined && Math.abs(value - Number(properties["npmi"])) < 1e-9;
      return isNear && properties["speeches"] === recount.together.get(pairOf(from, to))
        ? undefined
        : "counted otherwise";
    }
    case "HOLDS":
      return differenceOf(properties, postAgain(row, recount));
    default:
      return isLinkRule(type, String(properties["rule"])) ? undefined : `no rule ${properties["rule"]}`;
  }
}

/** Whether posts, pairs and company that the records tell all have their relationship. */
function checkAllThere(found: ReadonlySet<string>, { recount, pairs }: AuditContext, findings: Findings): void {
  const expectRow = (type: RelationshipRow["type"], key: string) =>
    findings.expect(`${type} for all that give one`, found.has(key), () => `${key}: is missing`);
  for (const key of recount.posts.keys()) expectRow("HOLDS", key);
  for (const [pair, { verdict }] of pairs) {
    expectRow("SPEAKS_OF", `SPEAKS_OF|${pair}`);
    if (isEmphasis(verdict)) expectRow("EMPHASISES", `EMPHASISES|${pair}`);
  }
  for (const pair of recount.together.keys()) {
    const value = pair.includes("\n") ? companyOf(pair, recount) : undefined;
    if (value !== undefined) expectRow("CO_OCCURS", `CO_OCCURS|${pair.replace("\n", "|")}`);
  }
}

function differenceOf(said: Properties, expected: Properties): string | undefined {
  const difference = firstDifference(said, expected);
  return difference === undefined ? undefined : `another ${difference}`;
}

function chosen(values: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}

function postAgain(row: RelationshipRow, { posts }: Recount): Properties {
  const post = posts.get(relationshipKey(row));
  if (post === undefined) return {};
  const { document, start, end, documents, first, last } = post;
  return {
    ...chosen(row.properties, ["title", "former", "term", "status"]),
    ...(first === null ? {} : { firstSeen: first }),
    ...(last === null ? {} : { lastSeen: last }),
    documents,
    document,
    start,
    end,
  };
}

/** How much two concepts seek each other's company; undefined where it is too little, or too rare, for a relationship. */
function companyOf(pair: string, { together, all }: Recount): number | undefined {
  const [first = "", second = ""] = pair.split("\n");
  const both = together.get(pair) ?? 0;
  if (both < fewestSpeeches || both === all.speeches) return undefined;
  const share = (count = 0) => count / all.speeches;
  const value = npmi(share(both), share(together.get(first)), share(together.get(second)));
  return value > 1e-12 ? value : undefined;
}

function isEmphasis(verdict: unknown): boolean {
  return verdict === "clear" || verdict === "tentative";
}
