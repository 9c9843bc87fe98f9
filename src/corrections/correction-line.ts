/** One line of a corrections file. */
import { type Checker, checkerOf } from "../base/schema.ts";
import { isObject } from "../base/shape.ts";
import type { CorrectedSpeaker, Correction, CorrectionLine } from "./correction.ts";
import { notOffsets, problemWords } from "./correction-problem.ts";
import { correctionSchema } from "./correction-schema.ts";

/** The correction that the fields of a line give. Throws Error that says which field is wrong. */
export function correctionOf(given: unknown, line: number): Correction {
  const fields = trimmed(given);
  if (!isObject(fields)) throw new Error("is no JSON object");
  const problem = checkOf(fields["kind"])(fields);
  if (problem !== undefined) throw new Error(problemWords(problem, fields));
  // It has just been checked.
  const said = fields as CorrectionLine;
  if ("start" in said && said.start >= said.end) throw new Error(notOffsets(fields));
  if (said.kind === "merge" && new Set(said.persons).size < 2) throw new Error('"persons" must name at least 2');
  return settled(said, line);
}

const checks = new Map<string, Checker>();

/** By the kind alone, so that what is wrong is said of it and not of all. */
function checkOf(kind: unknown): Checker {
  if (typeof kind !== "string" || kind === "") throw new Error('the field "kind" is missing or no text');
  const anyOf = correctionSchema.anyOf.filter(({ properties }) => properties.kind.const === kind);
  if (anyOf.length === 0) throw new Error(`there is no correction "${kind}"`);
  const check = checks.get(kind) ?? checkerOf({ ...correctionSchema, anyOf });
  checks.set(kind, check);
  return check;
}

function trimmed(value: unknown): unknown {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, of]) => [name, trimmed(of)])) : value;
}

function settled(said: CorrectionLine, line: number): Correction {
  switch (said.kind) {
    case "reattribute":
    case "speech":
      return { ...said, speakers: said.speakers.map(speakerOf), line };
    case "voice":
      return { ...said, quotedPerson: said.quotedPerson ?? null, line };
    default:
      return { ...said, line };
  }
}

type Spoken = Extract<CorrectionLine, { readonly speakers: unknown }>["speakers"][number];

function speakerOf({ name, positions = [] }: Spoken): CorrectedSpeaker {
  return {
    name,
    positions: positions.map(({ institution = null, title = null, former = false, term }) => ({
      institution,
      title,
      former,
      ...(typeof term === "string" ? { term } : {}),
    })),
  };
}
