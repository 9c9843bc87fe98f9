/** The records of a JSON file: its one object, its list, or the list that lies deeper in it. */
import { isObject } from "../base/shape.ts";

/** So deep a list of records may lie: {"data":{"list":[…]}}. */
const deepest = 4;

/** The longest list of objects in a value, or the value alone where it is an object without one. */
export function recordsIn(value: unknown): readonly unknown[] {
  const table = tableIn(value);
  if (table !== undefined) return table;
  if (Array.isArray(value)) return value;
  const lists = listsIn(value, deepest).sort((a, b) => b.length - a.length);
  const [longest] = lists;
  return longest === undefined ? [value] : longest;
}

/** The rows of a table that is written as lists: {"columns":["标题"],"data":[["守好渔港"]]}, or [["标题"],["守好渔港"]]. */
function tableIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) {
    const [header, ...rows] = value;
    return isHeader(header) && rows.length > 0 && rows.every(Array.isArray) ? rowsUnder(header, rows) : undefined;
  }
  if (!isObject(value)) return undefined;
  const header = value["columns"] ?? value["header"] ?? value["fields"];
  const rows = value["data"] ?? value["rows"] ?? value["values"];
  return isHeader(header) && Array.isArray(rows) && rows.length > 0 && rows.every(Array.isArray)
    ? rowsUnder(header, rows)
    : undefined;
}

function isHeader(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === "string");
}

function rowsUnder(header: readonly string[], rows: readonly (readonly unknown[])[]): readonly object[] {
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}

function listsIn(value: unknown, depth: number): (readonly unknown[])[] {
  if (!isObject(value) || depth === 0) return [];
  return Object.values(value).flatMap((inner) =>
    Array.isArray(inner) ? (inner.length > 0 && inner.every(isObject) ? [inner] : []) : listsIn(inner, depth - 1),
  );
}
