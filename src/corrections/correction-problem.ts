/** What is wrong with a line of a corrections file, said of its fields. */
import { type Problem, valueAt } from "../base/schema.ts";
import { voiceSchema } from "../base/schema-records.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Says what is wrong and with which field. */
export function problemWords({ keyword, path }: Problem, fields: Fields): string {
  const [name = ""] = path.filter((step) => !/^\d+$/u.test(step)).slice(-1); // “0” of /speakers/0/name
  const value = valueAt(fields, path);
  switch (keyword) {
    // A misspelt field would be a wish that nobody fulfils.
    case "unevaluatedProperties":
      return `a correction "${fields["kind"]}" has no field "${path.at(-1)}"`;
    case "additionalProperties":
      return `a ${path.includes("positions") ? "position" : "speaker"} has no field "${path.at(-1)}"`;
    case "minItems":
      return `"${name}" must name at least ${name === "persons" ? 2 : 1}`;
    default:
      return name === "start" || name === "end" ? notOffsets(fields) : valueWords(name, value, path.at(-1) !== name);
  }
}

const itemWords: Readonly<Record<string, string>> = {
  speakers: 'holds what is no {"name","positions"}',
  positions: 'holds what is no {"institution","title"}',
};
const lists: readonly string[] = ["persons", "institutions", "speakers", "positions"];

function valueWords(name: string, value: unknown, isItem: boolean): string {
  const ofItem = isItem ? itemWords[name] : undefined;
  if (ofItem !== undefined) return `"${name}" ${ofItem}`;
  if (name === "former") return `"${name}" is neither true nor false`;
  if (lists.includes(name) && !isItem) return `the field "${name}" is missing or no list`;
  if (typeof value !== "string" || value === "") return `the field "${name}" is missing or no text`;
  if (name === "voice") return `"${name}" is "${value}", not one of ${voiceSchema.enum.join(", ")}`;
  if (name === "on" || name === "date") return `"${name}" is "${value}", not YYYY-MM-DD`;
  if (name === "entity") return `"${name}" is "${value}", no id of a person, an institution or a concept`;
  const isId = /^(?:person|institution|concept):/u.test(value); // “person:程望舒”
  return `"${name}" is "${value}", ${isId ? "an id and no name" : "which nobody bears"}`;
}

/** Two numbers that are no span. */
export function notOffsets({ start, end }: Fields): string {
  return `"start" and "end" are ${start} and ${end}, not two offsets`;
}
