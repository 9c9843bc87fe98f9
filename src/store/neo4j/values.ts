/** The one place where numbers and graph values change between JavaScript, JSON and the Neo4j driver. */
import { type Integer, int, isInt, isNode, isPath, isRelationship } from "neo4j-driver";
import type { Properties, PropertyType, PropertyValue } from "../../../graph/schema.ts";
import type { Json } from "../graph-store.ts";
import { plainValue } from "../plain-value.ts";

/** What the driver takes: whole numbers wrapped, since it sends every plain number as a float. */
export type DriverValue =
  | null
  | boolean
  | number
  | string
  | Integer
  | readonly DriverValue[]
  | { readonly [key: string]: DriverValue };

/**
 * Properties of a row as the driver takes them, typed by the schema. What the row lacks is null, which makes Neo4j remove
 * it; the user's own properties (`attr_…`) go by what they are.
 */
export function driverProperties(
  types: Readonly<Record<string, PropertyType>>,
  properties: Properties,
): Readonly<Record<string, DriverValue>> {
  const absent = Object.keys(types).map((key) => [key, null] as const);
  const present = Object.entries(properties).map(
    ([key, value]) => [key, types[key] === "float" ? value : driverValue(value)] as const,
  );
  return Object.fromEntries<DriverValue>([...absent, ...present]);
}

/** A parameter of a question: whole numbers become integers, so that `LIMIT $n` works. */
export function driverValue(value: Json | PropertyValue): DriverValue {
  if (typeof value === "number") return Number.isSafeInteger(value) ? int(value) : value;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(driverValue);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, driverValue(inner)]));
}

/** A value of an answer as plain JSON; nodes and relationships look as they do in the embedded database. */
export function jsonValue(value: unknown): Json {
  if (isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (Array.isArray(value)) return value.map(jsonValue);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return plainValue(value);
  if (isNode(value)) return { _labels: value.labels, ...jsonObject(value.properties) };
  if (isRelationship(value)) return { _type: value.type, ...jsonObject(value.properties) };
  if (isPath(value)) {
    const { start, segments } = value;
    return {
      nodes: [start, ...segments.map(({ end }) => end)].map(jsonValue),
      edges: segments.map(({ relationship }) => jsonValue(relationship)),
    };
  }
  // Dates, times and points of the driver are instances of its classes and know how to write themselves.
  return Object.getPrototypeOf(value) === Object.prototype ? jsonObject(value) : String(value);
}

function jsonObject(value: object): { readonly [key: string]: Json } {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, jsonValue(inner)]));
}
