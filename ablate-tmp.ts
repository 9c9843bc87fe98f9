import { confidenceOf, leastConfidence } from "./src/page/confidence.ts";
import { layouts } from "./src/page/layouts.ts";
import { weights } from "./src/page/weights.ts";
import { outcomesOf, seenPages } from "./test/quality/decoded.ts";
const pages = seenPages("/work/dev-texts");
const score = (w: Record<string, number>, l = layouts) => { const all = pages.flatMap((s) => outcomesOf(s, { layouts: l, weights: w }, (a, b) => confidenceOf(a, b), leastConfidence)); const c = (v: string) => all.filter((o) => o.verdict === v).length; return `right ${c("right")} wrong ${c("wrong")} extra ${c("extra")} cut ${c("cut")}`; };
console.log("base", score(weights));
for (const name of Object.keys(weights)) console.log(name, weights[name], score({ ...weights, [name]: 0 }));
for (const l of layouts) console.log("ROW", l.rule, score(weights, layouts.filter((x) => x !== l)));
