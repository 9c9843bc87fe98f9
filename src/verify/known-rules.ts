/** The rules that may stand in a store, by what they rest on; `docs/reference.md` explains them. */
import type { MentionRecord } from "../base/records.ts";

/** What attributions by one rule rest on. */
export interface AttributionKind {
  /** Its highest confidence; 0 where the rule says why nobody speaks. */
  readonly most: number;
  /** Where the name stands: in the evidence, elsewhere in the page, or nowhere, since a table or a person knows it. */
  readonly names: "evidence" | "page" | "table";
  readonly posts: "evidence" | "page" | "table";
}

const inEvidence = { names: "evidence", posts: "evidence" } as const;
/** The name stands in the evidence, the posts in a note or an introduction. */
const introduced = { names: "evidence", posts: "page" } as const;
const inTable = { names: "table", posts: "table" } as const;

const attributions: ReadonlyMap<string, AttributionKind> = new Map([
  ["byline-after", { most: 1, ...inEvidence }],
  ["byline-before", { most: 1, ...inEvidence }],
  ["byline-in-place", { most: 0.85, ...inEvidence }],
  ["dash-byline-after", { most: 1, ...inEvidence }],
  ["label-line", { most: 0.95, ...inEvidence }],
  ["label", { most: 0.95, ...inEvidence }],
  ["name-under-title", { most: 1, ...introduced }],
  ["name-under-text", { most: 1, ...introduced }],
  ["reported", { most: 0.75, ...introduced }],
  ["interview-answer", { most: 1, names: "page", posts: "page" }],
  ["office", { most: 0.75, ...inTable }],
  ["author-note", { most: 0.92, ...inEvidence }],
  ["two-signatures", { most: 0, ...inEvidence }],
  ["missing-byline", { most: 0, ...inEvidence }],
  ["post-without-name", { most: 0, ...inEvidence }],
  ["unread-byline", { most: 0, ...inEvidence }],
]);

/** “correction:12” */
const correction = /^correction:\d+$/u;

/** What an attribution by this rule rests on; undefined where there is no such rule. */
export function attributionKind(rule: string): AttributionKind | undefined {
  return correction.test(rule) ? { most: 1, ...inTable } : attributions.get(rule);
}

/** A row of a table: “concepts.tsv:275”, “user/concepts.tsv:3” */
const conceptRow = /^(?:user\/)?concepts\.tsv:\d+$/u;

const mentions: Readonly<Record<Exclude<MentionRecord["kind"], "concept">, ReadonlySet<string>>> = {
  person: new Set(["person-name", "running-name"]),
  institution: new Set(["institution-name", "institution-short-name", "running-institution", "defined-abbreviation"]),
  reference: new Set(["document", "document-running-name", "office-table"]),
  work: new Set(["title-marks", "unclosed-title"]),
  quotation: new Set([
    "continued",
    "left-colon",
    "left-verb",
    "long-quotation",
    "only-person",
    "paragraph-opening",
    "right-verb",
    "same-sentence",
  ]),
};

/** Whether mentions of this kind are made by this rule. */
export function isMentionRule({ kind, rule }: Pick<MentionRecord, "kind" | "rule">): boolean {
  return kind === "concept" ? conceptRow.test(rule) : mentions[kind].has(rule);
}

/** “institutions.tsv:952”, “places.tsv+教育厅”, “same-name-without-post” */
const linkRows: Readonly<Record<string, RegExp>> = {
  BROADER: conceptRow,
  HAS_MEMBER: conceptRow,
  PART_OF: /^(?:institutions\.tsv:\d+|places\.tsv\+\p{Script=Han}+|name-begins-with-body)$/u,
  POSSIBLY_SAME: /^same-name-(?:other-institution|contradictory-posts|without-post)$/u,
  SUCCEEDS: /^institutions\.tsv:\d+$/u,
};

/** Whether a relationship between entities may stand on this rule. */
export function isLinkRule(type: string, rule: string): boolean {
  return linkRows[type]?.test(rule) === true;
}
