/** tifa diff-texts: two texts side by side, to the character. */
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { reasonOf, TifaError } from "../base/errors.ts";
import type { Document, RepairedDocument } from "../base/records.ts";
import { collate } from "../collate/collate.ts";
import type { Collation } from "../collate/collation.ts";
import { collationPage } from "../collate/page.ts";
import { textLines } from "../collate/text-lines.ts";
import { collationWords, type Language } from "../collate/words.ts";
import { type Lexicon, readLexicon } from "../lexicon/lexicon.ts";
import { readPage } from "../pipeline.ts";
import { prepare } from "../resources.ts";
import { sourceFactsOf } from "./build-request.ts";
import { type Command, type Flags, optionalText, textList } from "./command.ts";
import { documentOfFile, documentOfStore } from "./compared-document.ts";
import { print, report, reportNotes } from "./output.ts";

/** `tifa diff-texts`: what was added, dropped, moved or changed from text A to text B. */
export const diffTexts: Command = {
  name: "diff-texts",
  usage: "diff-texts A B",
  summary: "two reports or readouts side by side: formulations, lists, numbers and paragraphs that changed",
  details: [
    "A, B            text files, records of a file (reports.jsonl#12 with --map), or with --from two documents of a store",
    "--from DIR      the store",
    "--map FIELDS    as in tifa build",
    "--lexicon DIR   as in tifa build",
    "--format NAME   text (default), html, json",
    "--lang NAME     en (default) or zh",
    "--out FILE      a file instead of the terminal",
  ],
  options: {
    from: { type: "string" },
    map: { type: "string" },
    lexicon: { type: "string", multiple: true },
    format: { type: "string" },
    lang: { type: "string" },
    out: { type: "string" },
  },
  run: async (flags, [first, second, ...more]) => {
    if (first === undefined || second === undefined || more.length > 0)
      throw new TifaError("usage", "diff-texts compares two texts", "tifa diff-texts A.txt B.txt");
    const [language, format] = [languageOf(flags), formatOf(flags)];
    const dir = optionalText(flags, "from");
    const read = async (name: string) =>
      dir === undefined ? documentOfFile(name, sourceFactsOf(flags)) : documentOfStore(dir, name);
    const [a, b] = [await read(first), await read(second)];
    reportNotes([...a.notes, ...b.notes]);
    const lexicon = readLexicon(textList(flags, "lexicon"));
    const collation = collate(repaired(a.value, lexicon), repaired(b.value, lexicon), prepare(lexicon).spotLexicon);
    write(format(collation, language), optionalText(flags, "out"));
    return 0;
  },
};

function repaired(document: Document, lexicon: Lexicon): RepairedDocument {
  return readPage(document, lexicon).value.segmented.repaired;
}

const languages: readonly Language[] = ["zh", "en"];

function languageOf(flags: Flags): Language {
  const name = optionalText(flags, "lang") ?? "en";
  const language = languages.find((known) => known === name);
  if (language === undefined) throw new TifaError("usage", `no language "${name}"`, "one of zh, en");
  return language;
}

const formats: ReadonlyMap<string, (collation: Collation, language: Language) => string> = new Map([
  ["text", (collation, language) => textLines(collation, collationWords(language)).join("\n")],
  ["html", (collation, language) => collationPage(collation, collationWords(language), language).trimEnd()],
  ["json", (collation) => JSON.stringify(collation)],
]);

function formatOf(flags: Flags): (collation: Collation, language: Language) => string {
  const name = optionalText(flags, "format") ?? "text";
  const format = formats.get(name);
  if (format === undefined)
    throw new TifaError("usage", `no format "${name}"`, `one of ${[...formats.keys()].join(", ")}`);
  return format;
}

/** To stdout, or whole to a file: written beside it first, so that no half of one is ever left there. */
function write(text: string, out: string | undefined): void {
  if (out === undefined) {
    print(text);
    return;
  }
  const beside = `${out}.part-${process.pid}`;
  try {
    writeFileSync(beside, `${text}\n`);
    renameSync(beside, out);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw new TifaError("input", `${out} cannot be written: ${reasonOf(cause)}`, "check the folder", { cause });
  }
  report(`${out} written`);
}
