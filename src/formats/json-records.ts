/** The records of a JSON file: its one object, its list, or the list that lies deeper in it. */
import { isObject } from "../base/shape.ts";

/** So deep a list of records may lie: {"data":{"list":[…]}}. */
const deepest = 4;

/** The longest list of objects in a value, or the value alone where it is an object without one. */
export function recordsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const lists = listsIn(value, deepest).sort((a, b) => b.length - a.length);
  const [longest] = lists;
  return longest === undefined ? [value] : longest;
}

function listsIn(value: unknown, depth: number): (readonly unknown[])[] {
  if (!isObject(value) || depth === 0) return [];
  return Object.values(value).flatMap((inner) =>
    Array.isArray(inner) ? (inner.length > 0 && inner.every(isObject) ? [inner] : []) : listsIn(inner, depth - 1),
  );
}
