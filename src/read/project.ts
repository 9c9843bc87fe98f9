/** `tifa.json`: a folder that says by itself what is built from it, with which tables and corrections. */
import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { reasonOf, TifaError } from "../base/errors.ts";
import { checkerOf, type Problem, type Static, valueAt } from "../base/schema.ts";
import { readTextFile } from "../base/text-file.ts";
import { type NamePattern, readNamePattern } from "./name-pattern.ts";
import { type FieldMap, recordColumns } from "./record.ts";
import { readSplitRule, type SplitRule } from "./split-rule.ts";

/** The file that makes a folder a project. */
export const projectName = "tifa.json";

/** What a project file says, its paths taken from its folder. */
export interface Project {
  readonly folder: string;
  readonly sources: readonly string[];
  readonly map: FieldMap | undefined;
  readonly split: SplitRule | undefined;
  readonly fromName: NamePattern | undefined;
  readonly meta: string | undefined;
  readonly attributes: string | undefined;
  readonly lexicon: readonly string[];
  readonly corrections: string | undefined;
  readonly out: string;
  /** Whether the embedded database is built too. */
  readonly db: boolean;
}

/** `tifa.json`; a misspelt key would be a wish that nobody fulfils. */
export const projectSchema = {
  description: "tifa.json: what is built from its folder. All paths count from the folder.",
  type: "object",
  required: ["sources"],
  properties: {
    sources: { type: "array", items: { type: "string", minLength: 1 }, minItems: 1, description: "Pages to read" },
    map: {
      description: "As --map: the names of the fields of records that hold the text, the title, …",
      type: "object",
      required: ["text"],
      propertyNames: { enum: recordColumns as typeof recordColumns },
      additionalProperties: { type: "string", minLength: 1 },
    },
    split: { type: "string", minLength: 1, description: "As --split" },
    fromName: { type: "string", minLength: 1, description: "As --from-name" },
    meta: { type: "string", minLength: 1, description: "As --meta" },
    attributes: { type: "string", minLength: 1, description: "As --attributes" },
    lexicon: { type: "array", items: { type: "string", minLength: 1 }, description: "As --lexicon" },
    corrections: { type: "string", minLength: 1, description: "As --corrections" },
    options: {
      type: "object",
      properties: { db: { type: "boolean", description: "Whether the embedded database is built too" } },
      additionalProperties: false,
    },
    out: { type: "string", minLength: 1, description: "Where the store goes; store where it is not said" },
  },
  additionalProperties: false,
} as const;

const keys = Object.keys(projectSchema.properties);

/** The project of a folder, undefined when it is none. Throws TifaError `input` for a file that says what cannot be. */
export function readProject(folder: string): Project | undefined {
  const path = join(folder, projectName);
  if (!existsSync(path)) return undefined;
  try {
    return projectOf(folder, saidBy(JSON.parse(readTextFile(path))));
  } catch (cause) {
    throw new TifaError("input", `${path}: ${reasonOf(cause)}`, `it is JSON with the keys ${keys.join(", ")}`, {
      cause,
    });
  }
}

type Said = Static<typeof projectSchema>;

function saidBy(value: unknown): Said {
  const problem = checkerOf(projectSchema)(value);
  if (problem !== undefined) throw new Error(wordsOf(problem, value));
  // It has just been checked.
  return value as Said;
}

function projectOf(folder: string, said: Said): Project {
  const below = (path: string) => (isAbsolute(path) ? path : join(folder, path));
  const file = (path: string | undefined) => (path === undefined ? undefined : below(path));
  const { map, lexicon = [] } = said;
  return {
    folder,
    sources: said.sources.map(below),
    // In one order, whatever that of the file: the receipt holds it.
    map: map && Object.fromEntries(recordColumns.map((column) => [column, map[column]])),
    split: said.split === undefined ? undefined : readSplitRule(said.split),
    fromName: said.fromName === undefined ? undefined : readNamePattern(said.fromName),
    meta: file(said.meta),
    attributes: file(said.attributes),
    lexicon: lexicon.map(below),
    corrections: file(said.corrections),
    out: below(said.out ?? "store"),
    db: said.options?.db === true,
  };
}

function wordsOf({ keyword, path }: Problem, value: unknown): string {
  const [first = "", ...inner] = path;
  const [key = first] = inner.slice(-1);
  if (keyword === "additionalProperties" || keyword === "enum") return `there is no key "${key}"`;
  if (keyword === "required" && first === "map") return '"map" names no field for the text';
  if (keyword === "required" || keyword === "minItems") return `"${first}" names nothing to read`;
  if (["", "map", "options"].includes(key)) return `${JSON.stringify(valueAt(value, path))} is no JSON object`;
  if (key === "db") return `"${key}" is neither true nor false`;
  if (first !== "sources" && first !== "lexicon") return `"${key}" is no text`;
  return `"${first}" ${inner.length === 0 ? "is no list" : "holds what is no text"}`;
}
