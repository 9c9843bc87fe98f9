/**
 * What is read from outside is described once, as a JSON Schema written `as const`: its type, its check and the file of
 * `docs/schema/` come from it. The schemas are data, so that only what checks something loads TypeBox.
 */
import { createRequire } from "node:module";
import type { XStatic } from "typebox/schema";

/** The type of what a schema lets through. */
export type Static<Schema> = Fixed<XStatic<Schema>>;

type Fixed<T> = T extends object ? { readonly [Key in keyof T]: Fixed<T[Key]> } : T;

/** What is wrong with a value, in the words of JSON Schema. */
export interface Problem {
  /** The keyword of the schema that does not hold: `type`, `required`, `pattern`, … */
  readonly keyword: string;
  /** Names and indices from the outside in, down to a field that is missing or unknown. */
  readonly path: readonly string[];
  readonly message: string;
}

/** The first thing that is wrong with a value; undefined when it is what the schema says. */
export type Checker = (value: unknown) => Problem | undefined;

/** The check of a schema, compiled. */
export function checkerOf(schema: object): Checker {
  // A tenth of a second, which a command that checks nothing must not pay; `import()` would make all readers wait.
  const typebox: typeof import("typebox/schema") = createRequire(import.meta.url)("typebox/schema");
  const validator = typebox.Compile(schema);
  return (value) => (validator.Check(value) ? undefined : problemIn(validator.Errors(value)[1]));
}

/** What lies at the end of a path of names and indices; undefined where it leads nowhere. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce((inner: unknown, name) => Object(inner)[name], value);
}

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: object;
  readonly message: string;
}

function problemIn(errors: readonly SchemaError[]): Problem | undefined {
  // That `additionalProperties` lets nothing through stands before the error that it is.
  const [first] = errors.filter(({ keyword }) => keyword !== "boolean");
  if (first === undefined) return undefined;
  const { keyword, instancePath, params, message } = first;
  // “/speakers/0/name”; a name may hold a slash itself, which is written ~1.
  const path = instancePath
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  const [field] = Object.values(params).flatMap((names: unknown) => (isFieldList(keyword, names) ? names : []));
  return { keyword, path: field === undefined ? path : [...path, field], message };
}

function isFieldList(keyword: string, names: unknown): names is readonly string[] {
  return Array.isArray(names) && ["required", "additionalProperties", "unevaluatedProperties"].includes(keyword);
}
