/** tifa evidence: every sentence of somebody on a theme, with where it stands and how it counts. */
import { readEntities } from "../ask/asked-store.ts";
import { idOf } from "../ask/who.ts";
import { TifaError } from "../base/errors.ts";
import type { UnitRecord } from "../base/unit.ts";
import { type EvidenceStore, evidenceOf } from "../search/evidence.ts";
import { openSearched } from "../search/searched-store.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import { requireStore } from "../store/directory/store-directory.ts";
import { type Command, type Flags, optionalText, requiredText } from "./command.ts";
import { print, report } from "./output.ts";
import { evidenceColumns, evidenceLines, evidenceMarkdown, linesAsCsv } from "./search-lines.ts";

/** `tifa evidence`: the sentences behind the numbers of a pair. */
export const evidence: Command = {
  name: "evidence",
  usage: "evidence --from DIR --speaker WHO --concept WHAT",
  summary: "every sentence of somebody on a theme, cited, and how it counts",
  details: [
    "--from DIR          the store",
    "--speaker WHO       one official, by name, id or key",
    "--institution WHO   or those who hold a post there",
    "--concept WHAT      one theme",
    "--series NAME       own (printed in a person's name) or reported (an outlet's paraphrase); else both, apart",
    "--format NAME       text (default), csv, json, md",
  ],
  options: {
    from: { type: "string" },
    speaker: { type: "string" },
    institution: { type: "string" },
    concept: { type: "string" },
    series: { type: "string" },
    format: { type: "string" },
  },
  run: async (flags) => {
    const dir = requiredText(flags, "from", "name a store with --from DIR");
    const format = optionalText(flags, "format") ?? "text";
    if (!["text", "csv", "json", "md"].includes(format))
      throw new TifaError("usage", `no format "${format}"`, "one of text, csv, json, md");
    requireStore(dir);
    const store: EvidenceStore = {
      dir,
      entities: readEntities(dir),
      units: [...recordsOf<UnitRecord>(dir, "units.jsonl")],
    };
    const searched = openSearched(dir);
    try {
      const answer = evidenceOf(store, searched, questionOf(store, flags));
      if (format === "json") print(JSON.stringify(answer));
      else if (format === "csv") print(linesAsCsv(answer.lines, evidenceColumns));
      else for (const line of format === "md" ? evidenceMarkdown(answer) : evidenceLines(answer)) print(line);
      if (answer.why !== "" && (format === "json" || format === "csv")) report(answer.why);
    } finally {
      searched.close();
    }
    return 0;
  },
};

function questionOf(store: EvidenceStore, flags: Flags): Parameters<typeof evidenceOf>[2] {
  const speaker = optionalText(flags, "speaker");
  const institution = optionalText(flags, "institution");
  if ((speaker === undefined) === (institution === undefined))
    throw new TifaError("usage", "evidence is of one actor", "name it with --speaker or with --institution");
  const series = optionalText(flags, "series");
  if (series !== undefined && series !== "own" && series !== "reported")
    throw new TifaError("usage", `no series "${series}"`, "own or reported; the two are never added");
  const actor = speaker === undefined ? idOf(store, "Institution", institution ?? "") : idOf(store, "Person", speaker);
  const concept = idOf(store, "Concept", requiredText(flags, "concept", "name a theme with --concept WHAT"));
  return { actor, concept, ...(series === undefined ? {} : { series }) };
}
