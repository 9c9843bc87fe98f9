/** Writes a store directory, record by record, and puts it in the place of the older one when it is whole. */
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Coverage } from "../../../graph/coverage.ts";
import type { WeighingRecord } from "../../../graph/facts.ts";
import { type NodeRow, type RelationshipRow, schemaVersion } from "../../../graph/schema.ts";
import { reasonOf, TifaError } from "../../base/errors.ts";
import type { Note } from "../../base/notes.ts";
import type { AnnotatedDocument } from "../../base/records.ts";
import type { Rename } from "../../base/rename.ts";
import type { UnitRecord } from "../../base/unit.ts";
import { createFileSet, type FileSet, type SerializedEntityGraph } from "./file-set.ts";
import type { BuildAccount, Receipt } from "./receipt.ts";
import { claimWriting, receiptName, releaseWriting, requireReplaceable, settleStore, swapPaths } from "./swap.ts";
import { syncFiles, syncFolder, writeSynced } from "./sync.ts";

/** Where a build puts what it makes, in the order in which it makes it; nothing is kept in memory. */
export interface StoreSink {
  /**
   * The document, its speeches, mentions, parts, origins and raw text; a copy of the file where its pages can be shown.
   * Documents come in order of their ids.
   */
  readonly document: (annotated: AnnotatedDocument, file: string) => void;
  /** Rows of one label in their order; rows of different labels may come mixed. */
  readonly nodes: (rows: Iterable<NodeRow>) => void;
  /** Rows of one type in their order; rows of different types may come mixed. */
  readonly relationships: (rows: Iterable<RelationshipRow>) => void;
  /** Lines of `units.jsonl`: what all numbers are made of. */
  readonly units: (records: Iterable<UnitRecord>) => void;
  /** Lines of `emphasis.jsonl`: records with `actor`, `concept` and the numbers of the pair. */
  readonly emphasis: (records: Iterable<object>) => void;
  /** What `weighing.json` says of them; anything else in the record is left out. */
  readonly weighing: (record: WeighingRecord) => void;
  /** What the texts count for, once all documents are there. */
  readonly coverage: (coverage: Coverage) => void;
  readonly notes: (notes: Iterable<Note>) => void;
  /** Ids of the store that is replaced, and what bears another one now. */
  readonly renames: (renames: Iterable<Rename>) => void;
  /** The entity graph in graphology's serialised form. */
  readonly graph: (serialized: SerializedEntityGraph) => void;
}

/**
 * Lets `fill` write a new store beside `dir` and puts it in the place of `dir` when all of it is on the disk. When `fill`
 * fails, or the process is killed, `dir` stays as it was. Throws TifaError `usage` when `dir` is no store of ours,
 * `input` when it cannot be written.
 */
export async function writeStore(
  dir: string,
  fill: (sink: StoreSink) => BuildAccount | Promise<BuildAccount>,
): Promise<Receipt> {
  const { next } = swapPaths(dir);
  const files = writing(dir, () => {
    requireReplaceable(dir);
    settleStore(dir);
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { recursive: true });
    claimWriting(next);
    return createFileSet(next);
  });
  try {
    const account = await fill(sinkOf(dir, files));
    return await seal(dir, files, account);
  } catch (error) {
    rmSync(next, { recursive: true, force: true, maxRetries: 2 });
    settleStore(dir);
    throw refusal(dir, error);
  }
}

function sinkOf(dir: string, files: FileSet): StoreSink {
  return {
    document: (annotated, file) => writing(dir, () => files.document(annotated, file)),
    nodes: (rows) => writing(dir, () => files.nodes(rows)),
    relationships: (rows) => writing(dir, () => files.relationships(rows)),
    units: (records) => writing(dir, () => files.records("units", records)),
    emphasis: (records) => writing(dir, () => files.records("emphasis", records)),
    weighing: (record) => writing(dir, () => files.weighing(record)),
    coverage: (coverage) => files.coverage(coverage),
    notes: (notes) => writing(dir, () => files.records("notes", notes)),
    renames: (renames) => writing(dir, () => files.records("renames", renames)),
    graph: (serialized) => writing(dir, () => files.graph(serialized)),
  };
}

/** Closes all files, syncs them, writes the receipt last and swaps. */
async function seal(dir: string, files: FileSet, { timings, ...account }: BuildAccount): Promise<Receipt> {
  const { next } = swapPaths(dir);
  const { counts, outputs } = files.close();
  const { versions, invented, options, inputs, lexicon } = account;
  const receipt: Receipt = { versions, schemaVersion, invented, options, inputs, lexicon, counts, outputs };
  const began = performance.now();
  await syncFiles(next, Object.keys(outputs));
  const sync = Math.round(performance.now() - began) / 1000;
  writeSynced(join(next, "timings.json"), `${JSON.stringify({ ...timings, sync }, null, 2)}\n`);
  writeSynced(join(next, "receipt.part"), `${JSON.stringify(receipt, null, 2)}\n`);
  renameSync(join(next, "receipt.part"), join(next, receiptName));
  syncFolder(next);
  releaseWriting(next);
  settleStore(dir);
  syncFolder(dirname(next));
  return receipt;
}

/** Runs what touches the disk; a refusal of the system becomes an error that its owner can mend. */
function writing<T>(dir: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw refusal(dir, cause);
  }
}

function refusal(dir: string, cause: unknown): unknown {
  // Only the system's refusals carry a syscall; a bug of ours must not look like a full disk.
  if (!(cause instanceof Error && "syscall" in cause)) return cause;
  return new TifaError(
    "input",
    `${dir} cannot be written: ${reasonOf(cause)}`,
    "check the rights and the free space of its folder, or give another --out",
    { cause },
  );
}
