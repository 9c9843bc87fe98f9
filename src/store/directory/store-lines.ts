/** How the records of a store directory become lines: keys in the order of the contract, the same bytes every time. */
import type { WeighingRecord } from "../../../graph/facts.ts";
import {
  type NodeRow,
  nodeProperties,
  type Properties,
  type RelationshipRow,
  relationshipShapes,
} from "../../../graph/schema.ts";
import { byCodeUnit } from "../../base/order.ts";
import { documentSchema } from "../../base/schema-document.ts";
import { noteSchema, renameSchema } from "../../base/schema-findings.ts";
import { originSchema } from "../../base/schema-origin.ts";
import { mentionSchema, partSchema, speechSchema } from "../../base/schema-records.ts";
import { unitSchema } from "../../base/schema-units.ts";
import { emphasisSchema, weighingSchema } from "../../base/schema-weighing.ts";

/** The name of a record file without `.jsonl`. */
export type RecordFile =
  | "documents"
  | "emphasis"
  | "mentions"
  | "notes"
  | "origins"
  | "parts"
  | "renames"
  | "speeches"
  | "units";

/** An object of a schema, with the objects that lie in it. */
interface RecordSchema {
  readonly properties: Readonly<Record<string, object>>;
  readonly $defs?: Readonly<Record<string, Pick<RecordSchema, "properties">>>;
}

/** What a line of each is. */
export const recordSchemas: Readonly<Record<RecordFile, RecordSchema>> = {
  documents: documentSchema,
  emphasis: emphasisSchema,
  mentions: mentionSchema,
  notes: noteSchema,
  origins: originSchema,
  parts: partSchema,
  renames: renameSchema,
  speeches: speechSchema,
  units: unitSchema,
};

/** All of them; the object is our own and has the keys of its type. */
export const recordFiles: readonly RecordFile[] = Object.keys(recordSchemas) as readonly RecordFile[];

/** Keys of a record, then those of what lies in it. */
const keyLists: ReadonlyMap<RecordFile, string[]> = new Map(
  recordFiles.map((file) => {
    const schema = recordSchemas[file];
    return [file, [schema, ...Object.values(schema.$defs ?? {})].flatMap(({ properties }) => Object.keys(properties))];
  }),
);

/** One line of a record file. A list of keys as replacer keeps these keys, at every depth, in this order. */
export function recordLine(file: RecordFile, record: object): string {
  return JSON.stringify(record, keyLists.get(file));
}

/** The lists of `weighing.json` in their order, each entry a line. */
export function weighingLists(record: WeighingRecord): readonly (readonly [name: string, lines: readonly string[]])[] {
  return (["series", "families", "strata", "actors"] as const).map((name) => {
    const keys = keysWithin(weighingSchema.properties[name].items);
    return [name, record[name].map((entry) => JSON.stringify(entry, keys))];
  });
}

/** The names of all properties of a schema, at every depth, in their order. */
function keysWithin(schema: object): string[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    if (typeof value !== "object" || value === null) return [];
    return key === "properties"
      ? Object.entries<object>(value).flatMap(([name, inner]) => [name, ...keysWithin(inner)])
      : keysWithin(value);
  });
}

/** One line of `nodes.jsonl`. */
export function nodeLine({ label, id, properties }: NodeRow): string {
  return JSON.stringify({ label, id, properties: ordered(properties, nodeProperties[label]) });
}

/** One line of `relationships.jsonl`. */
export function relationshipLine({ type, from, to, properties }: RelationshipRow): string {
  return JSON.stringify({ type, from, to, properties: ordered(properties, relationshipShapes[type].properties) });
}

/** Those of the schema in its order, then the user's own (`attr_…`) by name. */
function ordered(properties: Properties, types: Readonly<Record<string, unknown>>): Properties {
  const known = Object.keys(types).filter((key) => key in properties);
  const others = Object.keys(properties).filter((key) => !(key in types));
  return Object.fromEntries(
    [...known, ...others.sort(byCodeUnit)].flatMap((key) => {
      const value = properties[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
