/** Opening a store directory: what every command does first. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { schemaVersion } from "../../../graph/schema.ts";
import { reasonOf, TifaError } from "../../base/errors.ts";
import { flag, isObject, text as isText, mapOf, number, record, whole, wrongField } from "../../base/shape.ts";
import type { Receipt } from "./receipt.ts";
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

const hashes = mapOf(isText);
const counted = mapOf(whole);
const counts = record({
  documents: whole,
  speeches: whole,
  mentions: whole,
  notes: whole,
  nodes: counted,
  relationships: counted,
});
const fields = {
  versions: hashes,
  schemaVersion: number,
  invented: flag,
  options: mapOf(() => true),
  inputs: hashes,
  lexicon: hashes,
  counts,
  outputs: hashes,
};

function receiptOf(text: string, dir: string): Receipt {
  const hint = "build the store again";
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new TifaError("input", `${dir}: ${receiptName}: ${reasonOf(cause)}`, hint, { cause });
  }
  // A store of another schema may have other fields, and is known by its number.
  if (isObject(value) && number(value["schemaVersion"]) && value["schemaVersion"] !== schemaVersion)
    return value as object as Receipt;
  const field = wrongField(value, fields);
  if (field !== undefined) {
    const what = field === "" ? "is no receipt" : `its field "${field}" is not what it should be`;
    throw new TifaError("input", `${dir}: ${receiptName}: ${what}`, hint);
  }
  // All its fields have just been looked at.
  return value as Receipt;
}
