/** Two columns in one line: nobody knows which words are whose, and nobody gets them. */
import { describe, expect, test } from "vitest";
import { readPage } from "../../src/pipeline.ts";
import { readText } from "../../src/read/read.ts";
import { sideBySide } from "../../src/read/side-by-side.ts";
import { lexicon } from "../pages/read-text.ts";

const lines = [
  "守好渔港",
  "",
  "青屿市渔业局局长 丁一川                     青屿市教育局局长 林知远",
  "",
  "　　老旧码头改造，难在看不见。              　　办学校不比盖楼，急不得。",
  "我们先画图、后开挖，每一段                  一位好老师的成长要八年，我",
  "都留下影像，十年后的人也能                  们就按八年来打算，把培训经",
  "看懂。渔港的里子和面子，我                  费单列，不许挪用。教育强县",
  "们要先补里子。今年入冬前，                  强在讲台，讲台站稳了，孩子",
];

describe("columns that a dump laid side by side", () => {
  test("are doubted line by line, and give nobody any words", () => {
    const { value, notes } = readText("a.txt", lines.join("\n"), {});
    expect(notes.map(({ rule }) => rule)).toEqual(["read-doubtful"]);
    expect(value?.doubts?.length).toBe(6);
    if (value === undefined) throw new RangeError("no text");
    const { attributions } = readPage(value, lexicon).value;
    expect(attributions.flatMap(({ speakers }) => speakers)).toEqual([]);
  });

  test("are neither a list of names nor a title with a byline", () => {
    expect(sideBySide("丁一川        林知远\n刘舟        苏砚秋\n".repeat(6))).toEqual([]);
    expect(sideBySide("赓续渔港蓝图        打造灯塔窗口\n\n正文一段，说得完整。\n")).toEqual([]);
  });
});
