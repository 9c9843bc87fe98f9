/** tifa discover: recurring phrases that the lexicon lacks, with the evidence for each; accepting one. */
import { TifaError } from "../base/errors.ts";
import type { Note } from "../base/notes.ts";
import { type Discovered, discover } from "../discover/discover.ts";
import type { Passage } from "../discover/passage.ts";
import { storePassages } from "../discover/store-passages.ts";
import { acceptPhrase } from "../lexicon/accept-phrase.ts";
import { readLexicon } from "../lexicon/lexicon.ts";
import { findDocuments } from "../read/sources.ts";
import { prepare, type Resources } from "../resources.ts";
import { correctionsOf, sourceFactsOf } from "./build-request.ts";
import { type Command, type ExitCode, type Flags, optionalText, textList, wholeNumber } from "./command.ts";
import { pagePassages } from "./discover-pages.ts";
import { print, report, reportNotes, showProgress } from "./output.ts";

/** `tifa discover`: what recurs and is in no table, the likeliest formulations first. */
export const discoverCommand: Command = {
  name: "discover",
  usage: "discover <file, folder or glob>… | --from DIR",
  summary: "recurring phrases that the lexicon lacks, ranked, with evidence",
  details: [
    "--from DIR       the texts of a store instead of files",
    "--top N          phrases to print (default 100)",
    "--tier NAME      formulation or candidate only",
    "--lexicon PATH   your own formulations, which are left out: a folder, or a file with one phrase a line",
    "--accept PHRASE  writes the phrase into the concepts.tsv of the folder --lexicon; looks for none",
    "--meta FILE.csv  as in tifa build",
    "--map F=G,…      as in tifa build",
    "--split RULE, --from-name FORM  as in tifa build",
    "--corrections FILE  as in tifa build",
  ],
  options: {
    from: { type: "string" },
    top: { type: "string" },
    tier: { type: "string" },
    lexicon: { type: "string", multiple: true },
    accept: { type: "string", multiple: true },
    meta: { type: "string" },
    map: { type: "string" },
    split: { type: "string" },
    "from-name": { type: "string" },
    corrections: { type: "string" },
  },
  run: async (flags, inputs) => {
    const accepted = textList(flags, "accept");
    if (accepted.length > 0) return accept(accepted, textList(flags, "lexicon"));
    const top = wholeNumber(flags, "top", 1) ?? 100;
    const tier = tierOf(flags);
    const tables = readLexicon(textList(flags, "lexicon"));
    reportNotes(tables.concepts.notes ?? []);
    const resources = prepare(tables, { corrections: correctionsOf(flags) });
    const { passages, missing } = await passagesFrom(flags, inputs, resources);
    for (const { file, message } of missing) report(`skipped: ${file}: ${message}`);
    const { spotLexicon, lexicon } = resources;
    const found = discover(passages, { spotLexicon, odds: lexicon.running.odds });
    const wanted = found.filter((phrase) => tier === undefined || phrase.tier === tier);
    print(columns.join("\t"));
    for (const phrase of wanted.slice(0, top)) print(lineOf(phrase));
    if (wanted.length === 0) report(emptyBecause(passages));
    return missing.length === 0 ? 0 : 1;
  },
};

const columns = [
  "phrase",
  "tier",
  "count",
  "speeches",
  "speakers",
  "frameShare",
  "quoteShare",
  "firstDate",
  "example",
  "yearlyBurst",
  "leaderShare",
  "documents",
] as const;

/** Shares to two places, the burst to one. */
function lineOf(phrase: Discovered): string {
  const shown: Readonly<Record<string, string>> = {
    frameShare: phrase.frameShare.toFixed(2),
    quoteShare: phrase.quoteShare.toFixed(2),
    leaderShare: phrase.leaderShare.toFixed(2),
    yearlyBurst: phrase.yearlyBurst.toFixed(1),
  };
  return columns.map((column) => shown[column] ?? String(phrase[column])).join("\t");
}

function tierOf(flags: Flags): Discovered["tier"] | undefined {
  const tier = optionalText(flags, "tier");
  if (tier === undefined || tier === "formulation" || tier === "candidate") return tier;
  throw new TifaError("usage", `no tier "${tier}"`, "one of formulation, candidate");
}

async function passagesFrom(
  flags: Flags,
  inputs: readonly string[],
  resources: Resources,
): Promise<{ readonly passages: readonly Passage[]; readonly missing: readonly Note[] }> {
  const from = optionalText(flags, "from");
  const hint = "tifa discover pages/, or tifa discover --from DIR";
  if (from !== undefined && inputs.length > 0) throw new TifaError("usage", "input given beside --from", hint);
  if (from !== undefined) return { passages: storePassages(from), missing: [] };
  if (inputs.length === 0) throw new TifaError("usage", "no input given", hint);
  const found = await findDocuments(inputs, sourceFactsOf(flags));
  reportNotes(found.notes);
  const read = pagePassages(found.value, resources, (done) => showProgress("survey", done, found.value.length));
  return { passages: read.value, missing: read.notes };
}

function emptyBecause(passages: readonly Passage[]): string {
  const chars = passages.reduce((sum, { text }) => sum + text.length, 0);
  return passages.length === 0
    ? "nothing found: the input holds no text"
    : `nothing found: in ${chars} characters no phrase recurs that the lexicon lacks; more text would show more`;
}

function accept(phrases: readonly string[], folders: readonly string[]): ExitCode {
  const [folder, ...others] = folders;
  if (folder === undefined || others.length > 0) {
    throw new TifaError("usage", "--accept needs one --lexicon", "tifa discover --accept 'PHRASE' --lexicon DIR");
  }
  for (const phrase of phrases) {
    const accepted = acceptPhrase(phrase, folder);
    report(
      accepted.kind === "added"
        ? `${accepted.path}: ${phrase} added`
        : `${phrase} stands there already: ${accepted.rule}`,
    );
  }
  return 0;
}
