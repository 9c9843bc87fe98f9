/** tifa trace: what one stage makes of one file, as JSON Lines. */
import { statSync } from "node:fs";
import { TifaError } from "../base/errors.ts";
import { readLexicon } from "../lexicon/lexicon.ts";

import { findDocuments } from "../read/sources.ts";
import { type Command, requiredText } from "./command.ts";
import { print } from "./output.ts";
import { type Trace, tracePage } from "./trace-page.ts";

const stages = ["read", "repair", "segment", "attribute", "resolve", "spot", "weigh", "assemble"] as const;

/** `tifa trace`: what one stage makes of one page, as JSON lines. */
export const trace: Command = {
  name: "trace",
  usage: "trace FILE --stage NAME",
  summary: "prints what one stage makes of one file, as JSON Lines",
  details: [`--stage NAME   ${stages.join(", ")}`],
  options: { stage: { type: "string" } },
  run: async (flags, [file]) => {
    if (file === undefined) throw new TifaError("usage", "no file given", "tifa trace page.txt --stage segment");
    const name = requiredText(flags, "stage", `one of ${stages.join(", ")}`);
    const stage = stages.find((known) => known === name);
    if (stage === undefined) throw new TifaError("usage", `no stage "${name}"`, `one of ${stages.join(", ")}`);
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
      throw new TifaError("usage", `${file} is a folder`, "trace reads one file");
    }
    const result = tracePage((await findDocuments([file])).value, readLexicon());
    if (result === undefined)
      throw new TifaError(
        "input",
        `${file}: holds no text in UTF-8, UTF-16, GB18030 or Big5`,
        "give a text file that is not empty",
      );
    for (const record of recordsOf(result, stage)) print(JSON.stringify(record));
    return 0;
  },
};

function recordsOf(page: Trace, stage: (typeof stages)[number]): readonly unknown[] {
  switch (stage) {
    case "read":
      return [page.document];
    case "repair":
      return page.segmented.repaired.blocks.map((block) => ({
        ...block,
        text: page.segmented.repaired.edited.text.slice(block.start, block.end),
      }));
    case "segment":
      return [...page.segmented.parts, ...page.segmented.speeches];
    case "attribute":
      return page.attributions;
    case "resolve":
      return page.annotated.speeches.map(({ id, speakers }) => ({ speech: id, speakers }));
    case "spot":
      return page.annotated.mentions;
    case "weigh":
      return page.emphasis;
    case "assemble":
      return page.rows;
  }
}
