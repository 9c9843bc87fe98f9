/** `tifa.json`: a folder that says by itself what is built from it, with which tables and corrections. */
import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { reasonOf, TifaError } from "../base/errors.ts";
import { isObject } from "../base/shape.ts";
import { readTextFile } from "../base/text-file.ts";
import { type FieldMap, recordColumns } from "./record.ts";

/** The file that makes a folder a project. */
export const projectName = "tifa.json";

/** What a project file says, its paths taken from its folder. */
export interface Project {
  readonly folder: string;
  readonly sources: readonly string[];
  readonly map: FieldMap | undefined;
  readonly meta: string | undefined;
  readonly attributes: string | undefined;
  readonly lexicon: readonly string[];
  readonly corrections: string | undefined;
  readonly out: string;
  /** Whether the embedded database is built too. */
  readonly db: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const keys = ["sources", "map", "meta", "attributes", "lexicon", "corrections", "options", "out"];

/** The project of a folder, undefined when it is none. Throws TifaError `input` for a file that says what cannot be. */
export function readProject(folder: string): Project | undefined {
  const path = join(folder, projectName);
  if (!existsSync(path)) return undefined;
  try {
    return projectOf(folder, objectOf(JSON.parse(readTextFile(path)), keys));
  } catch (cause) {
    throw new TifaError("input", `${path}: ${reasonOf(cause)}`, `it is JSON with the keys ${keys.join(", ")}`, {
      cause,
    });
  }
}

function projectOf(folder: string, fields: Fields): Project {
  const below = (path: string) => (isAbsolute(path) ? path : join(folder, path));
  const file = (key: string) => {
    const path = textOf(fields, key);
    return path === undefined ? undefined : below(path);
  };
  const sources = textsOf(fields, "sources");
  if (sources.length === 0) throw new Error('"sources" names nothing to read');
  return {
    folder,
    sources: sources.map(below),
    map: mapOf(fields["map"]),
    meta: file("meta"),
    attributes: file("attributes"),
    lexicon: textsOf(fields, "lexicon").map(below),
    corrections: file("corrections"),
    out: file("out") ?? below("store"),
    db: flagOf(objectOf(fields["options"] ?? {}, ["db"]), "db"),
  };
}

/** A misspelt key would be a wish that nobody fulfils. */
function objectOf(value: unknown, known: readonly string[]): Fields {
  if (!isObject(value)) throw new Error(`${JSON.stringify(value)} is no JSON object`);
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new Error(`there is no key "${unknown}"`);
  return value;
}

function textOf(fields: Fields, key: string): string | undefined {
  const value = fields[key];
  if (value !== undefined && (typeof value !== "string" || value === "")) throw new Error(`"${key}" is no text`);
  return value;
}

function textsOf(fields: Fields, key: string): readonly string[] {
  const value = fields[key] ?? [];
  if (!Array.isArray(value)) throw new Error(`"${key}" is no list`);
  return value.map((text: unknown) => {
    if (typeof text !== "string" || text === "") throw new Error(`"${key}" holds what is no text`);
    return text;
  });
}

function flagOf(fields: Fields, key: string): boolean {
  const value = fields[key] ?? false;
  if (typeof value !== "boolean") throw new Error(`"${key}" is neither true nor false`);
  return value;
}

/** As `--map`: column → name of the field. */
function mapOf(value: unknown): FieldMap | undefined {
  if (value === undefined) return undefined;
  const fields = objectOf(value, recordColumns);
  const map: FieldMap = Object.fromEntries(recordColumns.map((column) => [column, textOf(fields, column)]));
  if (map.text === undefined) throw new Error('"map" names no field for the text');
  return map;
}
