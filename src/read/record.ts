/** A document as a record, of JSON or a row of a table: which of its fields holds the text, and which what is known of it. */

import { isDay } from "../base/day.ts";
import { TifaError } from "../base/errors.ts";
import type { DocumentMeta } from "../base/records.ts";
import { isObject } from "../base/shape.ts";
import { plainText } from "../formats/html-field.ts";
import { givenSpeakers, postAndName } from "./given-speakers.ts";

/** What a field of a record may hold. */
export const recordColumns = [
  "id",
  "text",
  "title",
  "date",
  "source",
  "edition",
  "page",
  "kind",
  "event",
  "url",
  "speaker",
  "position",
  "institution",
  "speakerId",
  "author",
] as const;

/** What of a record is no metadata of its document. */
const otherColumns: ReadonlySet<string> = new Set([
  "id",
  "text",
  "date",
  "speaker",
  "position",
  "institution",
  "speakerId",
  "author",
]);

/** Column → name of the field that holds it. */
export type FieldMap = Readonly<Partial<Record<(typeof recordColumns)[number], string | undefined>>>;

/** Reads “text=content,title=title”. Throws TifaError `usage` for a column that there is not, or when no field is the text. */
export function readFieldMap(pairs: string): FieldMap {
  const hint = `for example --map text=content,title=title; there are ${recordColumns.join(", ")}`;
  const fields = pairs.split(",").map((pair) => {
    const [name = "", field = ""] = pair.split("=").map((side) => side.trim());
    const column = recordColumns.find((known) => known === name);
    if (column === undefined || field === "") throw new TifaError("usage", `--map ${pair} maps nothing`, hint);
    return [column, field] as const;
  });
  // In one order, whatever that of the words: the receipt holds it.
  const named = new Map(fields);
  const map: FieldMap = Object.fromEntries(recordColumns.map((column) => [column, named.get(column)]));
  if (map.text === undefined) throw new TifaError("usage", `--map ${pairs} names no field for the text`, hint);
  return map;
}

/** What a JSON record gives: a document, or the reason why it is none. */
export type RecordReading =
  | {
      readonly kind: "record";
      readonly id: string | undefined;
      readonly text: string;
      readonly meta: DocumentMeta;
      /** What stands in the field of the date and names neither a day nor a year. */
      readonly oddDate: string | undefined;
    }
  | { readonly kind: "refused"; readonly reason: string };

/** “2019-02-01”, “20190201”, “2019/2/1”, “2019年2月1日”, “2019-02-01T08:00:00Z” */
const written =
  /^(?<year>(?:19|20)\d{2})(?:[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})(?!\d)|(?<mm>\d{2})(?<dd>\d{2})(?!\d))/u;

/** Reads a parsed value as a document. A date that names no day is left out, as are fields that hold no text. */
export function readRecord(value: unknown, fields: FieldMap): RecordReading {
  if (!isObject(value)) return { kind: "refused", reason: "is no JSON object" };
  const cell = (column: keyof FieldMap) => cellOf(fieldOf(value, fields[column] ?? ""));
  const text = fieldOf(value, fields.text ?? "text");
  if (typeof text !== "string") return { kind: "refused", reason: `has no text in its field "${fields.text}"` };
  const known = recordColumns.flatMap((column) => {
    const found = otherColumns.has(column) ? undefined : cell(column);
    return found === undefined ? [] : [[column, found] as const];
  });
  const when = cell("date");
  const dated = when === undefined ? {} : dateOf(when);
  return {
    kind: "record",
    id: cell("id"),
    text: plainText(text),
    meta: {
      ...Object.fromEntries(known),
      ...dated,
      ...givenSpeakers({
        speaker: cell("speaker") ?? authorWithPost(cell("author"), cell("position") ?? cell("institution")),
        position: cell("position"),
        institution: cell("institution"),
        key: cell("speakerId"),
      }),
    },
    oddDate: dated === undefined ? when : undefined,
  };
}

/** The field of this name, or the one to which a path leads: “content.text”. */
function fieldOf(value: Readonly<Record<string, unknown>>, name: string): unknown {
  if (name in value || !name.includes(".")) return value[name];
  return name.split(".").reduce<unknown>((inner, part) => (isObject(inner) ? inner[part] : undefined), value);
}

/** Most authors are reporters; one with a post beside the name, or in front of it, signs what is the author's own. */
function authorWithPost(author: string | undefined, post: string | undefined): string | undefined {
  return author !== undefined && (post !== undefined || postAndName.test(author)) ? author : undefined;
}

/** Numbers are as good as texts: ids and pages often are some. */
function cellOf(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text.trim() !== "" ? text.trim() : undefined;
}

/** A day, or a year alone; undefined where the text names neither. */
function dateOf(text: string): Pick<DocumentMeta, "date" | "dateRule" | "year"> | undefined {
  const { year, month, day, mm, dd } = written.exec(text)?.groups ?? {};
  const date = `${year}-${(month ?? mm ?? "").padStart(2, "0")}-${(day ?? dd ?? "").padStart(2, "0")}`;
  if (isDay(date)) return { date, dateRule: "meta" };
  return /^\d{4}$/u.test(text) ? { year: text } : undefined; // “2019”
}
