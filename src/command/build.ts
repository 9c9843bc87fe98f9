/** tifa build: pages in, a store directory out. */
import { TifaError } from "../base/errors.ts";
import { requireDatabase } from "../store/query-store.ts";
import { type Command, optionalText, requiredText, textList } from "./command.ts";
import { reportCorrections } from "./correction-report.ts";
import { leftOutOf, makeStore, sourceFactsOf } from "./make-store.ts";
import { print, report, reportNotes } from "./output.ts";

export const build: Command = {
  name: "build",
  usage: "build <file, folder or glob>… --out DIR",
  summary: "reads pages, writes the store directory",
  details: [
    "--out DIR        where the store goes; an older one is replaced when the new one is whole",
    "--meta FILE.csv  what you know of the documents: file, id, date, source, edition, page, kind, event, title, url",
    "--map F=G,…      the fields of JSON records: text=content,title=title; also id, date, source, edition, page, kind, event, url",
    "--lexicon DIR    adds the formulations of DIR/concepts.tsv; may be given several times",
    "--corrections FILE  what you know better than the rules, as JSON Lines",
    "--db             builds the embedded database too",
    "--json           prints a summary for programs",
  ],
  options: {
    out: { type: "string" },
    meta: { type: "string" },
    map: { type: "string" },
    lexicon: { type: "string", multiple: true },
    corrections: { type: "string" },
    db: { type: "boolean" },
    json: { type: "boolean" },
  },
  run: async (flags, inputs) => {
    if (inputs.length === 0) throw new TifaError("usage", "no input given", "tifa build pages/ --out DIR");
    const out = requiredText(flags, "out", "tifa build pages/ --out DIR");
    const lexicon = textList(flags, "lexicon");
    const corrections = optionalText(flags, "corrections");
    const request = { inputs, out, lexicon, corrections, ...sourceFactsOf(flags) };
    const { receipt, notes, corrected } = await makeStore(request);
    const missing = leftOutOf(notes);
    reportNotes(notes.filter((note) => !missing.includes(note) && !note.rule.startsWith("correction")));
    reportCorrections(corrected);
    for (const { file, message } of missing) report(`skipped: ${file}: ${message}`);
    if (flags["db"] === true) await requireDatabase(out);
    const { counts } = receipt;
    const skipped = missing.map(({ file }) => file);
    const foundNothing = corrected.foundNothing.map(({ line }) => line);
    if (flags["json"] === true) print(JSON.stringify({ out, counts, skipped, foundNothing }));
    else report(`${out}: ${counts.documents} documents, ${counts.speeches} speeches, ${counts.mentions} mentions`);
    return skipped.length + foundNothing.length === 0 ? 0 : 1;
  },
};
