/** The rows that one document gives by itself: Document, Speech and what hangs on them. */

import type { GraphRows } from "../../graph/facts.ts";
import {
  type NodeRow,
  nodeProperties,
  type RelationshipRow,
  type RelationshipType,
  relationshipShapes,
} from "../../graph/schema.ts";
import { isAttested } from "../base/attested.ts";
import { isOwn, isReported } from "../base/counts-for.ts";
import { groupBy } from "../base/group.ts";
import { byCodeUnit } from "../base/order.ts";
import type { AnnotatedDocument, MentionRecord, SpeechRecord } from "../base/records.ts";
import { snippetOf } from "../base/snippet.ts";
import type { SpeechCounts } from "../base/speech-counts.ts";
import { labelOfEntity } from "./entity-records.ts";
import { propertiesOf } from "./properties.ts";

/** A speech without title is named by this many of its first characters. */
const nameLength = 20;

/** Rows in page order; the targets of a speech's mentions by id. `counts` are those of the speeches that are no copies. */
export function documentRows(annotated: AnnotatedDocument, counts: readonly SpeechCounts[]): GraphRows {
  const charsOf = new Map(counts.map(({ speech, chars }) => [speech, chars]));
  const mentionsOf = groupBy(annotated.mentions, (mention) => mention.speech);
  const speeches = annotated.speeches;
  return {
    nodes: [documentNode(annotated), ...speeches.map((speech) => speechNode(speech, charsOf.get(speech.id)))],
    relationships: [
      ...speeches.map(containsRow),
      ...speeches.flatMap(deliveredRows),
      ...speeches.flatMap((speech) => mentionRows(annotated, speech, mentionsOf.get(speech.id) ?? [])),
      ...outsideRows(annotated, mentionsOf.get(null) ?? []),
      ...speeches.flatMap((speech) => quoteRows(annotated, speech.id, mentionsOf.get(speech.id) ?? [])),
    ],
  };
}

function documentNode({ document: { given, ...document } }: AnnotatedDocument): NodeRow {
  const values = { name: document.title ?? document.file, ...document };
  return { label: "Document", id: document.id, properties: propertiesOf(nodeProperties.Document, values) };
}

function speechNode(speech: SpeechRecord, countedChars: number | undefined): NodeRow {
  const { title, date, form, order, chars, start, end, document, duplicateOf, attribution } = speech;
  const { rule } = attribution;
  const name = title ?? Array.from(speech.text.trimStart()).slice(0, nameLength).join("").replace(/\s+/gu, " "); // "一 二"
  const values = { name, title, date, form, order, chars, countedChars, start, end, document, duplicateOf, rule };
  return { label: "Speech", id: speech.id, properties: propertiesOf(nodeProperties.Speech, values) };
}

function containsRow({ document, id, order, start, end }: SpeechRecord): RelationshipRow {
  return row("CONTAINS", document, id, { order, start, end });
}

/** One row a speaker. An attribution without evidence gives none: no edge without evidence. */
function deliveredRows({ id, form, speakers, attribution }: SpeechRecord): readonly RelationshipRow[] {
  const { rule, confidence, evidence } = attribution;
  if (evidence === null) return [];
  const persons = [...new Set(speakers.map((speaker) => speaker.id))];
  return persons.map((person) =>
    row("DELIVERED", person, id, { rule, confidence, form, start: evidence.start, end: evidence.end }),
  );
}

/** One row an entity named in the body. */
function mentionRows(
  { text, parts }: AnnotatedDocument,
  speech: SpeechRecord,
  mentions: readonly MentionRecord[],
): readonly RelationshipRow[] {
  const named = mentions.filter((mention) => isNamed(mention));
  return byTarget(named).map(([target, hits]) => {
    const own = hits.filter(isOwn);
    const reported = hits.filter((hit) => isReported(hit, speech));
    return row("MENTIONS", speech.id, target, {
      count: hits.length,
      ownCount: own.length,
      reportedCount: reported.length,
      echoCount: [...own, ...reported].filter(({ echoOf }) => echoOf !== null).length,
      starts: hits.map((hit) => hit.start),
      ends: hits.map((hit) => hit.end),
      voices: hits.map((hit) => hit.voice),
      quotedPersons: hits.map((hit) => hit.quotedPerson ?? ""),
      snippet: snippetOfFirst(text, parts, hits),
    });
  });
}

/** One row a concept named outside every speech. */
function outsideRows(
  { document, text, parts }: AnnotatedDocument,
  mentions: readonly MentionRecord[],
): readonly RelationshipRow[] {
  const named = mentions.filter((mention) => mention.kind === "concept" && isNamed(mention));
  return byTarget(named).map(([target, hits]) =>
    row("MENTIONS", document.id, target, {
      count: hits.length,
      headingCount: hits.filter(({ voice }) => voice === "heading").length,
      starts: hits.map((hit) => hit.start),
      ends: hits.map((hit) => hit.end),
      snippet: snippetOfFirst(text, parts, hits),
    }),
  );
}

/** One row a person whose words stand in quotation marks in the body. */
function quoteRows(
  { text, parts }: AnnotatedDocument,
  speech: string,
  mentions: readonly MentionRecord[],
): readonly RelationshipRow[] {
  const quotations = mentions.filter(({ kind, entity }) => kind === "quotation" && entity.startsWith("person:"));
  return byTarget(quotations).map(([person, hits]) =>
    row("QUOTES", speech, person, {
      count: hits.length,
      starts: hits.map((hit) => hit.start),
      ends: hits.map((hit) => hit.end),
      snippet: snippetOfFirst(text, parts, hits),
    }),
  );
}

/** A name in its own right whose entity has a node; one inside a longer name does not count. */
function isNamed(mention: MentionRecord): boolean {
  const { kind, contained, entity } = mention;
  return kind !== "quotation" && !contained && isAttested(mention) && labelOfEntity(entity) !== undefined;
}

function byTarget(mentions: readonly MentionRecord[]): readonly (readonly [string, readonly MentionRecord[]])[] {
  return [...groupBy(mentions, (mention) => mention.entity)].sort(([a], [b]) => byCodeUnit(a, b));
}

function snippetOfFirst(
  text: string,
  parts: AnnotatedDocument["parts"],
  hits: readonly MentionRecord[],
): string | undefined {
  const [first] = hits;
  return first === undefined ? undefined : snippetOf(text, parts, first);
}

function row(
  type: RelationshipType,
  from: string,
  to: string,
  values: Parameters<typeof propertiesOf>[1],
): RelationshipRow {
  return { type, from, to, properties: propertiesOf(relationshipShapes[type].properties, values) };
}
