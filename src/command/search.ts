/** tifa search: every place where words stand, as a concordance. */
import { readEntities } from "../ask/asked-store.ts";
import { TifaError } from "../base/errors.ts";
import { patternOf } from "../search/pattern.ts";
import { type Given, givenNames, questionOf } from "../search/read-question.ts";
import { mostLines, search } from "../search/search.ts";
import { openSearched } from "../search/searched-store.ts";
import { requireStore } from "../store/directory/store-directory.ts";
import { type Command, type Flags, optionalText, requiredText } from "./command.ts";
import { print, report } from "./output.ts";
import { concordanceLines, linesAsCsv, searchColumns } from "./search-lines.ts";

/** Lines of a text where nobody asks for a number. */
const usualLines = 50;

/** `tifa search`: words, or an expression between slashes, in all pages of a store. */
export const searchCommand: Command = {
  name: "search",
  usage: "search WORDS --from DIR",
  summary: "every place where words stand: left, hit, right, whose words, where",
  details: [
    "WORDS               as they stand; /…/ is a regular expression in the syntax of RE2: '/稳(增长|就业)/'",
    "--from DIR          the store",
    "--regex             WORDS are a regular expression, without slashes",
    "--speaker WHO       only in the words of one official, by name, id or key",
    "--institution WHO   only in the words of those who hold a post there",
    "--concept WHAT      only in sentences that hold this theme",
    "--from-date DAY     only from this day on",
    "--to-date DAY       only up to this day",
    "--series NAMES      only what counts as own, reported, quoted, headings or nobody; several with commas",
    "--sort ORDER        date (default), left or right: by what stands beside the hit",
    `--top N             at most so many lines (text ${usualLines}, else ${mostLines})`,
    "--context N         characters on either side (20)",
    "--format NAME       text (default), csv, json",
  ],
  options: {
    from: { type: "string" },
    regex: { type: "boolean" },
    speaker: { type: "string" },
    institution: { type: "string" },
    concept: { type: "string" },
    "from-date": { type: "string" },
    "to-date": { type: "string" },
    series: { type: "string" },
    sort: { type: "string" },
    top: { type: "string" },
    context: { type: "string" },
    format: { type: "string" },
  },
  run: async (flags, [words, ...more]) => {
    if (words === undefined || more.length > 0)
      throw new TifaError("usage", "search takes one piece of text", "put words with blanks between quotation marks");
    const dir = requiredText(flags, "from", "name a store with --from DIR");
    const format = optionalText(flags, "format") ?? "text";
    if (!["text", "csv", "json"].includes(format))
      throw new TifaError("usage", `no format "${format}"`, "one of text, csv, json");
    const pattern = patternOf(words, flags["regex"] === true ? "regex" : undefined);
    requireStore(dir);
    const limits = { usual: format === "text" ? usualLines : mostLines, most: mostLines };
    const question = questionOf(givenIn(flags), () => readEntities(dir), limits);
    const store = openSearched(dir);
    try {
      const answer = search(store, { ...question, pattern });
      if (format === "json") print(JSON.stringify(answer));
      else if (format === "csv") print(linesAsCsv(answer.lines, searchColumns));
      else for (const line of concordanceLines(answer)) print(line);
      if (answer.why !== "" && format !== "text") report(answer.why);
    } finally {
      store.close();
    }
    return 0;
  },
};

function givenIn(flags: Flags): Given {
  return Object.fromEntries(
    givenNames.flatMap((name) => {
      const value = optionalText(flags, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
