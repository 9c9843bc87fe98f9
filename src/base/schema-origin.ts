/** Where in its file a text stands, as JSON Schema. */

/** A line of `origins.jsonl`. */
export const originSchema = {
  description:
    "A line of origins.jsonl: where in its file a stretch of a text stands that tifa made of a PDF, a web page or a table.",
  type: "object",
  required: ["document", "start", "end"],
  properties: {
    document: { type: "string" },
    start: { type: "integer", minimum: 0 },
    end: { type: "integer", minimum: 0 },
    page: { type: "integer", minimum: 1, description: "Of a PDF" },
    box: {
      type: "array",
      items: { type: "number" },
      minItems: 4,
      maxItems: 4,
      description: "Left, top, right and bottom in points of the page, y downwards",
    },
    path: { type: "string", description: "CSS path of the element of a web page" },
    row: { type: "integer", minimum: 1, description: "As the table counts" },
    column: { type: "string", description: "Name of the column of a table" },
    confidence: { type: "number", minimum: 0, maximum: 1, description: "How sure OCR is of the line" },
  },
  additionalProperties: false,
} as const;
