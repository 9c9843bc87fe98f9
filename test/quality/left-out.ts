/** Leave one layout out: its row removed, what the others still get right, what becomes nobody's, what becomes wrong. */
import { confidenceOf, leastConfidence } from "../../src/page/confidence.ts";
import { pageRules } from "../../src/page/page.ts";
import { outcomesOf, seenPages } from "./decoded.ts";

const isListing = process.argv.includes("--list");
const tally = new Map<string, number[]>();
for (const seen of seenPages(process.argv[2] ?? "")) {
  const confidence = (one: Parameters<typeof confidenceOf>[0], all: Parameters<typeof confidenceOf>[1]) =>
    confidenceOf(one, all);
  const whole = outcomesOf(seen, pageRules, confidence, leastConfidence);
  const rules = new Set(whole.flatMap(({ decoded }) => decoded?.unit.layout.rule ?? []));
  for (const rule of rules) {
    const left = { ...pageRules, layouts: pageRules.layouts.filter((layout) => layout.rule !== rule) };
    const outcomes = outcomesOf(seen, left, confidence, leastConfidence);
    const row = tally.get(rule) ?? [0, 0, 0, 0];
    for (const { verdict, item, given, decoded } of outcomes) {
      if (item !== undefined) row[0] = (row[0] ?? 0) + 1;
      if (verdict === "right") row[1] = (row[1] ?? 0) + 1;
      else if (verdict === "wrong" || verdict === "extra") {
        row[2] = (row[2] ?? 0) + 1;
        if (isListing)
          console.log(
            rule,
            "->",
            decoded?.unit.layout.rule,
            seen.page.file.slice(8),
            item?.start,
            item?.speaker,
            "given",
            given?.start,
            given?.speaker,
            decoded?.margin.toFixed(2),
            verdict,
          );
      } else if (verdict === "cut" && given?.speaker != null) row[3] = (row[3] ?? 0) + 1;
    }
    tally.set(rule, row);
  }
}
let sum: readonly [number, number, number, number] = [0, 0, 0, 0];
for (const [rule, [labels = 0, right = 0, wrong = 0, cut = 0]] of tally) {
  console.log(`${rule.padEnd(26)} labels ${labels}  right ${right}  wrong ${wrong}  cut otherwise ${cut}`);
  sum = [sum[0] + labels, sum[1] + right, sum[2] + wrong, sum[3] + cut];
}
console.log(
  `all ${sum[0]}  right ${sum[1]} (${((100 * sum[1]) / sum[0]).toFixed(1)} %)  wrong ${sum[2]} (${((100 * sum[2]) / sum[0]).toFixed(1)} %)  cut otherwise ${sum[3]}`,
);
