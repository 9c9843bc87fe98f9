/** What tifa makes of the invented corpus, against what is true of it. */
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { generate } from "../../sample/generate.ts";
import { openStore, type Store } from "../../src/store/directory/read-store.ts";
import { sampleStore } from "../pages/sample-store.ts";

const { delivered, truth } = generate(2026, join(import.meta.dirname, "..", "..", "sample"));
let store: Store;

beforeAll(async () => {
  store = await openStore(await sampleStore("corpus"));
});

const nameOf = new Map(truth.officials.map(({ key, name }) => [key, name]));
const keyOf = (theme: { readonly official: string; readonly theme: string }) =>
  `person:${nameOf.get(theme.official)} concept:${theme.theme}`;

/** Paragraphs long enough to stand nowhere else, without the blanks of their layout, by page. */
function longParagraphs(page: string, paragraphs: readonly string[]): readonly string[] {
  return paragraphs
    .map((text) => text.replaceAll(/\s/gu, ""))
    .flatMap((text) => (text.length < 60 ? [] : [`${page} ${text}`]));
}

test("no paragraph is given to a wrong person, and none without byline to anybody", () => {
  const speakers = new Map(
    delivered.flatMap(({ name, place, paragraphs, lost }) =>
      longParagraphs(place.replace(/#.*/u, ""), paragraphs).map((key) => [key, lost ? null : name]),
    ),
  );
  const read = store.speeches.flatMap(({ document, speaker, text }) =>
    longParagraphs(document, text.split("\n")).map((key) => ({ key, name: speaker?.name ?? null })),
  );
  const known = read.filter(({ key }) => speakers.has(key));
  const wrong = known.filter(({ key, name }) => name !== null && name !== speakers.get(key));
  const right = known.filter(({ key, name }) => name === speakers.get(key));
  console.log(
    `sample: ${right.length} of ${speakers.size} long paragraphs with their speaker, ${wrong.length} with another`,
  );
  expect(wrong).toEqual([]);
  // In dumps some paragraphs are cut elsewhere, and some text is left to nobody.
  expect(right.length).toBeGreaterThan(0.97 * speakers.size);
});

test("every official is one person, and the two namesakes are two", () => {
  const persons = new Set(store.speeches.flatMap(({ speakers }) => speakers.map(({ id }) => id)));
  expect(persons.size).toBe(truth.officials.length);
});

test("the planted emphases are found, and next to nothing else", () => {
  const clear = store.emphasis.filter(({ verdict }) => verdict === "clear");
  const found = new Set(clear.map(({ actor, concept }) => `${actor} ${concept}`));
  const strong = truth.planted.filter(({ ratio, speeches }) => ratio === 5 && speeches >= 30);
  expect(strong.filter((theme) => found.has(keyOf(theme))).length).toBeGreaterThanOrEqual(0.9 * strong.length);
  const planted = new Set(truth.planted.filter(({ ratio }) => ratio > 1).map(keyOf));
  const persons = clear.filter(({ actor }) => actor.startsWith("person:"));
  const unplanted = persons.filter(({ actor, concept }) => !planted.has(`${actor} ${concept}`));
  console.log(`sample: ${persons.length} clear findings on persons, ${unplanted.length} of them unplanted`);
  expect(unplanted.length).toBeLessThanOrEqual(0.05 * persons.length);
});

test("an institution stresses only what an official of it was made to stress", () => {
  const themes = new Set(truth.planted.map(({ theme }) => `concept:${theme}`));
  const clear = store.emphasis.filter(({ verdict, actor }) => verdict === "clear" && actor.startsWith("institution:"));
  expect(clear.filter(({ concept }) => !themes.has(concept))).toEqual([]);
});

test("a silence is no finding", () => {
  const silent = new Set(truth.planted.filter(({ ratio }) => ratio === 0).map(keyOf));
  const found = store.emphasis.filter(({ actor, concept }) => silent.has(`${actor} ${concept}`));
  expect(found.map(({ mentions, verdict }) => [mentions, verdict])).toEqual(found.map(() => [0, "none"]));
  expect(found).toHaveLength(silent.size);
});
