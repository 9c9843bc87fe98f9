/** Which names may stand in the graph: those that more than the running text attests. */
import type { MentionRecord } from "./records.ts";

/** Rules of names that only the running text attests: they stay mentions, unless another mention gives them a node. */
const unattested: ReadonlySet<string> = new Set(["running-name", "running-institution", "document-running-name"]);

/** Kinds that name a person, who gets a node by what a speech says, not by a headline or a report around it. */
const personal: ReadonlySet<MentionRecord["kind"]> = new Set(["person", "reference", "quotation"]);

/** Whether a mention gives its entity a node and counts in its relationships; who is quoted needs no other witness. */
export function isAttested({ kind, rule, speech }: MentionRecord): boolean {
  if (personal.has(kind) && speech === null) return false;
  return kind === "quotation" || !unattested.has(rule);
}
