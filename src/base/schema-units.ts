/** What weigh works on, as JSON Schema; the fields stand in the order in which they are written. */

/** In which of two ways words count for somebody; they are never added. */
export const seriesSchema = { enum: ["own", "reported"] } as const;
/** Who is compared with whom: officials here with each other, translated foreigners with each other. */
export const populationSchema = { enum: ["chinese", "foreign", "unknown"] } as const;

const count = { type: "integer", minimum: 0 } as const;

/** A line of `units.jsonl`. */
export const unitSchema = {
  description:
    "A line of units.jsonl: all text of one person in one event of one series, the unit of every comparison. Everything in emphasis.jsonl follows from these lines.",
  type: "object",
  // biome-ignore format: a list of names
  required: [
    "id", "series", "person", "population", "event", "date", "source", "kind", "isCounted", "chars", "sureChars",
    "speeches", "institutions", "concepts", "around",
  ],
  properties: {
    id: { type: "string", description: "<series>|<person>|<event>, and |<source> where it is told again elsewhere" },
    series: seriesSchema as typeof seriesSchema,
    person: { type: "string", description: "id of the speaker" },
    population: populationSchema as typeof populationSchema,
    event: { type: "string", description: "event of the document, else its day, else its id" },
    date: { type: ["string", "null"], format: "date", description: "The first day of its texts" },
    source: { type: ["string", "null"] },
    kind: { type: "string", description: "What is compared within a quarter: form (own), occasion (reported)" },
    isCounted: { type: "boolean", description: "False where another source that counts tells the same events" },
    chars: { type: "integer", minimum: 0, description: "Han characters in which a mention would count" },
    sureChars: { type: "integer", minimum: 0, description: "Of these, with an attribution of 0.9 or more" },
    speeches: { type: "array", items: { type: "string" } },
    institutions: {
      type: "array",
      items: { type: "string" },
      description: "Where the person holds a post now, as far as most who do are of this population",
    },
    concepts: { type: "array", items: { $ref: "#/$defs/use" } },
    around: {
      type: "array",
      items: { type: "string" },
      description:
        "Concepts that its documents name in another voice, inside longer names, in repeats, in text that is nobody's or doubtful",
    },
  },
  additionalProperties: false,
  $defs: {
    use: {
      description: "How the unit uses one concept",
      type: "object",
      required: ["concept", "mentions", "echo", "chained", "quoted", "counted", "sure", "texts", "doubtful"],
      properties: {
        concept: { type: "string" },
        mentions: count as typeof count,
        echo: { type: "integer", minimum: 0, description: "In a sentence that names somebody else as its author" },
        chained: { type: "integer", minimum: 0, description: "In a chain of formulations" },
        quoted: { type: "integer", minimum: 0, description: "In quotations of others; no part of mentions" },
        counted: { type: "integer", minimum: 0, description: "Mentions, at most two a passage" },
        sure: { type: "integer", minimum: 0, description: "Counted, in texts with an attribution of 0.9 or more" },
        texts: { type: "integer", minimum: 0, description: "Speeches with a mention" },
        doubtful: { type: "integer", minimum: 0, description: "Of these, attributed with less than 0.9" },
      },
      additionalProperties: false,
    },
  },
} as const;
