/**
 * What the graph is: labels, relationships and the type of every property, written once and used by every store, the
 * server and the viewer. `docs/reference.md` explains them to people.
 */

import { emphasisProperties } from "./emphasis-properties.ts";

/** The type of a property; `date` is a `YYYY-MM-DD` string. Lists are parallel and never hold null. */
export type PropertyType = "string" | "int" | "float" | "boolean" | "date" | "string[]" | "int[]";

/** The kind of a node. */
export type NodeLabel = "Concept" | "Document" | "Institution" | "Person" | "Speech" | "Work";

/** The kinds of relationships in code-unit order, the order of `relationships.jsonl`. */
export const relationshipTypes = [
  "BROADER",
  "CONTAINS",
  "CO_OCCURS",
  "DELIVERED",
  "EMPHASISES",
  "HAS_MEMBER",
  "HOLDS",
  "MENTIONS",
  "PART_OF",
  "POSSIBLY_SAME",
  "QUOTES",
  "SPEAKS_OF",
  "SUCCEEDS",
] as const;

/** The kind of a relationship. */
export type RelationshipType = (typeof relationshipTypes)[number];

/** A value that every store can hold. */
export type PropertyValue = string | number | boolean | readonly string[] | readonly number[];

/** The properties of a row; absent ones are left out, never null. */
export type Properties = Readonly<Record<string, PropertyValue>>;

/** A line of `nodes.jsonl`; the id is no property. A user's own properties (`attr_…`) stand in no list below. */
export interface NodeRow {
  readonly label: NodeLabel;
  readonly id: string;
  readonly properties: Properties;
}

/** A line of `relationships.jsonl`. */
export interface RelationshipRow {
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** The verdict on a pair of actor and concept; `graph/measure/verdict.ts` has the rules. */
export type Verdict = "clear" | "tentative" | "insufficient" | "as-expected" | "clear-less" | "not-found" | "none";

/**
 * The version of the schema, raised whenever a name or a meaning in the store changes; a store of another version is
 * exit 3.
 */
export const schemaVersion = 3;

type PropertyTypes = Readonly<Record<string, PropertyType>>;
/** Properties by label, in the order of the columns of an export. */
export const nodeProperties: Readonly<Record<NodeLabel, PropertyTypes>> = {
  Concept: {
    name: "string",
    aliases: "string[]",
    pinyin: "string",
    nameEn: "string",
    nameEnSource: "string",
    family: "string",
    class: "string",
    source: "string",
    validFrom: "string",
    firstSource: "string",
    validTo: "string",
  },
  Document: {
    name: "string",
    file: "string",
    title: "string",
    subtitle: "string",
    date: "date",
    dateRule: "string",
    source: "string",
    edition: "string",
    page: "string",
    kind: "string",
    url: "string",
    chars: "int",
    sha256: "string",
    encoding: "string",
    event: "string",
    occasion: "string",
  },
  Institution: {
    name: "string",
    aliases: "string[]",
    pinyin: "string",
    nameEn: "string",
    type: "string",
    level: "string",
    province: "string",
    validFrom: "string",
    validTo: "string",
  },
  Person: {
    name: "string",
    aliases: "string[]",
    keys: "string[]",
    pinyin: "string",
    population: "string",
    speeches: "int",
    chars: "int",
    ownSpeeches: "int",
    ownChars: "int",
    reportedSpeeches: "int",
    reportedChars: "int",
    firstDate: "date",
    lastDate: "date",
  },
  Speech: {
    name: "string",
    title: "string",
    date: "date",
    form: "string",
    order: "int",
    chars: "int",
    countedChars: "int",
    start: "int",
    end: "int",
    document: "string",
    duplicateOf: "string",
    rule: "string",
  },
  Work: { name: "string", aliases: "string[]" },
};

const span: PropertyTypes = { start: "int", end: "int" };

/** Labels that a relationship may begin and end at, and its properties. */
export interface RelationshipShape {
  readonly from: readonly NodeLabel[];
  readonly to: readonly NodeLabel[];
  readonly properties: PropertyTypes;
}

/** Ends and properties by type. */
export const relationshipShapes: Readonly<Record<RelationshipType, RelationshipShape>> = {
  BROADER: { from: ["Concept"], to: ["Concept"], properties: { rule: "string" } },
  CONTAINS: { from: ["Document"], to: ["Speech"], properties: { order: "int", start: "int", end: "int" } },
  CO_OCCURS: { from: ["Concept"], to: ["Concept"], properties: { speeches: "int", npmi: "float" } },
  DELIVERED: {
    from: ["Person"],
    to: ["Speech"],
    properties: { rule: "string", confidence: "float", form: "string", start: "int", end: "int" },
  },
  EMPHASISES: {
    from: ["Person", "Institution"],
    to: ["Concept"],
    properties: {
      series: "string",
      ratio: "float",
      emphasis: "float",
      low: "float",
      high: "float",
      q: "float",
      verdict: "string",
      baseline: "string",
      portfolio: "boolean",
      ritual: "boolean",
      withoutLargest: "boolean",
    },
  },
  HAS_MEMBER: { from: ["Concept"], to: ["Concept"], properties: { rule: "string" } },
  HOLDS: {
    from: ["Person"],
    to: ["Institution"],
    properties: {
      title: "string",
      former: "boolean",
      status: "string",
      term: "string",
      firstSeen: "date",
      lastSeen: "date",
      documents: "int",
      document: "string",
      ...span,
    },
  },
  MENTIONS: {
    from: ["Document", "Speech"],
    to: ["Concept", "Person", "Institution", "Work"],
    properties: {
      count: "int",
      ownCount: "int",
      reportedCount: "int",
      echoCount: "int",
      headingCount: "int",
      starts: "int[]",
      ends: "int[]",
      voices: "string[]",
      quotedPersons: "string[]",
      snippet: "string",
    },
  },
  PART_OF: {
    from: ["Institution"],
    to: ["Institution"],
    properties: { rule: "string", validFrom: "string", validTo: "string", ...span, document: "string" },
  },
  POSSIBLY_SAME: { from: ["Person"], to: ["Person"], properties: { score: "float", rule: "string" } },
  QUOTES: {
    from: ["Speech"],
    to: ["Person"],
    properties: { count: "int", starts: "int[]", ends: "int[]", snippet: "string" },
  },
  SPEAKS_OF: { from: ["Person", "Institution"], to: ["Concept"], properties: emphasisProperties },
  SUCCEEDS: { from: ["Institution"], to: ["Institution"], properties: { rule: "string", date: "string" } },
};

/** The kinds of nodes in code-unit order, the order of `nodes.jsonl`. */
export const nodeLabels: readonly NodeLabel[] = ["Concept", "Document", "Institution", "Person", "Speech", "Work"];

/**
 * What tells one relationship from another: type and ends; the series of computed numbers; for HOLDS also title,
 * former, term and, where there is one, status, since one person may have several posts in one institution.
 */
export function relationshipKey({ type, from, to, properties }: RelationshipRow): string {
  const ends = `${type}|${from}|${to}`;
  if (type === "SPEAKS_OF" || type === "EMPHASISES") return `${ends}|${properties["series"]}`;
  if (type !== "HOLDS") return ends;
  const post = `${ends}|${properties["title"] ?? ""}|${properties["former"] ?? ""}|${properties["term"] ?? ""}`;
  return properties["status"] === undefined ? post : `${post}|${properties["status"]}`;
}
