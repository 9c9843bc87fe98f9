/** Whether the nodes and relationships that a document gives by itself are those that its records give. */
import { type NodeRow, type Properties, type RelationshipRow, relationshipKey } from "../../graph/schema.ts";
import { editSlice } from "../base/edits.ts";
import { expectedNodes, expectedRows, firstDifference, worded } from "./expected-rows.ts";
import type { Findings } from "./findings.ts";
import type { StoredDocument } from "./stored-documents.ts";

/** Checks Document, Speech, CONTAINS, DELIVERED, MENTIONS and QUOTES of one document. */
export function checkRows(stored: StoredDocument, findings: Findings): void {
  const nodeKey = ({ label, id }: NodeRow) => `${label} ${id}`;
  compare(stored.nodes, expectedNodes(stored), nodeKey, ({ label }) => `${label} as its record has it`, findings);
  const typed = ({ type }: RelationshipRow) => `${type} as the records have it`;
  compare(stored.rows, expectedRows(stored), relationshipKey, typed, findings);
  const surfaces = new Map<string, readonly string[]>();
  for (const { entity, start, surface } of stored.mentions) {
    const key = `${entity} ${start}`;
    surfaces.set(key, [...(surfaces.get(key) ?? []), surface.trim()]);
  }
  const readable = stored.parts.map((part) => editSlice(stored.text, part.edits, part).text).join("\n");
  for (const row of stored.rows) {
    if (row.type !== "MENTIONS" && row.type !== "QUOTES") continue;
    const words = String(row.properties[worded]);
    const [first] = [row.properties["starts"]].flat();
    const isAround =
      readable.includes(words) && surfaces.get(`${row.to} ${first}`)?.some((each) => words.includes(each));
    findings.expect("words around mentions that stand in the page", isAround === true, () => {
      return `${row.from} ${row.type} ${row.to}: “${words}”`;
    });
  }
}

function compare<Row extends { readonly properties: Properties }>(
  said: readonly Row[],
  expected: readonly Row[],
  keyOf: (row: Row) => string,
  subjectOf: (row: Row) => string,
  findings: Findings,
): void {
  const left = new Map(said.map((row) => [keyOf(row), row]));
  for (const row of expected) {
    const key = keyOf(row);
    const found = left.get(key);
    left.delete(key);
    const difference = found === undefined ? undefined : firstDifference(found.properties, row.properties);
    findings.expect(subjectOf(row), found !== undefined && difference === undefined, () => {
      return difference === undefined ? `${key}: is missing` : `${key}: another ${difference}`;
    });
  }
  for (const [key, row] of left) findings.expect(subjectOf(row), false, () => `${key}: no record gives it`);
}
