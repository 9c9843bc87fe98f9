import { readFileSync, readdirSync } from "node:fs";
import { readLexicon } from "./src/lexicon/lexicon.ts";
import { readers, readPage } from "./src/pipeline.ts";
import { readText } from "./src/read/read.ts";
import { givenIn, labelledPages } from "./test/quality/readers.ts";
const lexicon = readLexicon();
const root = "/work/dev-texts/corpora/";
const labelled = new Set(labelledPages("/work/dev-texts").map((p) => p.file));
const docs: [string, string, any][] = [];
for (const dir of process.argv[2].split(",")) {
  if (dir === "party-site") {
    for (const f of readdirSync(root + dir)) readFileSync(`${root}${dir}/${f}`, "utf8").split("\n").forEach((l, i) => {
      if (l.trim() === "") return;
      const d = JSON.parse(l);
      docs.push([`corpora/party-site/${f}#${i + 1}`, d.text, { title: d.title, date: d.date }]);
    });
  } else for (const f of readdirSync(root + dir)) docs.push([`corpora/${dir}/${f}`, readFileSync(`${root}${dir}/${f}`, "utf8"), {}]);
}
let [to, tn] = [0, 0];
const counts: Record<string, number> = {};
const inc = (k: string) => { counts[k] = (counts[k] ?? 0) + 1; };
for (const [id, text, meta] of docs) {
  if (labelled.has(id)) continue;
  const doc = readText(id, text, meta).value;
  if (!doc) continue;
  const t0 = performance.now();
  const old = givenIn(readPage(doc, lexicon, readers.old).value);
  const t1 = performance.now();
  const now = givenIn(readPage(doc, lexicon, readers.new).value);
  const t2 = performance.now();
  to += t1 - t0; tn += t2 - t1;
  const over = (a: any, b: any) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  for (const o of old) inc(`old ${o.speaker ? "given" : "null"} ${o.rule}`);
  for (const n of now) {
    inc(`new ${n.speaker ? "given" : "null"} ${n.rule}`);
    if (!n.speaker) continue;
    const m = old.find((o) => over(o, n) > 0.5 * (n.end - n.start) && o.speaker === n.speaker);
    if (!m) console.log("NEW", id.slice(8), n.rule, n.start, n.end, n.speaker, n.confidence, JSON.stringify(text.slice(Math.max(0, n.start - 26), n.start + 14)), JSON.stringify(text.slice(n.end - 12, n.end + 26)));
  }
  for (const o of old) {
    if (!o.speaker || o.rule === "reported") continue;
    const m = now.find((n) => over(o, n) > 0.5 * (o.end - o.start) && o.speaker === n.speaker);
    if (!m) { const b = now.find((n) => over(o, n) > 0); console.log("GONE", id.slice(8), o.rule, o.start, o.end, o.speaker, o.confidence, b ? `-> ${b.rule} ${b.start}-${b.end} ${b.speaker}` : "", JSON.stringify(text.slice(Math.max(0, o.start - 26), o.start + 14)), JSON.stringify(text.slice(o.end - 12, o.end + 26))); }
  }
}
console.log(docs.length, "old ms", to.toFixed(0), "new ms", tn.toFixed(0));
console.log(counts);
