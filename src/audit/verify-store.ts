/** Checks a store against itself and its sources: files, spans, rules, graph, counts. */
import type { NodeRow, RelationshipRow } from "../../graph/schema.ts";
import type { Note } from "../base/notes.ts";
import type { Receipt } from "../store/directory/receipt.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import { requireStore } from "../store/directory/store-directory.ts";
import { checkAttributions, type NamesOf } from "./check-attribution.ts";
import { checkEmphasis } from "./check-emphasis.ts";
import { checkEvidence } from "./check-evidence.ts";
import { checkFiles } from "./check-files.ts";
import { checkGraph } from "./check-graph.ts";
import { checkHeads, toldIn } from "./check-heads.ts";
import { checkLayout } from "./check-layout.ts";
import { checkNodes } from "./check-nodes.ts";
import { checkParts } from "./check-parts.ts";
import { checkRows } from "./check-rows.ts";
import { createRuleCheck, type RuleCheck } from "./check-rules.ts";
import { checkShapes } from "./check-shapes.ts";
import { checkVoices } from "./check-voices.ts";
import { type Check, createFindings, type Findings } from "./findings.ts";
import { addGrounds, createGrounds, type Grounds } from "./grounds.ts";
import { storedDocuments } from "./stored-documents.ts";

/**
 * All checks of the store at `dir`. Where a file is missing only the files are checked, where
 * a line is no record only its lines. Reads the store as a stream;
 * what it keeps are ids and counts. Throws TifaError `input` when there is no store.
 */
export function verifyStore(dir: string): readonly Check[] {
  const receipt = requireStore(dir);
  const findings = createFindings();
  if (checkFiles(dir, receipt, findings) && checkShapes(dir, findings)) checkRecords(dir, receipt, findings);
  return findings.checks();
}

function checkRecords(dir: string, receipt: Receipt, findings: Findings): void {
  const checkRule = createRuleCheck(receipt.lexicon, findings);
  const grounds = checkDocuments(dir, receipt, checkRule, findings);
  const labels = checkNodes(dir, grounds, toldIn(receipt), findings);
  const pairs = checkEmphasis(dir, grounds, findings);
  checkGraph(dir, { labels, grounds, pairs }, checkRule, findings);
  checkLayout(dir, findings);
  checkCounts(dir, receipt, findings);
}

/** Goes over all documents once; gives what the graph must stand on. */
function checkDocuments(dir: string, receipt: Receipt, checkRule: RuleCheck, findings: Findings): Grounds {
  const grounds = createGrounds();
  const names = namesOf(dir);
  const told = toldIn(receipt);
  const stray = (file: string, count: number) =>
    findings.expect("files without a stray record", count === 0, () => `${file}: ${count} records of no document`);
  for (const stored of storedDocuments(dir, stray)) {
    const { id, sha256 } = stored.document;
    findings.expect(
      "documents whose input the receipt names",
      receipt.inputs[id] === sha256,
      () => `${id}: another input`,
    );
    checkEvidence(stored, findings);
    checkAttributions(stored, names, findings);
    checkParts(stored, findings);
    checkHeads(stored, told, findings);
    checkVoices(stored, told.byCorrections, findings);
    checkRows(stored, findings);
    for (const mention of stored.mentions) checkRule(mention.rule, () => mention.id);
    addGrounds(grounds, stored);
  }
  return grounds;
}

/** Names of persons by their ids. */
function namesOf(dir: string): NamesOf {
  const names = new Map<string, readonly string[]>();
  for (const { id, properties } of recordsOf<NodeRow>(dir, "nodes.jsonl", '{"label":"Person"')) {
    const { aliases } = properties;
    if (Array.isArray(aliases)) names.set(id, aliases.map(String));
  }
  return names;
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
  for (const [label, said] of Object.entries(counts.nodes)) expectCount(label, said, nodes.get(label) ?? 0);
  const rows = countBy(recordsOf<RelationshipRow>(dir, "relationships.jsonl"), ({ type }) => type);
  for (const [type, said] of Object.entries(counts.relationships)) expectCount(type, said, rows.get(type) ?? 0);
}

function countBy<T>(records: Iterable<T>, key: (record: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) counts.set(key(record), (counts.get(key(record)) ?? 0) + 1);
  return counts;
}
