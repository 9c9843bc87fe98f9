/** Values of a database as plain JSON. */
import type { Json } from "./graph-store.ts";

/** Integers beyond 2^53 become strings, dates their ISO form, bytes nothing; everything else is what it is. */
export function plainValue(value: unknown): Json {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : String(value);
    case "bigint":
      return value.toString();
    case "object":
      return value === null ? null : plainObject(value);
    default:
      return null;
  }
}

function plainObject(value: object): Json {
  if (Array.isArray(value)) return value.map(plainValue);
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValue(inner)]));
}
