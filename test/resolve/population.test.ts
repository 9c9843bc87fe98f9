import { expect, test } from "vitest";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { populationOf } from "../../src/resolve/population.ts";

const { identity } = readLexicon();
const ours = { home: "ours", isTabled: false } as const;
const abroad = { home: "abroad", isTabled: false } as const;
const unclear = { home: "unclear", isTabled: false } as const;
const international = { isTabled: false };

test.each([
  ["习近平", [], "chinese"],
  ["林知远", [ours], "chinese"],
  ["林知远", [ours, ours, abroad], "chinese"],
  ["林知远", [abroad], "foreign"],
  ["马娅·桑杜", [unclear], "foreign"],
  ["艾尼·买买提", [ours], "chinese"],
  ["林知远", [unclear], "chinese"],
  ["扎帕罗夫", [international], "foreign"],
  ["罗塞夫", [international], "foreign"],
  ["林知远", [], "unknown"],
  ["林知远", [international], "unknown"],
] as const)("%s with posts %j is %s", (name, posts, population) => {
  expect(populationOf(name, posts, identity)).toBe(population);
});
