/** The files of one store directory while it is being written. */
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Coverage, noCoverage } from "../../../graph/coverage.ts";
import type { WeighingRecord } from "../../../graph/facts.ts";
import { type NodeRow, nodeLabels, type RelationshipRow, relationshipTypes } from "../../../graph/schema.ts";
import { byCodeUnit } from "../../base/order.ts";
import type { AnnotatedDocument } from "../../base/records.ts";
import { hashOfFile } from "./file-hash.ts";
import { LineFile } from "./line-file.ts";
import type { Receipt } from "./receipt.ts";
import { originalPath, sourcePath } from "./source-path.ts";
import { nodeLine, type RecordFile, recordFiles, recordLine, relationshipLine, weighingLists } from "./store-lines.ts";

/** What `graph.json` holds. */
export interface SerializedEntityGraph {
  readonly attributes: object;
  readonly options: object;
  readonly nodes: readonly object[];
  readonly edges: readonly object[];
}

/** The open files of a store; `close` gives what the receipt says of them. */
export interface FileSet {
  readonly document: (annotated: AnnotatedDocument, file: string) => void;
  readonly records: (file: RecordFile, records: Iterable<object>) => void;
  readonly nodes: (rows: Iterable<NodeRow>) => void;
  readonly relationships: (rows: Iterable<RelationshipRow>) => void;
  readonly graph: (serialized: SerializedEntityGraph) => void;
  readonly weighing: (record: WeighingRecord) => void;
  readonly coverage: (coverage: Coverage) => void;
  readonly close: () => Pick<Receipt, "counts" | "outputs">;
}

const spoolName = "spool";

/** Opens the files of the empty directory `folder`. */
export function createFileSet(folder: string): FileSet {
  const spool = join(folder, spoolName);
  mkdirSync(spool);
  const records = openAll(folder, recordFiles, ".jsonl");
  // Rows come mixed and leave sorted: each label and type has a file of its own until the end.
  const nodes = openAll(spool, nodeLabels, "");
  const relationships = openAll(spool, relationshipTypes, "");
  const outputs = new Map<string, string>();
  let coverage = noCoverage;
  const write = (file: RecordFile, items: Iterable<object>) => {
    for (const item of items) records[file].line(recordLine(file, item));
  };
  /** Once, of however many documents it is the file. */
  const keepFile = (path: string, from: string) => {
    if (outputs.has(path)) return;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(from, join(folder, path));
    outputs.set(path, hashOfFile(join(folder, path)));
  };
  return {
    document: ({ document, text, origins, speeches, mentions, parts }, file) => {
      write("documents", [document]);
      write("speeches", speeches);
      write("mentions", mentions);
      write("parts", parts);
      write("origins", origins);
      const path = sourcePath(document.id);
      outputs.set(path, writeText(join(folder, path), text));
      if (document.original !== undefined) keepFile(originalPath(document.original), file);
    },
    records: write,
    nodes: (rows) => {
      for (const row of rows) nodes[row.label].line(nodeLine(row));
    },
    relationships: (rows) => {
      for (const row of rows) relationships[row.type].line(relationshipLine(row));
    },
    graph: (serialized) => outputs.set("graph.json", writeGraph(join(folder, "graph.json"), serialized)),
    coverage: (total) => {
      coverage = total;
    },
    weighing: (record) => outputs.set("weighing.json", writeWeighing(join(folder, "weighing.json"), record)),
    close: () => {
      const counts = {
        documents: records.documents.lines,
        speeches: records.speeches.lines,
        mentions: records.mentions.lines,
        notes: records.notes.lines,
        nodes: lineCounts(nodes),
        relationships: lineCounts(relationships),
        coverage,
      };
      for (const file of recordFiles) outputs.set(`${file}.jsonl`, records[file].close());
      outputs.set("nodes.jsonl", joinSpools(join(folder, "nodes.jsonl"), spool, nodes));
      outputs.set("relationships.jsonl", joinSpools(join(folder, "relationships.jsonl"), spool, relationships));
      rmSync(spool, { recursive: true });
      return { counts, outputs: Object.fromEntries([...outputs].sort(([a], [b]) => byCodeUnit(a, b))) };
    },
  };
}

function openAll<Name extends string>(folder: string, names: readonly Name[], ending: string): Record<Name, LineFile> {
  const files = names.map((name) => [name, new LineFile(join(folder, `${name}${ending}`))]);
  // Exactly the names given became keys.
  return Object.fromEntries(files) as Record<Name, LineFile>;
}

function lineCounts(files: Readonly<Record<string, LineFile>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, file.lines]));
}

/** Puts the closed spools one behind the other, in the order of the schema; gives the hash of the whole. */
function joinSpools(path: string, spool: string, files: Readonly<Record<string, LineFile>>): string {
  const whole = new LineFile(path);
  for (const [name, file] of Object.entries(files)) {
    file.close();
    whole.file(join(spool, name));
  }
  return whole.close();
}

/** The raw text byte for byte, line ends kept. */
function writeText(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return createHash("sha256").update(text).digest("hex");
}

/** One node and one edge a line, so that a large graph needs no large string and two graphs can be compared. */
function writeGraph(path: string, { attributes, options, nodes, edges }: SerializedEntityGraph): string {
  const file = new LineFile(path);
  file.line(`{"attributes":${JSON.stringify(attributes)},"options":${JSON.stringify(options)},"nodes":[`);
  writeList(file, nodes);
  file.line('],"edges":[');
  writeList(file, edges);
  file.line("]}");
  return file.close();
}

/** One actor, family or stratum a line. */
function writeWeighing(path: string, record: WeighingRecord): string {
  const file = new LineFile(path);
  weighingLists(record).forEach(([name, lines], index) => {
    file.line(`${index === 0 ? "{" : ","}${JSON.stringify(name)}:[`);
    file.line(lines.join(",\n"));
    file.line("]");
  });
  file.line("}");
  return file.close();
}

function writeList(file: LineFile, items: readonly object[]): void {
  items.forEach((item, index) => {
    file.line(`${JSON.stringify(item)}${index < items.length - 1 ? "," : ""}`);
  });
}
