/** The `--corrections` file: JSON Lines or, as `.tsv`, a table; each line a correction with `by`, `on` and `why`. */

import { reasonOf, TifaError } from "../base/errors.ts";
import { linesIn } from "../base/lines.ts";
import type { Follow } from "../base/rename.ts";
import { readTextFile } from "../base/text-file.ts";
import { refuseContradictions } from "./contradictions.ts";
import type { Correction } from "./correction.ts";
import { correctionOf } from "./correction-line.ts";
import { fieldsOfRow, headerOf } from "./correction-table.ts";
import { followCorrections } from "./follow-corrections.ts";
import { renamePersons } from "./rename-persons.ts";

/** Reads a file of corrections, whose ids `follow` takes to those of today. Throws TifaError `input` for a line that is none and for lines that contradict another. */
export function readCorrections(path: string, follow: Follow = (id) => id): readonly Correction[] {
  const lines = linesIn(textOf(path));
  const given = /\.tsv$/iu.test(path) ? ofTable(lines, path) : ofJson(lines, path); // “corrections.tsv”
  const corrections = followCorrections(given, follow);
  refuseContradictions(corrections, path);
  return renamePersons(corrections);
}

function ofJson(lines: readonly string[], path: string): readonly Correction[] {
  return lines.flatMap((line, i) =>
    line.trim() === "" ? [] : [at(path, i + 1, () => correctionOf(JSON.parse(line), i + 1))],
  );
}

/** As in our own tables, an empty line and one that begins with `#` say nothing. */
function ofTable([first = "", ...rows]: readonly string[], path: string): readonly Correction[] {
  const header = at(path, 1, () => headerOf(first));
  return rows.flatMap((row, i) =>
    row.trim() === "" || row.startsWith("#")
      ? []
      : [at(path, i + 2, () => correctionOf(fieldsOfRow(header, row), i + 2))],
  );
}

/** Reads one line; what is wrong with it becomes an error that names it. */
function at<T>(path: string, line: number, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new TifaError(
      "input",
      `${path}:${line}: ${reasonOf(cause)}`,
      "docs/reference.md tells the kinds of corrections and their fields",
      { cause },
    );
  }
}

function textOf(path: string): string {
  try {
    return readTextFile(path);
  } catch (cause) {
    throw new TifaError("input", `${path}: ${reasonOf(cause)}`, "one correction a line; docs/reference.md tells them", {
      cause,
    });
  }
}
