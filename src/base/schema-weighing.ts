/** What the numbers of a store are, as JSON Schema; the fields in the order of the lines. */
import { populationSchema, seriesSchema } from "./schema-units.ts";

const actorLabels = { enum: ["Institution", "Person"] } as const;
const comparedSchema = { enum: ["chinese", "foreign"] } as const;
const count = { type: "integer", minimum: 0 } as const;
const number = { type: ["number", "null"] } as const;
const size = { type: ["number", "null"], minimum: 0 } as const;
const _flag = { type: ["boolean", "null"] } as const;

/** A line of `emphasis.jsonl`. */
export const emphasisSchema = {
  description:
    "A line of emphasis.jsonl: one actor and one concept in one series. Null is unknown or not defined: the ratio where the peers never say it, p and q of a pair that was not tested, whether it stays where nothing was found.",
  type: "object",
  // biome-ignore format: a list of names
  required: [
    "actor", "concept", "series", "population", "mentions", "echo", "chained", "quoted", "counted", "units", "days",
    "speeches", "doubtful", "chars", "rate", "expected", "expectedByPeers", "emphasis", "ratio", "low", "high", "phi",
    "p", "q", "z", "g2", "logRatio", "verdict", "baseline", "firstDate", "lastDate", "withoutLargest",
    "withinOccasion", "sureOnly", "portfolio", "ritual", "selfNaming", "actorLabel",
  ],
  properties: {
    actor: { type: "string" },
    concept: { type: "string" },
    series: seriesSchema as typeof seriesSchema,
    population: comparedSchema as typeof comparedSchema,
    mentions: { type: "integer", minimum: 0, description: "Those that count in the series" },
    echo: { type: "integer", minimum: 0, description: "In a sentence that names somebody else as its author" },
    chained: { type: "integer", minimum: 0, description: "In a chain of formulations" },
    quoted: { type: "integer", minimum: 0, description: "In quotations of others; no part of mentions" },
    counted: { type: "integer", minimum: 0, description: "y: at most two a passage, in units that are compared" },
    units: { type: "integer", minimum: 0, description: "Units with a mention" },
    days: { type: "integer", minimum: 0, description: "Days with a mention" },
    speeches: { type: "integer", minimum: 0, description: "Speeches with a mention" },
    doubtful: { type: "integer", minimum: 0, description: "Of these, attributed with less than 0.9" },
    chars: { type: "integer", minimum: 0, description: "c: Han characters in which a mention would count" },
    rate: { type: "number", minimum: 0, description: "Mentions per 1,000 characters" },
    expected: { type: "number", minimum: 0, description: "m: what the peers would have said" },
    expectedByPeers: { type: "number", minimum: 0, description: "The same, for older readers" },
    emphasis: { type: ["number", "null"], minimum: 0, description: "E, drawn towards 1; decides nothing" },
    ratio: { type: ["number", "null"], minimum: 0, description: "y/m" },
    low: { type: ["number", "null"], minimum: 0, description: "Of its 90 % interval" },
    high: size as typeof size,
    phi: { type: "number", minimum: 0 },
    p: { type: ["number", "null"], minimum: 0, description: "One-sided, to the side on which counted lies" },
    q: size as typeof size,
    z: number as typeof number,
    g2: number as typeof number,
    logRatio: number as typeof number,
    verdict: { enum: ["clear", "tentative", "insufficient", "as-expected", "clear-less", "not-found", "none"] },
    baseline: { type: "string" },
    firstDate: { type: ["string", "null"], format: "date" },
    lastDate: { type: ["string", "null"], format: "date" },
    withoutLargest: { type: ["boolean", "null"], description: "Stays without the other person with most of it" },
    withinOccasion: { type: ["boolean", "null"], description: "Stays within strata that were not joined" },
    sureOnly: { type: ["boolean", "null"], description: "Stays with attributions of 0.9 or more alone" },
    portfolio: { type: "boolean", description: "The business of a post of the actor" },
    ritual: { type: "boolean", description: "Said by nine in ten of the persons who could be expected to" },
    selfNaming: { type: "boolean", description: "The actor is named in it" },
    actorLabel: actorLabels as typeof actorLabels,
  },
  additionalProperties: false,
} as const;

