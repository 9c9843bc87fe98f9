/** Builds a store again from its own copies of the texts, into a folder of its own, and compares the two line by line. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NodeRow } from "../../graph/schema.ts";
import { TifaError } from "../base/errors.ts";
import { groupBy } from "../base/group.ts";
import type { Note } from "../base/notes.ts";
import type { DocumentMeta, DocumentRecord, OriginRecord } from "../base/records.ts";
import type { BuildRequest } from "../build.ts";
import { correctionNotes, correctionReport } from "../corrections/correction-report.ts";
import { readCorrections } from "../corrections/read-corrections.ts";
import { pageFollower, personFollower } from "../follow-ids.ts";
import { tifaVersion } from "../lexicon/home.ts";
import { readLexicon } from "../lexicon/lexicon.ts";
import { fillStore } from "../pipeline.ts";
import { readAttributes } from "../read/attributes.ts";
import { metaOfName } from "../read/file-name.ts";
import type { Source } from "../read/read.ts";
import { prepare } from "../resources.ts";
import { hashOfFile } from "../store/directory/file-hash.ts";
import { formerIds } from "../store/directory/known-ids.ts";
import type { Receipt } from "../store/directory/receipt.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import { originalPath, sourcePath } from "../store/directory/source-path.ts";
import { requireStore } from "../store/directory/store-directory.ts";
import { type StoreSink, writeStore } from "../store/directory/write-store.ts";
import { compareFiles } from "../verify/compare-files.ts";
import { type Check, createFindings } from "../verify/findings.ts";
import { showProgress } from "./output.ts";

/** The tables that a store does not keep: only their hashes are in its receipt. */
export type OwnTables = Pick<BuildRequest, "corrections" | "attributes"> & Required<Pick<BuildRequest, "lexicon">>;

type Records = ReadonlyMap<string, DocumentRecord>;

/**
 * What the store at `dir` says otherwise than a build of its texts with the options of its receipt. Throws TifaError
 * `usage` when a table of that build is missing or is another one now, or when another version built it.
 */
export async function compareRebuilt(dir: string, tables: OwnTables): Promise<readonly Check[]> {
  const receipt = requireStore(dir);
  requireTables(dir, receipt, tables);
  const folder = mkdtempSync(join(tmpdir(), "tifa-verify-"));
  try {
    const again = join(folder, "store");
    const rebuilt = await rebuild(dir, again, receipt, tables);
    const findings = createFindings();
    compareFiles(dir, again, findings);
    for (const part of ["counts", "lexicon", "invented"] as const) {
      // Only the notes of a build itself say what it left out.
      const written = (value: Receipt) =>
        JSON.stringify(part === "counts" ? { ...value.counts, notes: 0 } : value[part]);
      const isSame = written(receipt) === written({ ...rebuilt, invented: receipt.invented });
      findings.expect("parts of the receipt, built again", isSame, () => `${part}: another than that of the receipt`);
    }
    return findings.checks();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rebuild(dir: string, into: string, receipt: Receipt, tables: OwnTables): Promise<Receipt> {
  const records: Records = new Map(
    [...recordsOf<DocumentRecord>(dir, "documents.jsonl")].map((record) => [record.id, record]),
  );
  const origins = groupBy(recordsOf<OriginRecord>(dir, "origins.jsonl"), ({ document }) => document);
  const noted = [...recordsOf<Note>(dir, "notes.jsonl")].filter(({ rule }) => rule === "read-doubtful");
  const doubts = groupBy(noted, ({ file }) => file);
  const sources = [...records.values()].map(
    (record): Source => ({
      ...sourceOf(dir, record, hasGivenMetadata(receipt)),
      origins: (origins.get(record.id) ?? []).map(({ document, ...origin }) => origin),
      doubts: (doubts.get(record.id) ?? []).map(({ start, message }) => ({ at: start, why: message })),
    }),
  );
  const former = formerIds(dir);
  const given =
    tables.corrections === undefined ? [] : readCorrections(tables.corrections, pageFollower(former, sources));
  const resources = prepare(readLexicon(tables.lexicon), {
    corrections: given,
    attributes: tables.attributes === undefined ? [] : readAttributes(tables.attributes),
    followPersons: personFollower(former),
  });
  return writeStore(into, (sink) => {
    const run = fillStore(sources, resources, asRead(dir, sink, records), (pass, done) =>
      showProgress(pass, done, sources.length),
    );
    sink.notes([...run.notes, ...correctionNotes(correctionReport(given, run.changes))]);
    const { versions, invented, options, inputs } = receipt;
    return { versions, invented, options, inputs, lexicon: resources.lexicon.hashes, timings: {} };
  });
}

/** Whether a table, names or the fields of records gave metadata that the pages do not. */
function hasGivenMetadata({ options }: Receipt): boolean {
  return ("meta" in options && options.meta === true) || "map" in options || "fromName" in options;
}

/**
 * The copy that the store keeps; metadata that no page gives is taken from its record, since it stands nowhere else.
 */
function sourceOf(dir: string, record: DocumentRecord, isGiven: boolean): Source {
  return {
    id: record.id,
    path: join(dir, sourcePath(record.id)),
    meta: isGiven || record.format !== undefined ? metaOf(record) : ofFile(record.id),
  };
}

/** An article of a file that holds several knows its day itself: “all.txt#12”. */
function ofFile(id: string): DocumentMeta {
  return /#\d+$/u.test(id) ? {} : metaOfName(id);
}

function metaOf({ id, file, chars, sha256, encoding, editorNote, ...meta }: DocumentRecord): DocumentMeta {
  return meta;
}

/** Bytes and encoding of the file that was read are not those of the copy, which is UTF-8 without byte order mark. */
function asRead(dir: string, sink: StoreSink, records: Records): StoreSink {
  const bytesOf = (id: string) => {
    const record = records.get(id);
    return record === undefined ? {} : { sha256: record.sha256, encoding: record.encoding };
  };
  const asReadNode = (row: NodeRow): NodeRow =>
    row.label === "Document" ? { ...row, properties: { ...row.properties, ...bytesOf(row.id) } } : row;
  return {
    ...sink,
    document: (page) =>
      sink.document(
        { ...page, document: { ...page.document, ...bytesOf(page.document.id) } },
        join(dir, originalPath(page.document.original ?? "")),
      ),
    nodes: (rows) => sink.nodes([...rows].map(asReadNode)),
  };
}

function requireTables(dir: string, { options, lexicon, versions }: Receipt, tables: OwnTables): void {
  const own = Object.keys(lexicon).filter((name) => name.startsWith("user-")).length;
  if (versions["tifa"] !== tifaVersion) {
    throw new TifaError(
      "usage",
      `${dir}: built by tifa ${versions["tifa"]}, this is ${tifaVersion}: another build would not be the same`,
      "verify without --rebuild, or with that version",
    );
  }
  if (own !== tables.lexicon.length) {
    throw new TifaError(
      "usage",
      `${dir}: built with ${own} tables of --lexicon, ${tables.lexicon.length} given`,
      "give the folders of the build, in their order",
    );
  }
  const said = new Map(Object.entries(options));
  for (const name of ["corrections", "attributes"] as const) {
    const path = tables[name];
    if (said.get(name) === (path === undefined ? undefined : hashOfFile(path))) continue;
    throw new TifaError(
      "usage",
      `${dir}: ${said.has(name) ? `built with another file of --${name}` : `built without --${name}`}`,
      `give --${name} as in the build; the receipt holds its SHA-256`,
    );
  }
}
