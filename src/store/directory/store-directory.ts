/** Opening a store directory: what every command does first. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { schemaVersion } from "../../../graph/schema.ts";
import { reasonOf, TifaError } from "../../base/errors.ts";
import { isObject } from "../../base/shape.ts";
import { type Receipt, receiptSchema } from "./receipt.ts";
import { isWholeStore, receiptName, settleStore } from "./swap.ts";

/**
 * The receipt of the store at `dir` with its SHA-256, after settling an interrupted swap. Throws TifaError `input` when
 * there is no whole store or one of another schema version.
 */
export function requireStore(dir: string): Receipt & { readonly hash: string } {
  settleStore(dir);
  if (!isWholeStore(dir)) {
    throw new TifaError(
      "input",
      `${dir}: no receipt.json, so this is no store`,
      "make one with: tifa build … --out DIR",
    );
  }
  const text = readFileSync(join(dir, receiptName), "utf8");
  const receipt = receiptOf(text, dir);
  if (receipt.schemaVersion !== schemaVersion) {
    throw new TifaError(
      "input",
      `${dir}: schema version ${receipt.schemaVersion}, this tifa reads ${schemaVersion}`,
      "build the store again with this version",
    );
  }
  return { ...receipt, hash: createHash("sha256").update(text).digest("hex") };
}

function receiptOf(text: string, dir: string): Receipt {
  const hint = "build the store again";
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new TifaError("input", `${dir}: ${receiptName}: ${reasonOf(cause)}`, hint, { cause });
  }
  // A store of another schema may have other fields, and is known by its number.
  if (isObject(value) && typeof value["schemaVersion"] === "number" && value["schemaVersion"] !== schemaVersion)
    return value as object as Receipt;
  const what = isObject(value) ? wrongField(value) : "is no receipt";
  if (what !== undefined) throw new TifaError("input", `${dir}: ${receiptName}: ${what}`, hint);
  // All its fields have just been looked at; `tifa verify` looks at what lies in them, too.
  return value as object as Receipt;
}

/** What of a JSON Schema is looked at by hand. */
interface FieldSchema {
  readonly type?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
}

/** By hand, since a command that opens a store must not wait for TypeBox: every field that is required, of its type. */
function wrongField(receipt: Readonly<Record<string, unknown>>): string | undefined {
  const { required, properties }: FieldSchema = receiptSchema;
  const wrong = required?.find((name) => !isOfType(receipt[name], properties?.[name] ?? {}));
  return wrong === undefined ? undefined : `its field "${wrong}" is not what it should be`;
}

function isOfType(value: unknown, { type, required = [], properties = {} }: FieldSchema): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type !== "object") return type === undefined || typeof value === type;
  return isObject(value) && required.every((name) => isOfType(value[name], properties[name] ?? {}));
}
