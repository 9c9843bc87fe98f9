/** Whether the relationships that a document gives by itself carry the spans of its records. */
import type { RelationshipRow } from "../../graph/schema.ts";
import { groupBy } from "../base/group.ts";
import type { MentionRecord } from "../base/records.ts";
import { isVouched } from "../base/vouched.ts";
import type { Findings } from "./findings.ts";
import type { StoredDocument } from "./stored-documents.ts";

/** Checks CONTAINS, DELIVERED, MENTIONS and QUOTES of one document. */
export function checkRows(stored: StoredDocument, findings: Findings): void {
  const speeches = new Map(stored.speeches.map((speech) => [speech.id, speech]));
  const mentionsOf = groupBy(stored.mentions, ({ speech, entity }) => `${speech}\n${entity}`);
  const holds = (row: RelationshipRow): boolean => {
    const { type, from, to, properties } = row;
    const speech = speeches.get(type === "CONTAINS" || type === "DELIVERED" ? to : from);
    if (speech === undefined) return false;
    const isAt = (span: { readonly start: number; readonly end: number } | null) =>
      properties["start"] === span?.start && properties["end"] === span?.end;
    if (type === "CONTAINS") return from === stored.document.id && isAt(speech);
    if (type === "DELIVERED") return speech.speakers.some(({ id }) => id === from) && isAt(speech.attribution.evidence);
    const named = (mentionsOf.get(`${from}\n${to}`) ?? []).filter(
      (mention) => (mention.kind === "quotation") === (type === "QUOTES") && isCounted(mention),
    );
    return hasSpans(row, named);
  };
  for (const row of stored.rows) {
    findings.expect(`${row.type} with its spans`, holds(row), () => `${row.from} ${row.type} ${row.to}: no such words`);
  }
  findings.expect("documents whose speeches are all contained", speeches.size === containedIn(stored.rows), () => {
    return `${stored.document.id}: ${speeches.size} speeches, ${containedIn(stored.rows)} CONTAINS`;
  });
}

/** Quotations count wherever they stand; names when nothing longer holds them and more than the text vouches for them. */
function isCounted(mention: MentionRecord): boolean {
  return mention.kind === "quotation" || (!mention.contained && isVouched(mention));
}

function hasSpans({ properties }: RelationshipRow, mentions: readonly MentionRecord[]): boolean {
  return (
    mentions.length > 0 &&
    properties["count"] === mentions.length &&
    String(properties["starts"]) === String(mentions.map(({ start }) => start)) &&
    String(properties["ends"]) === String(mentions.map(({ end }) => end))
  );
}

function containedIn(rows: readonly RelationshipRow[]): number {
  return rows.filter(({ type }) => type === "CONTAINS").length;
}
