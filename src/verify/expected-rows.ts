/** The rows that the records of a document give to the graph, made again from the records alone. */
import type { NodeRow, Properties, PropertyValue, RelationshipRow } from "../../graph/schema.ts";
import { nodeProperties } from "../../graph/schema.ts";
import { isAttested } from "../base/attested.ts";
import { groupBy } from "../base/group.ts";
import type { DocumentRecord, MentionRecord, SpeechRecord } from "../base/records.ts";
import { countedChars } from "./counted-speech.ts";
import type { StoredDocument } from "./stored-documents.ts";

/** Properties that a store tells in words from the page instead of counting them. */
export const worded = "snippet";

/** The Document and Speech nodes of one document. */
export function expectedNodes({ document, text, speeches, mentions }: StoredDocument): readonly NodeRow[] {
  const mentionsOf = groupBy(mentions, ({ speech }) => speech);
  const countedIn = (speech: SpeechRecord) =>
    speech.duplicateOf === null ? countedChars(text, speech, mentionsOf.get(speech.id) ?? []) : undefined;
  return [documentNode(document), ...speeches.map((speech) => speechNode(speech, countedIn(speech)))];
}

/** CONTAINS, DELIVERED, MENTIONS and QUOTES of one document, without the words around a mention. */
export function expectedRows({ document, speeches, mentions }: StoredDocument): readonly RelationshipRow[] {
  const mentionsOf = groupBy(mentions, ({ speech }) => speech);
  const outside = (mentionsOf.get(null) ?? []).filter((mention) => mention.kind === "concept" && isNamed(mention));
  const ofSpeeches = speeches.flatMap((speech) => {
    const { id, order, start, end } = speech;
    const own = mentionsOf.get(id) ?? [];
    return [
      { type: "CONTAINS", from: document.id, to: id, properties: { order, start, end } } as const,
      ...deliveredRows(speech),
      ...rowsOf("MENTIONS", id, own.filter(isNamed), (hits) => spokenAs(hits, speech)),
      ...rowsOf("QUOTES", id, own.filter(isQuotation)),
    ];
  });
  return [...ofSpeeches, ...rowsOf("MENTIONS", document.id, outside, ofHeadings)];
}

function documentNode(document: DocumentRecord): NodeRow {
  const values = new Map(Object.entries({ ...document, name: document.title ?? document.file }));
  return { label: "Document", id: document.id, properties: present(Object.keys(nodeProperties.Document), values) };
}

function speechNode(speech: SpeechRecord, counted: number | undefined): NodeRow {
  const beginning = Array.from(speech.text.trimStart()).slice(0, 20).join("").replace(/\s+/gu, " "); // "一 二"
  const { rule } = speech.attribution;
  const values = new Map(Object.entries({ ...speech, name: speech.title ?? beginning, countedChars: counted, rule }));
  return { label: "Speech", id: speech.id, properties: present(Object.keys(nodeProperties.Speech), values) };
}

function deliveredRows({ id, form, speakers, attribution }: SpeechRecord): readonly RelationshipRow[] {
  const { rule, confidence, evidence } = attribution;
  if (evidence === null) return [];
  const { start, end } = evidence;
  return [...new Set(speakers.map((speaker) => speaker.id))].map((person) => {
    return { type: "DELIVERED", from: person, to: id, properties: { rule, confidence, form, start, end } };
  });
}

function rowsOf(
  type: "MENTIONS" | "QUOTES",
  from: string,
  mentions: readonly MentionRecord[],
  more: (hits: readonly MentionRecord[]) => Properties = () => ({}),
): readonly RelationshipRow[] {
  return [...groupBy(mentions, ({ entity }) => entity)].map(([to, hits]) => {
    const places = { count: hits.length, starts: hits.map(({ start }) => start), ends: hits.map(({ end }) => end) };
    return { type, from, to, properties: { ...places, ...more(hits) } };
  });
}

function ofHeadings(hits: readonly MentionRecord[]): Properties {
  return { headingCount: hits.filter(({ voice }) => voice === "heading").length };
}

function spokenAs(hits: readonly MentionRecord[], { attribution, speaker }: SpeechRecord): Properties {
  const first = hits.filter(({ contained, repeated }) => !contained && !repeated);
  const own = first.filter(({ voice }) => voice === "speaker");
  const reported = first.filter(
    ({ voice, quotedPerson }) =>
      attribution.rule === "reported" && voice === "indirect" && speaker !== null && quotedPerson === speaker.name,
  );
  return {
    ownCount: own.length,
    reportedCount: reported.length,
    echoCount: [...own, ...reported].filter(({ echoOf }) => echoOf !== null).length,
    voices: hits.map(({ voice }) => voice),
    quotedPersons: hits.map(({ quotedPerson }) => quotedPerson ?? ""),
  };
}

/** Names when nothing longer holds them, more than the text attests them and they mean something that has a node. */
function isNamed(mention: MentionRecord): boolean {
  const { kind, contained, entity } = mention;
  return (
    kind !== "quotation" && !contained && isAttested(mention) && /^(?:concept|institution|person|work):/u.test(entity)
  ); // "work:海的书"
}

function isQuotation({ kind, entity }: MentionRecord): boolean {
  return kind === "quotation" && entity.startsWith("person:");
}

function present(names: readonly string[], values: ReadonlyMap<string, unknown>): Properties {
  const found = names.flatMap((name) => {
    const value = values.get(name);
    // Values of checked records that schema names are strings and numbers.
    return value === undefined || value === null ? [] : [[name, value as PropertyValue] as const];
  });
  return Object.fromEntries(found);
}

/** What two sets of properties differ in; undefined when they are equal. */
export function firstDifference(said: Properties, expected: Properties): string | undefined {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(said)])];
  return names.find((name) => name !== worded && JSON.stringify(said[name]) !== JSON.stringify(expected[name]));
}
