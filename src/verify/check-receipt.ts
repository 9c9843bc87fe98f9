/** Whether the receipt of a store names the documents and counts that are there. */
import { noteRule } from "../../graph/rules/note-rules.ts";
import { type NodeRow, nodeLabels, type RelationshipRow, relationshipTypes } from "../../graph/schema.ts";
import type { Note } from "../base/notes.ts";
import type { Receipt } from "../store/directory/receipt.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import { sourcePath } from "../store/directory/source-path.ts";
import type { Findings } from "./findings.ts";

/** Compares inputs, texts and counts with what is there, and notes with the pages that they are about. */
export function checkReceipt(
  dir: string,
  receipt: Receipt,
  lengths: ReadonlyMap<string, number>,
  findings: Findings,
): void {
  for (const id of Object.keys(receipt.inputs)) {
    findings.expect("inputs that are a document", lengths.has(id), () => `${id}: no document`);
  }
  const texts = new Set([...lengths.keys()].map((id) => sourcePath(id)));
  for (const file of Object.keys(receipt.outputs).filter((name) => name.startsWith("sources/"))) {
    findings.expect("texts of a document", texts.has(file), () => `${file}: no document has it`);
  }
  for (const { rule, file, start, end } of recordsOf<Note>(dir, "notes.jsonl")) {
    const isInside = start <= end && end <= (lengths.get(file) ?? Number.POSITIVE_INFINITY);
    findings.expect("notes by a known rule", noteRule(rule) !== undefined, () => `no rule ${rule}`);
    findings.expect("notes inside their page", isInside, () => `${rule}: ${start}-${end} is not in ${file}`);
  }
  checkCounts(dir, receipt, findings);
}

/** Compares the counts of the receipt with the lines that are there. */
function checkCounts(dir: string, { counts }: Receipt, findings: Findings): void {
  const expectCount = (what: string, said: number, counted: number) =>
    findings.expect("counts of the receipt", said === counted, () => `${what}: ${said} said, ${counted} there`);
  for (const file of ["documents", "speeches", "mentions"] as const) {
    expectCount(file, counts[file], countBy(recordsOf<object>(dir, `${file}.jsonl`), () => "all").get("all") ?? 0);
  }
  expectCount("notes", counts.notes, countBy(recordsOf<Note>(dir, "notes.jsonl"), () => "all").get("all") ?? 0);
  const nodes = countBy(recordsOf<NodeRow>(dir, "nodes.jsonl"), ({ label }) => label);
  for (const label of nodeLabels) expectCount(label, counts.nodes[label] ?? 0, nodes.get(label) ?? 0);
  const rows = countBy(recordsOf<RelationshipRow>(dir, "relationships.jsonl"), ({ type }) => type);
  for (const type of relationshipTypes) expectCount(type, counts.relationships[type] ?? 0, rows.get(type) ?? 0);
}

function countBy<T>(records: Iterable<T>, key: (record: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) counts.set(key(record), (counts.get(key(record)) ?? 0) + 1);
  return counts;
}
