/** Takes a phrase into a user's own lexicon: one line in its `concepts.tsv`, written beside and renamed. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reasonOf, TifaError } from "../base/errors.ts";
import { linesIn } from "../base/lines.ts";
import { wordings } from "./concept.ts";
import { conceptColumns } from "./concept-row.ts";
import { readConcepts } from "./concepts.ts";
import { foldSpelling } from "./spelling.ts";
import { filesIn } from "./user-tables.ts";

/** What accepting did: `added`, or nothing, since `rule` has the phrase as the user's own already. */
export type Accepted =
  | { readonly kind: "added"; readonly path: string }
  | { readonly kind: "there"; readonly rule: string };

/**
 * Adds a phrase to the lexicon in a folder, which is made where it is missing. Throws TifaError `input` for a phrase that
 * the built-in table has, one of less than two characters or with a tab, and a lexicon that is broken.
 */
export function acceptPhrase(written: string, folder: string): Accepted {
  const phrase = written.trim();
  const folded = foldSpelling(phrase).text;
  if ([...folded].length < 2 || unwritable.test(phrase) || phrase.startsWith("#")) {
    throw new TifaError(
      "usage",
      `--accept "${written}" is no phrase`,
      "two characters or more, in one line, without | and tab",
    );
  }
  const path = join(folder, "concepts.tsv");
  const known = readConcepts(filesIn(folder).length > 0 ? [folder] : []).all;
  const owner = known.find((concept) => wordings(concept).some((words) => foldSpelling(words).text === folded));
  if (owner?.source === "user") return { kind: "there", rule: owner.rule };
  if (owner !== undefined) {
    const message = `"${phrase}" is a wording of ${owner.label} already (${owner.rule})`;
    throw new TifaError("input", message, "nothing is missing: it is found without a row of yours");
  }
  append(phrase, folder, path);
  return { kind: "added", path };
}

/** What no cell may hold: "云岭|治水" */
const unwritable = /[\t\r\n|]/u;

function append(phrase: string, folder: string, path: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const before = existsSync(path) ? readFileSync(path, "utf8") : `${conceptColumns.join("\t")}\n`;
    const end = before.endsWith("\n") ? "" : "\n";
    const header = (linesIn(withoutMark(before))[0] ?? "").split("\t");
    const beside = `${path}.new`;
    writeFileSync(beside, `${before}${end}${lineOf(phrase, header)}\n`);
    renameSync(beside, path);
  } catch (cause) {
    throw new TifaError("input", `${path} cannot be written: ${reasonOf(cause)}`, "give another --lexicon", { cause });
  }
}

/** Without a byte order mark, as spreadsheets write one. */
function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/** A line for the columns that the table has; those of a user's list may be fewer, or others. */
function lineOf(phrase: string, header: readonly string[]): string {
  if (header.length === 1) return phrase;
  const names = ["label", "phrase", "提法", "concept"];
  const filled: Readonly<Record<string, string>> = { id: phrase, family: "自定义", class: "policy", source: "user" };
  return header.map((column) => (names.includes(column) ? phrase : (filled[column] ?? ""))).join("\t");
}
