/**
 * A user's own list of formulations, for which one column is enough: a text file of phrases, one a line, or a table (CSV
 * or tab-separated) with one column of phrases, maybe more of the columns of `concepts.tsv`.
 */
import { extname } from "node:path";
import { parse } from "csv-parse/sync";
import { reasonOf, TifaError } from "../base/errors.ts";
import { linesIn } from "../base/lines.ts";
import { readTextFile } from "../base/text-file.ts";
import { type ConceptRow, conceptColumns, laterConceptColumns } from "./concept-row.ts";
import { foldSpelling, quotationMarks } from "./spelling.ts";

/** What the column of phrases may be called. */
const phraseColumns = ["phrase", "label", "提法", "concept"];
const hint = "one phrase a line, or a table whose first line names its columns, one of them phrase";

/** Cells of a line that is none of a header's, with its number from 1. */
interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a list, without comments (#) and blank lines; a phrase is its own id, of family 自定义 and class policy where no
 * column says otherwise. Throws TifaError `input` with `file:line` for a list that cannot be read, a phrase of one character
 * and one that stands twice.
 */
export function readPhraseList(path: string): readonly ConceptRow[] {
  const lines = linesOf(path);
  const header = headerOf(lines, path);
  const rows = lines
    .slice(header === undefined ? 0 : 1)
    .flatMap(({ line, cells }) => rowOf(line, cells, header ?? ["phrase"]));
  checkPhrases(rows, path);
  return rows;
}

function linesOf(path: string): readonly Line[] {
  const text = textOf(path);
  const separator = { ".csv": ",", ".tsv": "\t" }[extname(path).toLowerCase()];
  const isMeant = ({ cells: [first = ""] }: Line) => !first.startsWith("#");
  if (separator === undefined) {
    const lines = linesIn(text).map((words, index) => ({ line: index + 1, cells: [words.trim()] }));
    return lines.filter(({ cells: [words] }) => words !== "").filter(isMeant);
  }
  try {
    const quote = separator === "," ? '"' : false;
    // With `info` each record comes with the line at which it ends, and nothing in a cell of ours holds a line end.
    const records = parse(text, {
      delimiter: separator,
      quote,
      relaxColumnCount: true,
      info: true,
      skipEmptyLines: true,
    });
    return (records as unknown as readonly { record: readonly string[]; info: { lines: number } }[])
      .map(({ record, info }) => ({ line: info.lines, cells: record.map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ""))
      .filter(isMeant);
  } catch (cause) {
    throw new TifaError("input", `${path}: is no table: ${reasonOf(cause)}`, hint, { cause });
  }
}

function textOf(path: string): string {
  try {
    return readTextFile(path);
  } catch (cause) {
    throw new TifaError("input", `${path}: ${reasonOf(cause)}`, "check the path of the lexicon", { cause });
  }
}

/** The names of the columns; undefined where the first line is a phrase already. */
function headerOf(lines: readonly Line[], path: string): readonly string[] | undefined {
  const [first] = lines;
  if (first === undefined) throw new TifaError("input", `${path}: holds no phrase`, hint);
  if (first.cells.some((cell) => phraseColumns.includes(cell))) return first.cells;
  const widest = Math.max(...lines.map(({ cells }) => cells.filter((cell) => cell !== "").length));
  if (widest === 1) return undefined;
  const named = first.cells.join(", ");
  throw new TifaError("input", `${path}:${first.line}: none of the columns ${named} holds the phrases`, hint);
}

function rowOf(line: number, values: readonly string[], header: readonly string[]): readonly ConceptRow[] {
  const at = header.findIndex((name) => phraseColumns.includes(name));
  const phrase = values[at] ?? "";
  if (phrase === "") return [];
  const given = Object.fromEntries(header.map((name, i) => [name, values[i] ?? ""]));
  const known = Object.fromEntries(
    [...conceptColumns, ...laterConceptColumns].map((column) => [column, given[column] ?? ""]),
  );
  const defaults = { id: bare(phrase), family: "自定义", class: "policy", source: "user" };
  const filled = Object.entries(defaults).filter(([column]) => (known[column] ?? "") === "");
  // The object was just made with exactly these keys.
  const cells = { ...known, ...Object.fromEntries(filled), label: phrase } as ConceptRow["cells"];
  return [{ line, cells }];
}

/** “两山” without its marks */
function bare(phrase: string): string {
  return phrase.replace(marks, "");
}

/** A quotation mark: `“` */
const marks = new RegExp(`[${quotationMarks}]`, "gu");

function checkPhrases(rows: readonly ConceptRow[], path: string): void {
  const lines = new Map<string, number>();
  for (const { line, cells } of rows) {
    const folded = foldSpelling(cells.label).text;
    if ([...folded].length < 2) {
      const message = `${path}:${line}: phrase "${cells.label}" is of one character`;
      throw new TifaError(
        "input",
        message,
        "a single character stands in thousands of words; write the phrase in full",
      );
    }
    const earlier = lines.get(folded);
    if (earlier !== undefined) {
      const message = `${path}:${line}: phrase "${cells.label}" stands already in line ${earlier}`;
      throw new TifaError("input", message, "keep one of the two; quotation marks and 、 make no difference");
    }
    lines.set(folded, line);
  }
}
