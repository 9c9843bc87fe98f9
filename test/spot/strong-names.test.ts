import { expect, test } from "vitest";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { strongNames } from "../../src/spot/strong-names.ts";

const { running } = readLexicon();

test.each([
  ["林知远省长指出，要种树。", ["林知远"]],
  ["省长陆听澜同志在会上强调，要种树。", ["陆听澜"]],
  ["这位副总理表示欢迎。", []],
  ["村民对书记说，要种树。", []],
  ["有关负责同志指出，要种树。", []],
  ["全体同志表示，要种树。", []],
  ["认真学习习主席讲话精神。", []],
])("%s surely names %s", (text, names) => {
  expect(strongNames(text, running)).toEqual(names);
});
