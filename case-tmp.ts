import { readFileSync } from "node:fs";
import { readLexicon } from "./src/lexicon/lexicon.ts";
import { readers, readPage } from "./src/pipeline.ts";
import { readText } from "./src/read/read.ts";
import { givenIn } from "./test/quality/readers.ts";
const lexicon = readLexicon();
for (const f of process.argv.slice(2)) {
  const t = readFileSync(f, "utf8");
  const d = readText("page.txt", t, {}).value;
  if (!d) { console.log(f, "no text"); continue; }
  console.log("##", f.slice(24));
  for (const n of ["old", "new"] as const) console.log(" ", n, givenIn(readPage(d, lexicon, readers[n]).value).map((g) => `${g.rule}:${g.speaker}[${t.slice(g.start, g.start + 6)}…${t.slice(g.end - 6, g.end)}]`).join(" | "));
}
