import { expect, test } from "vitest";
import { strongNames } from "../../src/attribute/strong-names.ts";
import { readBylineWords } from "../../src/lexicon/byline-words.ts";

const words = readBylineWords();

test.each([
  ["林知远省长指出，要种树。", ["林知远"]],
  ["这位副总理表示欢迎。", []],
  ["村民对书记说，要种树。", []],
])("%s surely names %s", (text, names) => {
  expect(strongNames(text, words)).toEqual(names);
});
