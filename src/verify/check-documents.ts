/** Goes over the documents of a store, each with everything that hangs on it. */
import type { NodeRow } from "../../graph/schema.ts";
import type { Receipt } from "../store/directory/receipt.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import { checkAttributions, type NamesOf } from "./check-attribution.ts";
import { checkEvidence } from "./check-evidence.ts";
import { checkMetadata, metadataOriginOf } from "./check-metadata.ts";
import { areEditsInOrder, checkParts } from "./check-parts.ts";
import { checkRows } from "./check-rows.ts";
import type { RuleCheck } from "./check-rules.ts";
import { checkVoices } from "./check-voices.ts";
import type { Findings } from "./findings.ts";
import { addToRecount, createRecount, type Recount } from "./recount.ts";
import { storedDocuments } from "./stored-documents.ts";

/** Checks every document once; gives what the graph must stand on. */
export function checkDocuments(dir: string, receipt: Receipt, checkRule: RuleCheck, findings: Findings): Recount {
  const recount = createRecount();
  const names = namesOf(dir);
  const origin = metadataOriginOf(receipt);
  const stray = (file: string, count: number) =>
    findings.expect("files without a stray record", count === 0, () => `${file}: ${count} records of no document`);
  for (const stored of storedDocuments(dir, stray)) {
    const { id, sha256 } = stored.document;
    findings.expect(
      "documents whose input the receipt names",
      receipt.inputs[id] === sha256,
      () => `${id}: another input`,
    );
    findings.expect(
      "pages whose origins lie in their text, one behind the other",
      stored.origins.every(({ start, end }, i) => (stored.origins[i - 1]?.end ?? 0) <= start && start <= end) &&
        (stored.origins.at(-1)?.end ?? 0) <= stored.text.length,
      () => `${id}: origins that overlap or leave the text`,
    );
    const isReadable = areEditsInOrder(stored);
    findings.expect("pages whose edits can be made", isReadable, () => `${id}: edits that overlap or leave the page`);
    if (!isReadable) continue;
    checkEvidence(stored, findings);
    checkAttributions(stored, names, findings);
    checkParts(stored, findings);
    // Readers of formats find titles and days in fields and marks that the text does not hold.
    const byTable = origin.byTable || stored.document.format !== undefined;
    checkMetadata(stored, { ...origin, byTable }, findings);
    checkVoices(stored, origin.byCorrections, findings);
    checkRows(stored, findings);
    for (const mention of stored.mentions) {
      checkRule(mention.rule, () => mention.id, mention.kind === "concept" ? mention : undefined);
    }
    addToRecount(recount, stored);
  }
  return recount;
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
