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

/** The name of a record file without `.jsonl`. */
export type RecordFile = "documents" | "emphasis" | "mentions" | "notes" | "parts" | "renames" | "speeches";

/** All of them. */
export const recordFiles: readonly RecordFile[] = [
  "documents",
  "emphasis",
  "mentions",
  "notes",
  "parts",
  "renames",
  "speeches",
];

/** Keys of the records and of what lies in them. */
const keys: Readonly<Record<RecordFile, string>> = {
  documents: "id file title subtitle date dateRule source edition page kind url chars sha256 encoding event editorNote",
  emphasis:
    "actor concept mentions counted speeches chars rate expected expectedByPeers emphasis low high phi p q z g2 " +
    "logRatio verdict baseline firstDate lastDate actorLabel prior share shareExpected reach reachExpected",
  mentions:
    "id speech document kind entity name surface start end voice quotedPerson contained chained repeated rule paragraph",
  notes: "rule file start end message",
  parts: "document order kind speech start end paragraphs edits insert",
  renames: "old new reason",
  speeches:
    "id document file order form title speaker speakers name positions institution institutionId former term " +
    "attribution rule confidence evidence start end date chars duplicateOf text paragraphs",
};

const keyLists: ReadonlyMap<RecordFile, string[]> = new Map(recordFiles.map((file) => [file, keys[file].split(" ")]));

/** One line of a record file. A list of keys as replacer keeps these keys, at every depth, in this order. */
export function recordLine(file: RecordFile, record: object): string {
  return JSON.stringify(record, keyLists.get(file));
}

const weighingKeys: Readonly<Record<keyof WeighingRecord, string>> = {
  families: "actorLabel discovered priorExposure priorMentions mentions chars testedPairs",
  strata: "period form speeches speakers chars",
  actors: "actor actorLabel speeches chars conceptMentions smallestVisibleRatio",
};

/** The lists of `weighing.json` in their order, each entry a line. */
export function weighingLists(record: WeighingRecord): readonly (readonly [name: string, lines: readonly string[]])[] {
  const lines = (name: keyof WeighingRecord) =>
    record[name].map((entry) => JSON.stringify(entry, weighingKeys[name].split(" ")));
  return (["families", "strata", "actors"] as const).map((name) => [name, lines(name)]);
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
