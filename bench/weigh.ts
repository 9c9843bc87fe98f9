/** How long weighing takes: `npx tsx bench/weigh.ts`. */
import { pathToFileURL } from "node:url";
import { seededRandom } from "../graph/measure/random.ts";
import type { SpeechCounts } from "../src/base/speech-counts.ts";
import { unitsOf } from "../src/weigh/units.ts";
import { weigh } from "../src/weigh/weigh.ts";

/** Random speeches by 500 persons of 50 institutions over four years, about 300 themes; a third of them reported. */
export function randomSpeeches(count: number): readonly SpeechCounts[] {
  const random = seededRandom(1);
  return Array.from({ length: count }, (_, at) => {
    const date = `${2018 + random(4)}-${String(1 + random(12)).padStart(2, "0")}-${String(1 + random(28)).padStart(2, "0")}`;
    const concepts = [...new Set(Array.from({ length: 12 }, () => `concept:${random(1 + random(300))}`))];
    return {
      speech: `page-${String(at).padStart(7, "0")}.txt@0`,
      date,
      form: "speech" as const,
      series: random(3) === 0 ? "reported" : "own",
      occasion: ["foreign", "tour", "meeting", "other"][random(4)] ?? "other",
      source: null,
      event: date,
      confidence: random(5) === 0 ? 0.8 : 0.99,
      chars: 600 + random(800),
      speakers: [{ person: `person:${random(500)}`, institutions: [`institution:${random(50)}`] }],
      openings: [],
      around: concepts,
      concepts: concepts.map((concept) => {
        const mentions = 1 + random(3);
        return { concept, mentions, echo: 0, chained: 0, quoted: 0, counted: Math.min(2, mentions) };
      }),
    };
  });
}

/** One line: speeches, pairs, seconds. */
export function benchWeigh(count: number): string {
  const speeches = randomSpeeches(count);
  const start = performance.now();
  const units = unitsOf(speeches, () => "chinese");
  const { pairs } = weigh(units).value;
  return `weigh ${count} speeches, ${units.length} units, ${pairs.length} pairs: ${((performance.now() - start) / 1000).toFixed(2)} s`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const count of [1000, 10_000]) console.log(benchWeigh(count));
}
