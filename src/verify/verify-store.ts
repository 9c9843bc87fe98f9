/** Checks a store against itself and its sources: files, spans, rules, graph, counts. */
import type { Receipt } from "../store/directory/receipt.ts";
import { requireStore } from "../store/directory/store-directory.ts";
import { checkCoverage } from "./check-coverage.ts";
import { checkDocuments } from "./check-documents.ts";
import { checkEmphasis } from "./check-emphasis.ts";
import { checkFiles } from "./check-files.ts";
import { checkGraph } from "./check-graph.ts";
import { checkLayout } from "./check-layout.ts";
import { metadataOriginOf } from "./check-metadata.ts";
import { checkNodes } from "./check-nodes.ts";
import { checkReceipt } from "./check-receipt.ts";
import { createRuleCheck } from "./check-rules.ts";
import { checkShapes } from "./check-shapes.ts";
import { checkUnits } from "./check-units.ts";
import { type Check, createFindings, type Findings } from "./findings.ts";

/**
 * All checks of the store at `dir`. Where a file is missing only the files are checked, where a line is no record only the
 * lines. Reads the store as a stream; what it keeps are ids and counts. Throws TifaError `input` when there is no store.
 */
export function verifyStore(dir: string): readonly Check[] {
  const receipt = requireStore(dir);
  const findings = createFindings();
  if (checkFiles(dir, receipt, findings) && checkShapes(dir, findings)) checkRecords(dir, receipt, findings);
  return findings.checks();
}

function checkRecords(dir: string, receipt: Receipt, findings: Findings): void {
  const checkRule = createRuleCheck(receipt.lexicon, findings);
  const recount = checkDocuments(dir, receipt, checkRule, findings);
  const labels = checkNodes(dir, recount, metadataOriginOf(receipt), findings);
  const totals = checkUnits(dir, recount, findings);
  const pairs = checkEmphasis(dir, totals, findings);
  checkGraph(dir, { labels, recount, pairs }, checkRule, findings);
  checkLayout(dir, findings);
  checkReceipt(dir, receipt, recount.lengths, findings);
  checkCoverage(dir, receipt, findings);
}
