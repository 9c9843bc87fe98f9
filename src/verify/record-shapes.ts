/** What a line of each file of a store must look like; `docs/reference.md` explains the fields. */
import {
  type NodeLabel,
  nodeLabels,
  nodeProperties,
  type PropertyType,
  relationshipShapes,
  relationshipTypes,
} from "../../graph/schema.ts";
import {
  amount,
  day,
  type Fields,
  flag,
  isObject,
  listOf,
  mapOf,
  number,
  oneOf,
  orNull,
  record,
  type Shape,
  text,
  whole,
} from "../base/shape.ts";
import type { RecordFile } from "../store/directory/store-lines.ts";

/** Fields that must be there, and fields that may. */
export interface LineShape {
  readonly required: Fields;
  readonly optional?: Fields;
}

const span: Fields = { start: whole, end: whole };
const nullableText = orNull(text);
const forms = oneOf("speech", "article", "quote", "report", "interview");
const voices = oneOf("speaker", "quoted", "indirect", "title", "heading", "outside");
const verdicts = oneOf("clear", "tentative", "insufficient", "as-expected", "clear-less", "none");
const actorLabels = oneOf("Institution", "Person");
const partKinds = oneOf(
  "headline",
  "subtitle",
  "editor-note",
  "title",
  "byline",
  "body",
  "author-note",
  "credit",
  "unassigned",
);

const position = record(
  { institution: nullableText, institutionId: nullableText, title: nullableText, former: flag },
  { term: text },
);
const speaker = record({ id: text, name: text, positions: listOf(position) });
const attribution = record({
  rule: text,
  confidence: (value) => number(value) && 0 <= Number(value) && Number(value) <= 1,
  evidence: orNull(record({ ...span, text })),
});

const described: Fields = {
  title: text,
  subtitle: text,
  date: day,
  dateRule: oneOf("meta", "file-name", "dateline", "correction"),
  source: text,
  edition: text,
  page: text,
  kind: text,
  url: text,
  event: text,
  editorNote: text,
};

/** By record file. */
export const recordShapes: Readonly<Record<RecordFile, LineShape>> = {
  documents: {
    required: { id: text, file: text, chars: whole, sha256: text, encoding: oneOf("utf-8", "gb18030") },
    optional: described,
  },
  speeches: {
    required: {
      id: text,
      document: text,
      file: text,
      order: whole,
      form: forms,
      title: nullableText,
      speaker: orNull(speaker),
      speakers: listOf(speaker),
      attribution,
      ...span,
      date: orNull(day),
      chars: whole,
      duplicateOf: nullableText,
      text,
      paragraphs: listOf(record(span)),
    },
  },
  mentions: {
    required: {
      id: text,
      speech: nullableText,
      document: text,
      kind: oneOf("concept", "person", "institution", "work", "quotation", "reference"),
      entity: text,
      name: text,
      surface: text,
      ...span,
      voice: voices,
      quotedPerson: nullableText,
      contained: flag,
      chained: flag,
      repeated: flag,
      rule: text,
      paragraph: orNull(whole),
    },
  },
  parts: {
    required: {
      document: text,
      order: whole,
      kind: partKinds,
      speech: nullableText,
      ...span,
      paragraphs: listOf(record(span)),
      edits: listOf(record({ ...span, insert: text })),
    },
  },
  emphasis: {
    required: {
      actor: text,
      concept: text,
      mentions: whole,
      counted: whole,
      speeches: whole,
      chars: whole,
      rate: amount,
      expected: amount,
      expectedByPeers: amount,
      emphasis: orNull(amount),
      low: orNull(amount),
      high: orNull(amount),
      phi: amount,
      p: orNull(amount),
      q: orNull(amount),
      z: orNull(number),
      g2: orNull(number),
      logRatio: orNull(number),
      verdict: verdicts,
      baseline: text,
      firstDate: orNull(day),
      lastDate: orNull(day),
      actorLabel: actorLabels,
      prior: amount,
      share: amount,
      shareExpected: amount,
      reach: amount,
      reachExpected: amount,
    },
  },
  notes: { required: { rule: text, file: text, ...span, message: text } },
  renames: { required: { old: text, new: text, reason: oneOf("same-file", "same-text", "same-post") } },
};

/** `weighing.json`. */
export const weighingShape: LineShape = {
  required: {
    families: listOf(
      record({
        actorLabel: actorLabels,
        discovered: flag,
        priorExposure: number,
        priorMentions: number,
        mentions: whole,
        chars: whole,
        testedPairs: whole,
      }),
    ),
    strata: listOf(record({ period: text, form: forms, speeches: whole, speakers: whole, chars: whole })),
    actors: listOf(
      record({
        actor: text,
        actorLabel: actorLabels,
        speeches: whole,
        chars: whole,
        conceptMentions: whole,
        smallestVisibleRatio: number,
      }),
    ),
  },
};

const isTrue: Shape = (value) => value === true;

/** `graph.json`. */
export const graphShape: LineShape = {
  required: {
    attributes: record({}),
    options: record({ type: oneOf("directed"), multi: isTrue, allowSelfLoops: isTrue }),
    nodes: listOf(record({ key: text, attributes: mapOf(() => true) })),
    edges: listOf(record({ key: text, source: text, target: text, attributes: mapOf(() => true) })),
  },
};

const propertyShapes: Readonly<Record<PropertyType, Shape>> = {
  string: text,
  int: whole,
  float: number,
  boolean: flag,
  date: day,
  "string[]": listOf(text),
  "int[]": listOf(whole),
};

/** Fields of a node by its label. */
export const nodeShapes: ReadonlyMap<string, Fields> = new Map(
  nodeLabels.map((label) => [
    label,
    { label: oneOf(label), id: text, properties: propertiesOf(nodeProperties[label], label) },
  ]),
);

/** Fields of a relationship by its type. */
export const relationshipRowShapes: ReadonlyMap<string, Fields> = new Map(
  relationshipTypes.map((type) => [
    type,
    { type: oneOf(type), from: text, to: text, properties: propertiesOf(relationshipShapes[type].properties) },
  ]),
);

/** Those of the schema and, of persons and institutions, the user's own, `attr_…`; names of nodes are never absent. */
function propertiesOf(types: Readonly<Record<string, PropertyType>>, label?: NodeLabel): Shape {
  const shapes = Object.fromEntries(Object.entries(types).map(([name, type]) => [name, propertyShapes[type]]));
  const isOwn = (name: string) => name.startsWith("attr_") && (label === "Person" || label === "Institution");
  return (value) =>
    isObject(value) &&
    (label === undefined || Object.hasOwn(value, "name")) &&
    Object.entries(value).every(([name, each]) =>
      isOwn(name) ? text(each) : Object.hasOwn(shapes, name) && shapes[name]?.(each) === true,
    );
}
