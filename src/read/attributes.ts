/** The `--attributes` table: what a user knows of persons and institutions, for properties `attr_…` of their nodes. */
import { parse } from "csv-parse/sync";
import { type AttributeRow, attributePrefix } from "../../graph/facts.ts";
import { reasonOf, TifaError } from "../base/errors.ts";
import { readCsvText } from "./csv-text.ts";

const keys = ["id", "name", "from", "to"];
/** A name that every database takes as it is: “职级”, “born_in” */
const column = /^[\p{Script=Han}\w]+$/u;
/** “2021”, “2021-04”, “2021-04-20” */
const period = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

/** Reads a CSV with the key column `id` or `name`. Throws TifaError `input` when it cannot be read or says what cannot be. */
export function readAttributes(path: string): readonly AttributeRow[] {
  try {
    // With `info` every record comes with its place; cells are texts, by the names that `headerOf` lets through.
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(readCsvText(path), {
      columns: headerOf,
      info: true,
      trim: true,
      skip_empty_lines: true,
    });
    return rows.map(({ record, info }) => rowOf(record, info.lines));
  } catch (cause) {
    throw new TifaError(
      "input",
      `${path}: ${reasonOf(cause)}`,
      "a CSV with the column id or name, maybe from and to, and columns of your own",
      { cause },
    );
  }
}

function headerOf(names: readonly string[]): string[] {
  const odd = names.find((name) => !column.test(name));
  if (odd !== undefined) throw new Error(`column "${odd}" has other characters than letters, digits, _ and Han`);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new Error(`there are two columns "${twice}"`);
  if (!names.includes("id") && !names.includes("name")) throw new Error("the column `id` or `name` is missing");
  return [...names];
}

function rowOf(record: Readonly<Record<string, string>>, line: number): AttributeRow {
  const { id = "", name = "", from = "", to = "" } = record;
  if (id === "" && name === "") throw new Error(`line ${line} has neither id nor name`);
  const odd = [from, to].find((date) => date !== "" && !period.test(date));
  if (odd !== undefined) throw new Error(`line ${line}: "${odd}" is not YYYY, YYYY-MM or YYYY-MM-DD`);
  const values = Object.entries(record).filter(([key, value]) => !keys.includes(key) && value !== "");
  return {
    line,
    id,
    name,
    from,
    to,
    values: Object.fromEntries(values.map(([key, value]) => [`${attributePrefix}${key}`, value])),
  };
}
