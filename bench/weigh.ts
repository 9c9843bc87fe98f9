/** How long weighing takes: `npx tsx bench/weigh.ts`. */
import { pathToFileURL } from "node:url";
import { seededRandom } from "../graph/measure/random.ts";
import type { SpeechCounts } from "../src/base/speech-counts.ts";
import { weigh } from "../src/weigh/weigh.ts";

/** Random speeches by 500 persons of 50 institutions over four years, about 300 themes. */
export function randomSpeeches(count: number): readonly SpeechCounts[] {
  const random = seededRandom(1);
  return Array.from({ length: count }, (_, at) => ({
    speech: `page-${String(at).padStart(7, "0")}.txt@0`,
    date: `${2018 + random(4)}-${String(1 + random(12)).padStart(2, "0")}-01`,
    form: "speech" as const,
    chars: 600 + random(800),
    persons: [`person:${random(500)}`],
    institutions: [`institution:${random(50)}`],
    concepts: [...new Set(Array.from({ length: 12 }, () => random(1 + random(300))))].map((concept) => ({
      concept: `concept:${concept}`,
      mentions: 1 + random(3),
      counted: 1 + random(2),
      paragraphs: 1,
    })),
  }));
}

/** One line: speeches, pairs, seconds. */
export function benchWeigh(count: number): string {
  const speeches = randomSpeeches(count);
  const start = performance.now();
  const { pairs } = weigh(speeches, { discovered: new Set() }).value;
  return `weigh ${count} speeches, ${pairs.length} pairs: ${((performance.now() - start) / 1000).toFixed(2)} s`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const count of [1000, 10_000]) console.log(benchWeigh(count));
}
