import { expect, test } from "vitest";
import { readConcepts } from "../../src/lexicon/concepts.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { createSpotLexicon } from "../../src/spot/spot-lexicon.ts";
import { mentionsOf } from "./page.ts";

const known = ["林知", "高峰", "法基", "马克思", "恩格斯", "比亚"];
const lexicon = createSpotLexicon({
  concepts: readConcepts(),
  persons: new Map(known.map((name) => [name, `person:${name}`])),
  institutions: new Map(),
  running: readLexicon().running,
});

/** The persons of the run whom a line names, in the order of the text. */
function knownIn(line: string): readonly string[] {
  return mentionsOf(line, lexicon)
    .filter(({ kind, name }) => kind === "person" && known.includes(name))
    .map(({ name }) => name);
}

test.each([
  ["县长林知说，路修好了。", ["林知"]],
  ["商务部发言人高峰表示，外贸向好。", ["高峰"]],
  ["主席会见法基时，大家都在。", ["法基"]],
  ["《马克思恩格斯选集》", ["马克思", "恩格斯"]],
])("%s names a person of the run", (line, names) => {
  expect(knownIn(line)).toEqual(names);
});

test.each([
  ["a longer name", "县长林知远表示，路修好了。"],
  ["a word before", "维护国际法基本原则。"],
  ["a word behind", "举办国际合作高峰论坛。"],
  ["the name of a country", "他从利比亚回国。"],
])("whose name is part of %s is not named: %s", (_, line) => {
  expect(knownIn(line)).toEqual([]);
});