/** `weighing.json`. */
export const weighingSchema = {
  description: "weighing.json: what a reader must know to judge the numbers of emphasis.jsonl.",
  type: "object",
  required: ["series", "families", "strata", "actors"],
  properties: {
    series: {
      description: "The two ways in which words count for somebody; never added",
      type: "array",
      items: {
        type: "object",
        required: ["series", "isDefault", "units", "chars", "mentions", "findings", "largest", "sources"],
        properties: {
          series: seriesSchema as typeof seriesSchema,
          isDefault: { type: "boolean", description: "What is shown unless asked" },
          units: count as typeof count,
          chars: count as typeof count,
          mentions: count as typeof count,
          findings: { type: "integer", minimum: 0, description: "Clear and tentative pairs of persons" },
          largest: {
            type: ["object", "null"],
            description: "The person with most text",
            required: ["person", "chars"],
            properties: { person: { type: "string" }, chars: count as typeof count },
            additionalProperties: false,
          },
          sources: {
            type: "array",
            items: {
              type: "object",
              required: ["source", "units", "chars", "toldTwice"],
              properties: {
                source: { type: "string", description: "Empty where it is unknown" },
                units: count as typeof count,
                chars: count as typeof count,
                toldTwice: { type: "integer", minimum: 0, description: "Units that do not count" },
              },
              additionalProperties: false,
            },
          },
        },
        additionalProperties: false,
      },
    },
    families: {
      description: "What all numbers of one family of tests share",
      type: "array",
      items: {
        type: "object",
        // biome-ignore format: a list of names
        required: [
          "series", "actorLabel", "population", "discovered", "priorMentions", "mentions", "chars", "testedMore",
          "testedLess", "clear", "tentative", "clearLess", "notFound",
        ],
        properties: {
          series: seriesSchema as typeof seriesSchema,
          actorLabel: actorLabels as typeof actorLabels,
          population: comparedSchema as typeof comparedSchema,
          discovered: { type: "boolean", description: "The family of the discovered concepts" },
          priorMentions: { type: "number", description: "α₀: how many mentions the prior of z is worth" },
          mentions: { type: "integer", minimum: 0, description: "N, of all units of the population" },
          chars: { type: "integer", minimum: 0, description: "C, of all units of the population" },
          testedMore: { type: "integer", minimum: 0, description: "M of the tests for more" },
          testedLess: { type: "integer", minimum: 0, description: "M of the tests for less" },
          clear: count as typeof count,
          tentative: count as typeof count,
          clearLess: count as typeof count,
          notFound: count as typeof count,
        },
        additionalProperties: false,
      },
    },
    strata: {
      description: "Units that are compared with each other",
      type: "array",
      items: {
        type: "object",
        required: ["series", "population", "period", "kind", "level", "units", "persons", "chars"],
        properties: {
          series: seriesSchema as typeof seriesSchema,
          population: comparedSchema as typeof comparedSchema,
          period: { type: "string", description: "2021-Q2, 2021 or all" },
          kind: { type: "string", description: "Form of own texts, occasion of reported ones, or all" },
          level: { type: "integer", minimum: 0, description: "0: as fine as can be; more: so often joined" },
          units: count as typeof count,
          persons: count as typeof count,
          chars: count as typeof count,
        },
        additionalProperties: false,
      },
    },
    actors: {
      description: "An actor's amount of text in one series",
      type: "array",
      items: {
        type: "object",
        required: ["series", "actor", "actorLabel", "population", "units", "speeches", "chars", "conceptMentions"],
        properties: {
          series: seriesSchema as typeof seriesSchema,
          actor: { type: "string" },
          actorLabel: actorLabels as typeof actorLabels,
          population: populationSchema as typeof populationSchema,
          units: count as typeof count,
          speeches: count as typeof count,
          chars: count as typeof count,
          conceptMentions: { type: "integer", minimum: 0, description: "n: of all but discovered concepts" },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
} as const;
