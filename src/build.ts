/** Builds a store directory from inputs: the work behind `tifa build`, `npm start` and `build` of the library. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { TifaError } from "./base/errors.ts";
import { groupBy } from "./base/group.ts";
import type { Note } from "./base/notes.ts";
import { byCodeUnit } from "./base/order.ts";
import { createStopwatch } from "./base/stopwatch.ts";
import { type CorrectionReport, correctionNotes, correctionReport } from "./corrections/correction-report.ts";
import { readCorrections } from "./corrections/read-corrections.ts";
import { pageFollower, personFollower } from "./follow-ids.ts";
import { tifaVersion } from "./lexicon/home.ts";
import { readLexicon } from "./lexicon/lexicon.ts";
import { fillStore } from "./pipeline.ts";
import { readAttributes } from "./read/attributes.ts";
import type { Source } from "./read/read.ts";
import { findDocuments, type SourceFacts } from "./read/sources.ts";
import { prepare } from "./resources.ts";
import { isOfSample } from "./sample-corpus.ts";
import { formerIds, noIds, notingIds } from "./store/directory/known-ids.ts";
import type { Receipt } from "./store/directory/receipt.ts";
import { renamesBetween } from "./store/directory/renames.ts";
import { writeStore } from "./store/directory/write-store.ts";
import { requireDatabase } from "./store/query-store.ts";

/** Everything that decides what a store holds, and where it goes. */
export interface BuildRequest extends SourceFacts {
  readonly inputs: readonly string[];
  readonly out: string;
  /** Files and folders with formulations of the user's own. */
  readonly lexicon?: readonly string[];
  /** The file of corrections. */
  readonly corrections?: string | undefined;
  /** The table of attributes. */
  readonly attributes?: string | undefined;
  /** Whether the embedded database is built too. */
  readonly db?: boolean;
}

/** How far a build is: the pass it is in, documents done and documents in all. */
export type Progress = (pass: "survey" | "annotate", done: number, of: number) => void;

/** What a build made, and what it has to say of it. */
export interface Built {
  readonly receipt: Receipt;
  readonly notes: readonly Note[];
  readonly corrected: CorrectionReport;
  /** What was read, by format. */
  readonly read: readonly FormatCount[];
}

/** How many files of a format gave how many documents. */
export interface FormatCount {
  /** “pdf”, “csv”; “txt” of plain text. */
  readonly format: string;
  readonly files: number;
  readonly documents: number;
}

/** Notes that say that a document was left out. */
const leftOut = new Set(["read-failed", "read-no-text", "read-empty"]);

/**
 * Runs the pipeline into `out`; the older store stays until the new one is whole. Throws TifaError `input` when no
 * document could be read, or when a table of the user's is wrong.
 */
export async function build(request: BuildRequest, progress: Progress = () => undefined): Promise<Built> {
  const { inputs, out, lexicon = [], corrections, attributes, db = false, ...facts } = request;
  const { timed, seconds } = createStopwatch(() => performance.now());
  const { meta, map, split, fromName } = facts;
  const began = performance.now();
  const found = await findDocuments(inputs, facts);
  const find = Math.round(performance.now() - began) / 1000;
  const tables = timed("lexicon", () => readLexicon(lexicon));
  const former = timed("former", () => formerIds(out));
  const ids = noIds();
  const given = corrections === undefined ? [] : readCorrections(corrections, pageFollower(former, found.value));
  const known = attributes === undefined ? [] : readAttributes(attributes);
  const notes: Note[] = [...found.notes];
  let corrected: CorrectionReport = { changes: [], foundNothing: [] };
  const receipt = await writeStore(out, (sink) => {
    const user = { corrections: given, attributes: known, followPersons: personFollower(former) };
    const resources = timed("lexicon", () => prepare(tables, user, timed));
    const sources = found.value;
    const run = fillStore(sources, resources, notingIds(ids, sink), (pass, done) =>
      progress(pass, done, sources.length),
    );
    corrected = correctionReport(given, run.changes);
    notes.push(...run.notes, ...correctionNotes(corrected));
    requireDocuments(inputs, run.inputs, notes);
    sink.notes(notes);
    sink.renames(renamesBetween(former, ids));
    return {
      versions: { tifa: tifaVersion },
      invented: found.value.length > 0 && found.value.every(({ path }) => isOfSample(path)),
      options: {
        meta: meta !== undefined,
        ...(map === undefined ? {} : { map }),
        ...(split === undefined ? {} : { split: split.words }),
        ...(fromName === undefined ? {} : { fromName: fromName.words }),
        lexicon: lexicon.length,
        ...hashOf("corrections", corrections),
        ...hashOf("attributes", attributes),
      },
      inputs: run.inputs,
      lexicon: tables.hashes,
      timings: { find, ...seconds() },
    };
  });
  if (db) await requireDatabase(out);
  // What is said of a user's list names a path of this machine, so it is told and not stored.
  return { receipt, notes: [...notes, ...(tables.concepts.notes ?? [])], corrected, read: byFormat(found.value) };
}

/** By how many documents they gave, then by name. */
function byFormat(sources: readonly Source[]): readonly FormatCount[] {
  const groups = groupBy(sources, ({ meta }) => meta.format ?? "txt");
  return [...groups]
    .map(([format, all]) => ({ format, files: new Set(all.map(({ path }) => path)).size, documents: all.length }))
    .sort((a, b) => b.documents - a.documents || byCodeUnit(a.format, b.format));
}

function hashOf(option: string, path: string | undefined): object {
  return path === undefined ? {} : { [option]: createHash("sha256").update(readFileSync(path)).digest("hex") };
}

/** The notes on documents of the run that could not be used, each with its reason. */
export function leftOutOf(notes: readonly Note[]): readonly Note[] {
  return notes.filter(({ rule }) => leftOut.has(rule));
}

function requireDocuments(
  inputs: readonly string[],
  read: Readonly<Record<string, string>>,
  notes: readonly Note[],
): void {
  if (Object.keys(read).length > 0) return;
  const [first] = leftOutOf(notes);
  throw new TifaError(
    "input",
    first === undefined ? `${inputs.join(", ")}: no text, table or JSON file below` : `${first.file}: ${first.message}`,
    "give text, PDF, web pages, Word, tables or JSON, or a folder that holds some; docs/reference.md lists the formats",
  );
}
