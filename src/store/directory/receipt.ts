/** The receipt of a build: what was made from what, the same on every machine. */
import type { Static } from "../../base/schema.ts";

const amount = {
  type: "object",
  required: ["mentions", "chars"],
  properties: { mentions: { type: "integer", minimum: 0 }, chars: { type: "integer", minimum: 0 } },
  additionalProperties: false,
} as const;

/** `receipt.json`, with its fields in their order. */
export const receiptSchema = {
  description: "receipt.json: what was built from what. No time, host or path in it.",
  type: "object",
  required: ["versions", "schemaVersion", "invented", "options", "inputs", "lexicon", "counts", "outputs"],
  properties: {
    versions: {
      type: "object",
      additionalProperties: { type: "string" },
      description: '{"tifa":"0.1.0"}; nothing that differs between machines',
    },
    schemaVersion: { type: "number", description: "A store of another version is exit 3" },
    invented: { type: "boolean", description: "Whether all documents are the bundled, invented sample" },
    options: { type: "object" },
    inputs: {
      type: "object",
      additionalProperties: { type: "string" },
      description: "SHA-256 of every input file, by its path below the folder given",
    },
    lexicon: {
      type: "object",
      additionalProperties: { type: "string" },
      description: "SHA-256 of the lexicon, by table",
    },
    counts: {
      type: "object",
      required: ["documents", "speeches", "mentions", "notes", "nodes", "relationships", "coverage"],
      properties: {
        documents: { type: "integer", minimum: 0 },
        speeches: { type: "integer", minimum: 0 },
        mentions: { type: "integer", minimum: 0 },
        notes: { type: "integer", minimum: 0 },
        nodes: { type: "object", additionalProperties: { type: "integer", minimum: 0 } },
        relationships: { type: "object", additionalProperties: { type: "integer", minimum: 0 } },
        coverage: {
          type: "object",
          required: ["own", "reported", "quoted", "headings", "nobody"],
          properties: {
            own: amount as typeof amount,
            reported: amount as typeof amount,
            quoted: amount as typeof amount,
            headings: amount as typeof amount,
            nobody: amount as typeof amount,
          },
          additionalProperties: false,
          description:
            "Mentions of concepts and Han characters by what they count for; all kinds together are those of all pages",
        },
      },
      additionalProperties: false,
    },
    outputs: {
      type: "object",
      additionalProperties: { type: "string" },
      description: "SHA-256 of every file of the store but this one, timings.json, audit.json and graph.db",
    },
  },
  additionalProperties: false,
} as const;

/** `receipt.json`: what was built from what. No time, host or path in it. */
export interface Receipt extends Static<typeof receiptSchema> {}

/** What only the build knows of itself: the receipt's own part, and the timings, which are no part of the receipt. */
export interface BuildAccount extends Omit<Receipt, "schemaVersion" | "counts" | "outputs"> {
  readonly timings: object;
}
