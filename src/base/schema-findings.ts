/** What a store holds besides its documents and its graph, as JSON Schema; the fields in the order of the lines. */
import { formSchema } from "./schema-records.ts";

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

const actorLabels = { enum: ["Institution", "Person"] } as const;

/** A line of `emphasis.jsonl`. */
export const emphasisSchema = {
  description:
    "A line of emphasis.jsonl: one actor and one concept. Null is unknown or not defined: E and its interval without a counted mention, p and q of a pair that was not tested.",
  type: "object",
  // biome-ignore format: a list of names
  required: [
    "actor", "concept", "mentions", "counted", "speeches", "chars", "rate", "expected", "expectedByPeers", "emphasis",
    "low", "high", "phi", "p", "q", "z", "g2", "logRatio", "verdict", "baseline", "firstDate", "lastDate",
    "actorLabel", "prior", "share", "shareExpected", "reach", "reachExpected",
  ],
  properties: {
    actor: { type: "string" },
    concept: { type: "string" },
    mentions: { type: "integer", minimum: 0, description: "y: own mentions" },
    counted: { type: "integer", minimum: 0, description: "The same, at most two a passage" },
    speeches: { type: "integer", minimum: 0, description: "Speeches with an own mention" },
    chars: { type: "integer", minimum: 0, description: "c: Han characters of the actor" },
    rate: { type: "number", minimum: 0, description: "Mentions per 1,000 characters" },
    expected: { type: "number", minimum: 0, description: "m: what the same time and form would have said" },
    expectedByPeers: { type: "number", minimum: 0, description: "The same by the others alone" },
    emphasis: { type: ["number", "null"], minimum: 0, description: "E" },
    low: { type: ["number", "null"], minimum: 0 },
    high: { type: ["number", "null"], minimum: 0 },
    phi: { type: "number", minimum: 0 },
    p: { type: ["number", "null"], minimum: 0, description: "One-sided, to the side on which counted lies" },
    q: { type: ["number", "null"], minimum: 0 },
    z: { type: ["number", "null"] },
    g2: { type: ["number", "null"] },
    logRatio: { type: ["number", "null"] },
    verdict: { enum: ["clear", "tentative", "insufficient", "as-expected", "clear-less", "none"] },
    baseline: { type: "string" },
    firstDate: { type: ["string", "null"], format: "date" },
    lastDate: { type: ["string", "null"], format: "date" },
    actorLabel: actorLabels as typeof actorLabels,
    prior: { type: "number", minimum: 0, description: "a: so many counted mentions of ordinary talk draw E towards 1" },
    share: { type: "number", minimum: 0, description: "Of the actor's concept mentions" },
    shareExpected: { type: "number", minimum: 0, description: "Of those of the same time and form" },
    reach: { type: "number", minimum: 0, description: "Share of the actor's speeches" },
    reachExpected: { type: "number", minimum: 0, description: "Share of those of the same time and form" },
  },
  additionalProperties: false,
} as const;

/** `weighing.json`. */
export const weighingSchema = {
  description: "weighing.json: what a reader must know to judge the numbers of emphasis.jsonl.",
  type: "object",
  required: ["families", "strata", "actors"],
  properties: {
    families: {
      description: "What all numbers of one family of tests share",
      type: "array",
      items: {
        type: "object",
        // biome-ignore format: a list of names
        required: [
          "actorLabel", "discovered", "priorExposure", "priorMentions", "mentions", "chars", "testedPairs",
        ],
        properties: {
          actorLabel: actorLabels as typeof actorLabels,
          discovered: { type: "boolean", description: "The family of the discovered concepts" },
          priorExposure: { type: "number", description: "k: how many characters the prior of E is worth" },
          priorMentions: { type: "number", description: "α₀: how many mentions the prior of z is worth" },
          mentions: { type: "integer", minimum: 0, description: "N, of all attributed speeches" },
          chars: { type: "integer", minimum: 0, description: "C, of all attributed speeches" },
          testedPairs: { type: "integer", minimum: 0, description: "M" },
        },
        additionalProperties: false,
      },
    },
    strata: {
      description: "Speeches that are compared with each other",
      type: "array",
      items: {
        type: "object",
        required: ["period", "form", "speeches", "speakers", "chars"],
        properties: {
          period: { type: "string", description: "2021-Q2, 2021 or all" },
          form: formSchema as typeof formSchema,
          speeches: { type: "integer", minimum: 0 },
          speakers: { type: "integer", minimum: 0 },
          chars: { type: "integer", minimum: 0 },
        },
        additionalProperties: false,
      },
    },
    actors: {
      description: "An actor's amount of text, and what could be seen in it at all",
      type: "array",
      items: {
        type: "object",
        required: ["actor", "actorLabel", "speeches", "chars", "conceptMentions", "smallestVisibleRatio"],
        properties: {
          actor: { type: "string" },
          actorLabel: actorLabels as typeof actorLabels,
          speeches: { type: "integer", minimum: 0 },
          chars: { type: "integer", minimum: 0 },
          conceptMentions: {
            type: "integer",
            minimum: 0,
            description: "n: own mentions of all but discovered concepts",
          },
          smallestVisibleRatio: { type: "number", description: "For a theme said once per 1,000 characters" },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
} as const;
