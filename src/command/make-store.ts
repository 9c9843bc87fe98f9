/** Builds a store directory from inputs: the work behind `tifa build` and `npm start`. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import type { Correction } from "../base/correction.ts";
import { TifaError } from "../base/errors.ts";
import type { Note } from "../base/notes.ts";
import { home } from "../lexicon/home.ts";
import { readLexicon } from "../lexicon/lexicon.ts";
import { fillStore, prepare } from "../pipeline.ts";
import { readAttributes } from "../read/attributes.ts";
import { readCorrections } from "../read/corrections.ts";
import { findSources, type Source } from "../read/read.ts";
import { formerIds, noIds, notingIds } from "../store/directory/known-ids.ts";
import type { Receipt } from "../store/directory/receipt.ts";
import { renamesBetween } from "../store/directory/renames.ts";
import { writeStore } from "../store/directory/write-store.ts";
import type { BuildRequest } from "./build-request.ts";
import { type Flags, optionalText } from "./command.ts";
import { type CorrectionReport, correctionNotes, correctionReport } from "./correction-report.ts";
import { pageFollower, personFollower } from "./former-store.ts";
import { progressLine } from "./output.ts";

export interface Built {
  readonly receipt: Receipt;
  readonly notes: readonly Note[];
  readonly corrected: CorrectionReport;
}

/** Notes that say that a document was left out. */
const leftOut = new Set(["read-failed", "read-no-text", "read-empty"]);

/** Runs the pipeline into `out`; the older store stays until the new one is whole. */
export async function makeStore({
  inputs,
  out,
  lexicon = [],
  corrections,
  attributes,
  ...facts
}: BuildRequest): Promise<Built> {
  const began = performance.now();
  const { meta, map } = facts;
  const found = findSources(inputs, facts);
  const tables = readLexicon(lexicon);
  const former = formerIds(out);
  const ids = noIds();
  const given = corrections === undefined ? [] : readCorrections(corrections, pageFollower(former, found.value));
  const known = attributes === undefined ? [] : readAttributes(attributes);
  const notes: Note[] = [...found.notes];
  let corrected: CorrectionReport = { changes: [], foundNothing: [] };
  const receipt = await writeStore(out, (sink) => {
    const groundwork = prepare(tables, {
      corrections: given,
      attributes: known,
      followPersons: personFollower(former),
    });
    const run = fillStore(found.value, groundwork, notingIds(ids, sink), (pass, done) => {
      if (done % 20 === 0) progressLine(`${pass} ${done} / ${found.value.length}`);
    });
    progressLine("");
    corrected = correctionReport(given, run.changes);
    notes.push(...run.notes, ...correctionNotes(corrected));
    requireDocuments(inputs, run.inputs, notes);
    sink.notes(notes);
    sink.renames(renamesBetween(former, ids));
    return {
      versions: { tifa: tifaVersion },
      invented: isInvented(found.value),
      options: {
        meta: meta !== undefined,
        ...(map === undefined ? {} : { map }),
        lexicon: lexicon.length,
        ...hashOf("corrections", corrections),
        ...hashOf("attributes", attributes),
      },
      inputs: run.inputs,
      lexicon: tables.hashes,
      timings: { seconds: (performance.now() - began) / 1000 },
    };
  });
  return { receipt, notes, corrected };
}

function hashOf(option: string, path: string | undefined): object {
  return path === undefined ? {} : { [option]: createHash("sha256").update(readFileSync(path)).digest("hex") };
}

/** The corrections of the file that the flag `--corrections` names. */
export function correctionsOf(flags: Flags): readonly Correction[] {
  const path = optionalText(flags, "corrections");
  return path === undefined ? [] : readCorrections(path);
}

/** Documents of the run that could not be used, each with its reason. */
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
    first === undefined ? `${inputs.join(", ")}: no .txt file below` : `${first.file}: ${first.message}`,
    "give text files in UTF-8 or GB18030, or a folder that holds some",
  );
}

/** Only the bundled sample is invented, and it says so on every screen. */
function isInvented(sources: readonly Source[]): boolean {
  const sample = join(home, "sample") + sep;
  return sources.length > 0 && sources.every(({ path }) => resolve(path).startsWith(sample));
}

// package.json is ours: its version is a string.
export const tifaVersion: string = (JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string })
  .version;
