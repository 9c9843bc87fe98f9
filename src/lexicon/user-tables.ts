/** The files of a user's lexicon: those of a folder, or one file by itself. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { TifaError } from "../base/errors.ts";
import { linesIn } from "../base/lines.ts";
import { readTextFile } from "../base/text-file.ts";
import { type ConceptRow, conceptColumns, laterConceptColumns } from "./concept-row.ts";
import { readPhraseList } from "./phrase-list.ts";
import { readTable } from "./table.ts";

/** One file of formulations. */
export interface UserTable {
  readonly path: string;
  /** The name of the file, as rules and receipts have it. */
  readonly name: string;
  /** Whether it is a list of phrases, whose known ones are passed over; a table of all columns must know what it does. */
  readonly isList: boolean;
  readonly rows: readonly ConceptRow[];
}

/** The names under which a folder may hold formulations. Example: "concepts.tsv" */
const fileNames = /^(?:concepts|phrases)\.(?:tsv|csv|txt)$/u;

/** The paths of the files that `--lexicon` names: the file itself, or those of the folder, by name. Throws TifaError `input` where there is none. */
export function lexiconFiles(given: string): readonly string[] {
  if (existsSync(given) && !statSync(given).isDirectory()) return [given];
  const files = filesIn(given);
  if (files.length > 0) return files;
  // A folder of portfolios alone adds no formulation.
  if (existsSync(join(given, "portfolios.tsv"))) return [];
  const message = existsSync(given) ? `${given}: holds no concepts.tsv` : `${given}: there is no such file or folder`;
  throw new TifaError(
    "input",
    message,
    "name a file of phrases, or a folder with concepts.tsv, concepts.csv or phrases.txt",
  );
}

/** The files of formulations in a folder, by name; none where it is missing or has none. */
export function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => fileNames.test(name));
  return names.sort().map((name) => join(folder, name));
}

/** The tables that `--lexicon` names. Throws TifaError `input` with `file:line` for one that cannot be read. */
export function readUserTables(given: string): readonly UserTable[] {
  return lexiconFiles(given).map((path) => {
    const isList = !isFullTable(path);
    const rows = isList ? readPhraseList(path) : readTable(path, conceptColumns, path, laterConceptColumns);
    return { path, name: basename(path), isList, rows };
  });
}

/** Whether the first line names an id: a table that its writer filled by the columns of `concepts.tsv`. */
function isFullTable(path: string): boolean {
  if (basename(path) !== "concepts.tsv") return false;
  const [header = ""] = linesIn(readTextFile(path));
  return header.split("\t").includes("id");
}
