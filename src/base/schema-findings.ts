/** What a store holds besides its documents and its graph, as JSON Schema; the fields in the order of the lines. */

/** A line of `notes.jsonl`. */
export const noteSchema = {
  description: "A line of notes.jsonl: what was doubted or given up; the span is in the raw file.",
  type: "object",
  required: ["rule", "file", "start", "end", "message"],
  properties: {
    rule: { type: "string" },
    file: { type: "string", description: "Empty where it is about no page" },
    start: { type: "integer", minimum: 0 },
    end: { type: "integer", minimum: 0 },
    message: { type: "string" },
  },
  additionalProperties: false,
} as const;

/** A line of `renames.jsonl`. */
export const renameSchema = {
  description: "A line of renames.jsonl: an id that nothing has any more, and what bears another one now.",
  type: "object",
  required: ["old", "new", "reason"],
  properties: {
    old: { type: "string" },
    new: { type: "string" },
    reason: {
      enum: ["same-file", "same-text", "same-post"],
      description: "A document by the bytes of its file, a speech by its words, a person by name and institutions",
    },
  },
  additionalProperties: false,
} as const;
