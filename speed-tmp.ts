import { readFileSync, readdirSync } from "node:fs";
import { readLexicon } from "./src/lexicon/lexicon.ts";
import { readers, readPage } from "./src/pipeline.ts";
import { readText } from "./src/read/read.ts";
const lexicon = readLexicon();
const dir = "/work/dev-texts/corpora/people-daily/2019-02/";
const docs = readdirSync(dir).slice(0, 1200).flatMap((f) => readText(f, readFileSync(dir + f, "utf8"), {}).value ?? []);
for (const round of [1, 2, 3]) for (const n of ["old", "new"] as const) {
  const t = performance.now();
  for (const d of docs) readPage(d, lexicon, readers[n]);
  console.log(round, n, (performance.now() - t).toFixed(0));
}
