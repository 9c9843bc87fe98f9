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

test("what is planted is found, and hardly anything else", () => {
  const persons = store.emphasis.filter(({ actorLabel }) => actorLabel === "Person");
  const pairs = new Map(persons.map((pair) => [`${pair.actor} ${pair.concept}`, pair]));
  const rows = truth.planted.map(({ official, theme, ratio, speeches }) => {
    const pair = pairs.get(keyOf({ official, theme }));
    const numbers = [pair?.ratio, pair?.low, pair?.high].map((value) => value?.toFixed(2));
    return { official, theme, planted: ratio, speeches, verdict: pair?.verdict, interval: numbers.join(" ") };
  });
  console.table(rows);
  const share = (planted: number, verdict: string) => {
    const own = rows.filter((row) => row.planted === planted);
    return own.filter((row) => row.verdict === verdict).length / own.length;
  };
  expect(share(5, "clear")).toBeGreaterThanOrEqual(0.95);
  expect(share(0, "not-found")).toBeGreaterThanOrEqual(0.75);
  const known = new Set(truth.planted.map(keyOf));
  const told = persons.filter(({ verdict }) => ["clear", "clear-less", "not-found"].includes(verdict));
  const unplanted = told.filter(({ actor, concept }) => !known.has(`${actor} ${concept}`));
  console.log(`sample: ${told.length} findings on persons, ${unplanted.length} of them unplanted`);
  expect(unplanted.length).toBeLessThanOrEqual(0.05 * told.length);
});

test("nobody on the pages is a foreigner, and no institution has words of three persons", () => {
  expect(store.weighing.families.filter(({ population }) => population === "foreign")).toEqual([]);
  expect(
    store.emphasis.filter(({ verdict, actorLabel }) => verdict === "clear" && actorLabel === "Institution"),
  ).toEqual([]);
});

test("who never says a thing has a number and no mention", () => {
  const never = new Set(truth.planted.filter(({ ratio }) => ratio === 0).map(keyOf));
  const found = store.emphasis.filter(({ actor, concept }) => never.has(`${actor} ${concept}`));
  expect(found.map(({ mentions }) => mentions)).toEqual(found.map(() => 0));
  expect(found).toHaveLength(never.size);
});
