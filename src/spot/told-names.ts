/** What tells texts of one form apart: whom, which place and which work they name. */
import type { RunningWords } from "../lexicon/running-words.ts";
import { nameCandidates, runningNames } from "./running-names.ts";

/** “《中国共产党巡视工作条例》” */
const title = /《(?<title>[^《》]{2,40})》/gu;
/** Shorter ones are parts of words: 巴. */
const shortestPlace = 2;

/** Persons, places, and titles of works that a text names; one may stand twice. */
export function toldNames(text: string, words: RunningWords): readonly string[] {
  const persons = runningNames(text, nameCandidates(text, words), []).map(({ start, end }) => text.slice(start, end));
  const titles = [...text.matchAll(title)].flatMap(({ groups }) => groups?.["title"] ?? []);
  return [...persons, ...placesIn(text, words), ...titles];
}

function placesIn(text: string, { transliterations, transliterationSizes }: RunningWords): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    let size = transliterationSizes.get(text.charAt(at)) ?? 0;
    while (size >= shortestPlace && !transliterations.has(text.slice(at, at + size))) size -= 1;
    if (size >= shortestPlace) found.push(text.slice(at, at + size));
  }
  return found;
}
