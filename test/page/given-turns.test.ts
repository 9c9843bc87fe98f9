/** Given speakers who label turns of a talk get these turns, and nobody gets those of others. */
import { expect, test } from "vitest";
import { readPage } from "../../src/pipeline.ts";
import { readText } from "../../src/read/read.ts";
import { lexicon, speechesOf } from "../pages/read-text.ts";

function turnsOf(text: string, ...names: readonly string[]) {
  const document = readText("a.txt", text, { given: names.map((name) => ({ name })) }).value;
  if (document === undefined) throw new RangeError("no text");
  const page = readPage(document, lexicon).value;
  return speechesOf(page).map(({ speakers, text: words }) => [speakers.map(({ name }) => name).join(), words]);
}

test("each of the own, over several paragraphs", () => {
  const text = "主持人：请讲。\n苏砚秋：渔港修好了。\n灯塔也亮了。\n丁一川：我补充一点。\n主持人：谢谢。\n";
  expect(turnsOf(text, "苏砚秋", "丁一川")).toEqual([
    ["苏砚秋", "渔港修好了。\n灯塔也亮了。"],
    ["丁一川", "我补充一点。"],
  ]);
});

test("one of them alone gets no word of the host", () => {
  expect(turnsOf("主持人：请讲。\n苏砚秋：渔港修好了。\n主持人：谢谢。\n", "苏砚秋")).toEqual([
    ["苏砚秋", "渔港修好了。"],
  ]);
});

test("words with a colon that are no label go on with the turn", () => {
  const text = "苏砚秋：我只说三个字。\n答案是：修渔港。\n记者：谢谢。\n";
  expect(turnsOf(text, "苏砚秋")).toEqual([["苏砚秋", "我只说三个字。\n答案是：修渔港。"]]);
});
