/** A line of a corrections file, as JSON Schema; a table has the same fields as columns. */
import { voiceSchema } from "../base/schema-records.ts";

/** What a person knows better than the rules. Every correction outranks them and is signed. */
export const correctionSchema = {
  description: "A line of a corrections file: what a person knows better than the rules, signed.",
  type: "object",
  required: ["by", "on", "why"],
  properties: {
    by: { $ref: "#/$defs/text", description: "Who says so" },
    on: { type: "string", format: "date" },
    why: { $ref: "#/$defs/text" },
  },
  anyOf: [
    {
      description: "These persons speak here; none: nobody does",
      required: ["kind", "speech", "speakers"],
      properties: {
        kind: { const: "reattribute" },
        speech: { $ref: "#/$defs/text" },
        speakers: { type: "array", items: { $ref: "#/$defs/speaker" } },
      },
    },
    {
      description: "Paragraphs that the rules left to no speech are one, by these persons; none: nobody",
      required: ["kind", "document", "start", "end", "speakers"],
      properties: {
        kind: { const: "speech" },
        document: { $ref: "#/$defs/text" },
        start: { $ref: "#/$defs/offset" },
        end: { $ref: "#/$defs/offset" },
        speakers: { type: "array", items: { $ref: "#/$defs/speaker" } },
      },
    },
    {
      description: "The body of a speech is made of the paragraphs between these offsets of the raw file",
      required: ["kind", "speech", "start", "end"],
      properties: {
        kind: { const: "cut" },
        speech: { $ref: "#/$defs/text" },
        start: { $ref: "#/$defs/offset" },
        end: { $ref: "#/$defs/offset" },
      },
    },
    {
      description: "A word that was taken for a name",
      required: ["kind", "name"],
      properties: { kind: { const: "not-a-person" }, name: { $ref: "#/$defs/name" } },
    },
    {
      description: "A name as written is in truth another",
      required: ["kind", "name", "to"],
      properties: { kind: { const: "rename" }, name: { $ref: "#/$defs/name" }, to: { $ref: "#/$defs/name" } },
    },
    {
      description: "These are one person, the first of them",
      required: ["kind", "persons"],
      properties: {
        kind: { const: "merge" },
        persons: { type: "array", items: { $ref: "#/$defs/text" }, minItems: 2 },
      },
    },
    {
      description: "Who bears the name in these institutions is another than who bears it elsewhere",
      required: ["kind", "name", "institutions"],
      properties: {
        kind: { const: "split" },
        name: { $ref: "#/$defs/name" },
        institutions: { type: "array", items: { $ref: "#/$defs/text" }, minItems: 1 },
      },
    },
    {
      description: "Another name of a person, an institution or a concept",
      required: ["kind", "entity", "name"],
      properties: {
        kind: { const: "alias" },
        entity: { type: "string", pattern: "^(?:person|institution|concept):." },
        name: { $ref: "#/$defs/name" },
      },
    },
    {
      description: "The mention is none of the concept",
      required: ["kind", "mention"],
      properties: { kind: { const: "not-this-concept" }, mention: { $ref: "#/$defs/text" } },
    },
    {
      description: "The mention stands in this voice",
      required: ["kind", "mention", "voice"],
      properties: {
        kind: { const: "voice" },
        mention: { $ref: "#/$defs/text" },
        voice: voiceSchema as typeof voiceSchema,
        quotedPerson: { $ref: "#/$defs/text" },
      },
    },
    {
      description: "The date of a document and its speeches",
      required: ["kind", "document", "date"],
      properties: {
        kind: { const: "date" },
        document: { $ref: "#/$defs/text" },
        date: { type: "string", format: "date" },
      },
    },
    {
      description: "The title of a document or of a speech, by its id",
      required: ["kind", "target", "title"],
      properties: { kind: { const: "title" }, target: { $ref: "#/$defs/text" }, title: { $ref: "#/$defs/text" } },
    },
  ],
  unevaluatedProperties: false,
  $defs: {
    text: { type: "string", pattern: "\\S" },
    offset: { type: "integer", minimum: 0 },
    name: {
      description: "Has a letter at least, and is no id",
      type: "string",
      pattern: "^(?!(?:person|institution|concept):)[\\s\\S]*[\\p{L}\\p{N}]",
    },
    speaker: {
      type: "object",
      required: ["name"],
      properties: {
        name: { $ref: "#/$defs/name" },
        positions: { type: "array", items: { $ref: "#/$defs/position" } },
      },
      additionalProperties: false,
    },
    position: {
      type: "object",
      properties: {
        institution: { anyOf: [{ $ref: "#/$defs/name" }, { type: "null" }] },
        title: { anyOf: [{ $ref: "#/$defs/name" }, { type: "null" }] },
        former: { type: "boolean" },
        term: { anyOf: [{ $ref: "#/$defs/name" }, { type: "null" }] },
      },
      additionalProperties: false,
    },
  },
} as const;
