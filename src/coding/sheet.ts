/** A coding sheet: questions with the words around them, and an empty column for the answer of a person. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { reasonOf, TifaError } from "../base/errors.ts";
import { readTextFile } from "../base/text-file.ts";
import { sourcePath } from "../store/directory/source-path.ts";
import { type Place, type Question, type QuestionKind, questionKinds, takenAnswers, wordings } from "./questions.ts";

/** Columns of a sheet; people fill `answer`, and `remark` if they like. */
const columns = [
  "kind",
  "item",
  "document",
  "start",
  "end",
  "before",
  "words",
  "after",
  "otherDocument",
  "otherStart",
  "otherEnd",
  "otherWords",
  "question",
  "answer",
  "remark",
] as const;

/** How many characters stand on either side of the words, and how many of long words are shown at either end. */
const windows: Readonly<Record<QuestionKind, { readonly around: number; readonly ends: number }>> = {
  attribution: { around: 150, ends: 80 },
  mention: { around: 60, ends: 60 },
  quotation: { around: 80, ends: 120 },
  identity: { around: 40, ends: 60 },
};

/** The sheet as CSV, with a byte order mark for spreadsheets; raw text, line breaks shown as ⏎. */
export function sheetOf(dir: string, questions: readonly Question[]): string {
  const textOf = sourcesOf(dir);
  const rows = questions.map(({ kind, item, place, other }) => {
    const { around, ends } = windows[kind];
    const text = textOf(place.document);
    return {
      kind,
      item,
      ...place,
      before: shown(text.slice(Math.max(0, place.start - around), place.start)),
      words: shown(shortened(text.slice(place.start, place.end), ends)),
      after: shown(text.slice(place.end, place.end + around)),
      ...(other === undefined ? {} : otherCells(other, textOf, ends)),
      question: wordings[kind],
    };
  });
  return stringify(rows, { header: true, columns: [...columns], bom: true });
}

function otherCells(
  other: Place,
  textOf: (document: string) => string,
  ends: number,
): Readonly<Record<string, unknown>> {
  const { document, start, end } = other;
  const otherWords = shown(shortened(textOf(document).slice(start, end), ends));
  return { otherDocument: document, otherStart: start, otherEnd: end, otherWords };
}

/** The answer to one question of a sheet; "" where none was given. */
export interface Answer {
  readonly kind: QuestionKind;
  readonly item: string;
  readonly answer: string;
}

/** Reads a sheet that somebody filled. Throws TifaError `input` when it is none, or answers one question twice. */
export function readSheet(path: string): readonly Answer[] {
  const keys = new Set<string>();
  return rowsOf(path).map(({ kind: name = "", item = "", answer = "" }, i) => {
    const kind = questionKinds.find((known) => known === name);
    const place = `${path}: row ${i + 2}`;
    if (kind === undefined || item === "") {
      throw new TifaError(
        "input",
        `${place}: no question of kind "${name}"`,
        "keep the columns kind and item of the sheet",
      );
    }
    const key = `${kind} ${item}`;
    if (keys.has(key)) throw new TifaError("input", `${place}: ${key} stands twice`, "keep one row a question");
    keys.add(key);
    const written = answer.replace(/\s+/gu, ""); // "林 知远"
    requireTaken(kind, written, place);
    return { kind, item, answer: written };
  });
}

function requireTaken(kind: QuestionKind, answer: string, place: string): void {
  const taken = takenAnswers[kind];
  if (answer === "" || taken === undefined || taken.includes(answer.toLowerCase())) return;
  throw new TifaError(
    "input",
    `${place}: "${answer}" is no answer to a question of kind ${kind}`,
    `one of ${taken.join(", ")}, or nothing`,
  );
}

function rowsOf(path: string): readonly Readonly<Partial<Record<string, string>>>[] {
  try {
    return parse(readTextFile(path), { columns: true, skip_empty_lines: true });
  } catch (cause) {
    throw new TifaError(
      "input",
      `${path}: ${reasonOf(cause)}`,
      "give a sheet of tifa sample, filled and saved as CSV",
      { cause },
    );
  }
}

/** Texts of documents, the last one kept, since a sheet goes through them in order. */
function sourcesOf(dir: string): (document: string) => string {
  let last = { document: "", text: "" };
  return (document) => {
    if (last.document !== document) last = { document, text: readFileSync(join(dir, sourcePath(document)), "utf8") };
    return last.text;
  };
}

function shortened(words: string, ends: number): string {
  return words.length <= 2 * ends ? words : `${words.slice(0, ends)} …… ${words.slice(-ends)}`;
}

function shown(text: string): string {
  return text.replace(/\r\n|\r|\n/gu, "⏎"); // "贯彻\r\n落实"
}
