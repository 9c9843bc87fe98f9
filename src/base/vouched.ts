/** Which names may stand in the graph: those that more than the running text vouches for. */
import type { MentionRecord } from "./records.ts";

/** Names that only the running text vouches for: they stay mentions, unless another sighting gives them a node. */
const unvouched: ReadonlySet<string> = new Set(["running-name", "running-institution", "document-running-name"]);

/** Whether a mention gives its entity a node and counts in its relationships; who is quoted gets one where a speech quotes him. */
export function isVouched({ kind, rule, speech }: MentionRecord): boolean {
  return kind === "quotation" ? speech !== null : !unvouched.has(rule);
}
