/** tifa survey: what a corpus tells before its documents are annotated, for tifa annotate --knowledge. */
import { reasonOf, TifaError } from "../base/errors.ts";
import type { Survey } from "../base/survey.ts";
import { leftOutOf } from "../build.ts";
import { readLexicon } from "../lexicon/lexicon.ts";
import { survey as surveySources } from "../pipeline.ts";
import { findDocuments } from "../read/sources.ts";
import { readSurvey } from "../read/survey-file.ts";
import { prepare } from "../resources.ts";
import { LineFile } from "../store/directory/line-file.ts";
import { correctionsOf, sourceFactsOf } from "./build-request.ts";
import { type Command, type ExitCode, optionalText } from "./command.ts";
import { printSlowly, report, reportNotes, showProgress } from "./output.ts";

/** `tifa survey`: what a corpus teaches of names and repeats, as a file that `tifa annotate` reads. */
export const survey: Command = {
  name: "survey",
  usage: "survey <file, folder or glob>… [--out FILE]",
  summary: "learns names, bylines and repeated paragraphs of a corpus, for annotate",
  details: [
    "--out FILE       where it goes instead of stdout",
    "--meta FILE.csv  as in tifa build",
    "--map F=G,…      as in tifa build",
    "--split RULE, --from-name FORM  as in tifa build",
    "--corrections FILE  as in tifa build; give annotate the same",
    "--merge          the inputs are surveys of parts of a corpus; prints that of the whole",
  ],
  options: {
    out: { type: "string" },
    meta: { type: "string" },
    map: { type: "string" },
    split: { type: "string" },
    "from-name": { type: "string" },
    corrections: { type: "string" },
    merge: { type: "boolean" },
  },
  run: async (flags, inputs) => {
    if (inputs.length === 0) throw new TifaError("usage", "no input given", "tifa survey pages/ --out FILE");
    const out = optionalText(flags, "out");
    if (flags["merge"] === true) return write(await readSurvey(inputs), out);
    const found = await findDocuments(inputs, sourceFactsOf(flags));
    const resources = prepare(readLexicon(), { corrections: correctionsOf(flags) });
    const { value, notes } = surveySources(found.value, resources, (done) =>
      showProgress("survey", done, found.value.length),
    );
    const all = [...found.notes, ...notes];
    const missing = leftOutOf(all);
    reportNotes(all.filter((note) => !missing.includes(note)));
    for (const { file, message } of missing) report(`skipped: ${file}: ${message}`);
    await write(value, out);
    return missing.length === 0 ? 0 : 1;
  },
};

/** One finding a line, sorted. */
async function write(surveyed: Survey, out: string | undefined): Promise<ExitCode> {
  const lines = surveyed.findings().map((finding) => JSON.stringify(finding));
  if (out === undefined) for (const line of lines) await printSlowly(line);
  else writeFile(out, lines);
  return 0;
}

function writeFile(out: string, lines: readonly string[]): void {
  try {
    const file = new LineFile(out);
    for (const line of lines) file.line(line);
    file.close();
  } catch (cause) {
    throw new TifaError("input", `${out} cannot be written: ${reasonOf(cause)}`, "give another --out", { cause });
  }
}
