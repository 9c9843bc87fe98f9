/** Opens a store directory: its records in memory, the raw pages read when they are asked for. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Audit } from "../../../graph/audit.ts";
import { type Coverage, noCoverage } from "../../../graph/coverage.ts";
import type { EmphasisRecord, WeighingRecord } from "../../../graph/facts.ts";
import { type NodeRow, type RelationshipRow, schemaVersion } from "../../../graph/schema.ts";
import { reasonOf, TifaError } from "../../base/errors.ts";
import type { DocumentRecord, MentionRecord, OriginRecord, PartRecord, SpeechRecord } from "../../base/records.ts";
import type { Rename } from "../../base/rename.ts";
import type { UnitRecord } from "../../base/unit.ts";
import { readAudit } from "./audit-file.ts";
import { readRenames } from "./known-ids.ts";
import { recordsOf } from "./record-files.ts";
import { sourcePath } from "./source-path.ts";
import { settleStore } from "./swap.ts";

/** What the API needs of `receipt.json`. */
interface Receipt {
  readonly tifaVersion: string;
  readonly schemaVersion: number;
  /** True when all of the text is the bundled, invented sample. */
  readonly invented: boolean;
  /** What the texts count for. */
  readonly coverage: Coverage;
  /** SHA-256 of the file. */
  readonly hash: string;
}

/** Where the layout put a node of the entity graph, and its community. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly community: number;
}

/** A store directory that has been read. */
export interface Store {
  readonly dir: string;
  readonly receipt: Receipt;
  readonly documents: readonly DocumentRecord[];
  readonly speeches: readonly SpeechRecord[];
  readonly mentions: readonly MentionRecord[];
  readonly parts: readonly PartRecord[];
  readonly nodes: readonly NodeRow[];
  readonly relationships: readonly RelationshipRow[];
  readonly emphasis: readonly EmphasisRecord[];
  readonly units: readonly UnitRecord[];
  readonly weighing: WeighingRecord;
  readonly audit: Audit | null;
  /** Ids of older builds, and what bears another one now. */
  readonly renames: readonly Rename[];
  /** By node id. */
  readonly places: ReadonlyMap<string, Place>;
  /** The raw text of a document of this store. */
  readonly source: (document: string) => string;
  /** Where in its file the text of a document stands, by place. */
  readonly origins: (document: string) => readonly OriginRecord[];
}

/** Reads a store directory. Throws TifaError `input` when it is missing, damaged or of another schema version. */
export async function openStore(dir: string): Promise<Store> {
  settleStore(dir);
  const receipt = readReceipt(dir);
  const places = readPlaces(dir);
  const weighingPath = join(dir, "weighing.json");
  const weighing = parse<WeighingRecord>(weighingPath, readText(weighingPath));
  const audit = readAudit(dir, receipt.hash);
  const source = (document: string) => readText(join(dir, sourcePath(document)));
  return {
    dir,
    receipt,
    documents: [...recordsOf<DocumentRecord>(dir, "documents.jsonl")],
    speeches: [...recordsOf<SpeechRecord>(dir, "speeches.jsonl")],
    mentions: [...recordsOf<MentionRecord>(dir, "mentions.jsonl")],
    parts: [...recordsOf<PartRecord>(dir, "parts.jsonl")],
    nodes: [...recordsOf<NodeRow>(dir, "nodes.jsonl")],
    relationships: [...recordsOf<RelationshipRow>(dir, "relationships.jsonl")],
    emphasis: [...recordsOf<EmphasisRecord>(dir, "emphasis.jsonl")],
    units: [...recordsOf<UnitRecord>(dir, "units.jsonl")],
    weighing,
    audit,
    renames: readRenames(dir),
    places,
    source,
    origins: (document) => [
      ...recordsOf<OriginRecord>(dir, "origins.jsonl", `{"document":${JSON.stringify(document)},`),
    ],
  };
}

/** As it may lie there: of another version, or cut. */
interface ReceiptFile {
  readonly versions?: { readonly tifa?: string };
  readonly schemaVersion?: number;
  readonly invented?: boolean;
  readonly counts?: { readonly coverage?: Coverage };
}

function readReceipt(dir: string): Receipt {
  const path = join(dir, "receipt.json");
  if (!existsSync(path)) {
    throw new TifaError(
      "input",
      `${dir}: no receipt.json, so this is no store`,
      "make one with: tifa build … --out DIR",
    );
  }
  const text = readText(path);
  const value = parse<ReceiptFile>(path, text);
  if (value.schemaVersion !== schemaVersion) {
    throw new TifaError(
      "input",
      `${dir}: schema version ${value.schemaVersion}, this tifa reads ${schemaVersion}`,
      "build the store again with this version",
    );
  }
  return {
    tifaVersion: value.versions?.tifa ?? "",
    schemaVersion,
    invented: value.invented === true,
    coverage: value.counts?.coverage ?? noCoverage,
    hash: createHash("sha256").update(text).digest("hex"),
  };
}

/** `graph.json` is graphology's serialised form: nodes as `{key, attributes}`. */
function readPlaces(dir: string): ReadonlyMap<string, Place> {
  const path = join(dir, "graph.json");
  const { nodes } = parse<{ nodes: readonly { key: string; attributes: Partial<Place> }[] }>(path, readText(path));
  return new Map(
    nodes.map(({ key, attributes: { x = 0, y = 0, community = 0 } }) => [key, { x, y, community }] as const),
  );
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new TifaError("input", `${path}: ${reasonOf(cause)}`, "build the store again", { cause });
  }
}

function parse<T>(path: string, text: string): T {
  try {
    // Written by our own store; the schema version says that the shape is this one.
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new TifaError("input", `${path}: ${reasonOf(cause)}`, "build the store again", { cause });
  }
}
