/**
 * How well `tifa discover` works on a store of real text: formulations of the lexicon are hidden and must be found again as
 * whole phrases, and the first of the tier `formulation` are printed for readers, who say which are right.
 *
 *     npm run quality:discovered -- STORE hidden     the share found again, all of them hidden at once
 *     npm run quality:discovered -- STORE half       a half hidden, drawn by the seed, the other half known
 *     npm run quality:discovered -- STORE first      the first 100 with the whole lexicon
 *
 * Hidden are all wordings of three characters and more that stand 15 times and more in the store, repeated paragraphs
 * counted once.
 */
import { discover } from "../../src/discover/discover.ts";
import { distinctPassages, type Passage } from "../../src/discover/passage.ts";
import { storePassages } from "../../src/discover/store-passages.ts";
import { type Concept, wordings } from "../../src/lexicon/concept.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { foldSpelling } from "../../src/lexicon/spelling.ts";
import { prepare } from "../../src/resources.ts";
import { createMatcher } from "../../src/spot/matcher.ts";
import { createSpotLexicon } from "../../src/spot/spot-lexicon.ts";

const seed = 20_261_201;
const least = { count: 15, length: 3 };

const [dir = "", what = "hidden"] = process.argv.slice(2);
const { lexicon, institutions } = prepare(readLexicon());
const passages = storePassages(dir);

if (what === "first") first();
else hidden(what === "half" ? drawnHalf(lexicon.concepts.all) : lexicon.concepts.all);

function first(): void {
  const found = foundWith(lexicon.concepts.all).filter(({ tier }) => tier === "formulation");
  for (const { phrase, count, speakers, firstDate, example } of found.slice(0, 100)) {
    console.log([phrase, count, speakers, firstDate, example].join("\t"));
  }
}

function hidden(concepts: readonly Concept[]): void {
  const counts = countsOf(concepts, distinctPassages(passages));
  const begin = performance.now();
  const shown = lexicon.concepts.all.filter((concept) => !concepts.includes(concept));
  const ranks = new Map(foundWith(shown).map(({ phrase }, rank) => [phrase, rank + 1]));
  const seconds = (performance.now() - begin) / 1000;
  const again = counts.filter(([wording]) => ranks.has(wording));
  const share = (limit: number) =>
    again.filter(([wording]) => (ranks.get(wording) ?? 0) <= limit).length / counts.length;
  console.log(
    `hidden ${counts.length}, found again ${again.length} (${((100 * again.length) / counts.length).toFixed(1)} %)`,
  );
  console.log(`phrases ${ranks.size}; in the first 1000 ${share(1000).toFixed(3)}, 5000 ${share(5000).toFixed(3)}`);
  console.log(`${seconds.toFixed(1)} s, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
  const missed = counts.filter(([wording]) => !ranks.has(wording)).map(([wording, count]) => `${wording} ${count}`);
  console.log(`not found: ${missed.join(", ")}`);
}

function foundWith(concepts: readonly Concept[]): ReturnType<typeof discover> {
  const table = { all: concepts, byId: new Map(concepts.map((concept) => [concept.id, concept])) };
  const sources = { concepts: table, persons: new Map(), institutions: institutions.surfaces };
  return discover(passages, { spotLexicon: createSpotLexicon(sources), odds: lexicon.running.odds });
}

function countsOf(concepts: readonly Concept[], texts: readonly Passage[]): readonly (readonly [string, number])[] {
  const folded = concepts.flatMap(wordings).map((wording) => foldSpelling(wording).text);
  const wanted = [...new Set(folded)].filter(({ length }) => length >= least.length);
  const matcher = createMatcher(wanted);
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    const { count, values } = matcher.find(foldSpelling(text).text);
    for (let i = 0; i < count; i += 1) {
      const wording = wanted[values[2 * i + 1] ?? 0] ?? "";
      counts.set(wording, (counts.get(wording) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, count]) => count >= least.count);
}

/** Half of the concepts, by a linear congruential generator (Numerical Recipes). */
function drawnHalf(concepts: readonly Concept[]): readonly Concept[] {
  let state = seed;
  return concepts.filter(() => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state < 2 ** 31;
  });
}
