/** tifa build: pages in, a store directory out. */

import { build } from "../build.ts";
import { coverageLine, nextLines, reportBuilt } from "./build-report.ts";
import { requestOf } from "./build-request.ts";
import type { Command } from "./command.ts";
import { print, report, showProgress } from "./output.ts";

/** `tifa build`: pages into a store directory, and into a database if asked. */
export const buildCommand: Command = {
  name: "build",
  usage: "build [file, folder or glob]… --out DIR",
  summary: "reads pages, writes the store directory",
  details: [
    "Without input, or on a folder with a tifa.json, builds what that file says; flags outrank it.",
    "--out DIR        where the store goes; an older one is replaced when the new one is whole",
    "--meta FILE.csv  what you know of the documents: file, id, date, source, edition, page, kind, event, title, url, speaker, position, institution, speakerId",
    "--attributes FILE.csv  what you know of persons and institutions: id or name, maybe from and to, columns of your own",
    "--map F=G,…      the columns of tables (.csv, .tsv, .xlsx) and fields of JSON: text=正文,speaker=发言人; also id, title, date, source, edition, page, kind, event, url, position, institution, speakerId; without it their names say it",
    "--split RULE     the line with which each article of a .txt begins, as an expression of RE2: '^-{5,}$', '^第\\d+篇'; without it rules, form feeds, numbers and days part them",
    "--from-name FORM what the names of files hold: '{date}-{page}-{n}'; {id} {date} {source} {page} {edition} {title} {speaker} {n} {*}",
    "--lexicon PATH   adds formulations of your own: a file with one phrase a line or in one column, or a folder with concepts.tsv; repeatable",
    "--corrections FILE  what you know better than the rules, as JSON Lines or as a table (.tsv)",
    "--db             builds the embedded database too",
    "--json           prints a summary for programs",
  ],
  options: {
    out: { type: "string" },
    meta: { type: "string" },
    attributes: { type: "string" },
    map: { type: "string" },
    split: { type: "string" },
    "from-name": { type: "string" },
    lexicon: { type: "string", multiple: true },
    corrections: { type: "string" },
    db: { type: "boolean" },
    json: { type: "boolean" },
  },
  run: async (flags, words) => {
    const request = requestOf(flags, words);
    const { out } = request;
    const built = await build(request, showProgress);
    const { skipped, foundNothing } = reportBuilt(built);
    const { counts } = built.receipt;
    if (flags["json"] === true) print(JSON.stringify({ out, counts, read: built.read, skipped, foundNothing }));
    else {
      report(`${out}: ${counts.documents} documents, ${counts.speeches} speeches, ${counts.mentions} mentions`);
      report(coverageLine(counts.coverage));
      for (const line of nextLines(built, out)) report(line);
    }
    return skipped.length + foundNothing.length === 0 ? 0 : 1;
  },
};
