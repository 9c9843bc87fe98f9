/** What the tables of `invented.ts` cannot say: dates, lines that name nobody in any way, names only by context. */
import { describe, expect, test } from "vitest";
import { createBylineReader } from "../../src/byline/read-byline.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { shown } from "./invented.ts";

const { words } = readLexicon();
const read = createBylineReader(words);

describe("a numbered term", () => {
  const reading = (date: string | undefined) =>
    createBylineReader(words, date)("第十二届全国政协副主席 周沛然").persons[0]?.positions[0]?.former;

  test("was over when the document is younger than its end", () => {
    expect(reading("2021-04-20")).toBe(true);
  });

  test("was not over when the document is older", () => {
    expect(reading("2015-03-05")).toBe(false);
  });

  test("is over for a document without date, since the table shows its end", () => {
    expect(reading(undefined)).toBe(true);
  });
});

describe("no byline", () => {
  test.each([
    "伊拉克总理媒体办公室27日发表声明说",
    "青屿市市长和民众说",
    "会议强调",
    "信誉评价",
    "——林知远会见望海女排代表回访",
    "对幼儿园老师林知远来说",
    "双方表示",
    "国家渔业局发言人丁一川并未表示",
    "国家渔业局发言人丁一川在会上没有表示",
    "如果国家渔业局发言人丁一川表示",
    "若上海市渔业局局长丁一川表示",
    "记者问国家渔业局发言人丁一川表示",
    "此间媒体认为，国家渔业局发言人丁一川表示",
    "渔港的早晨很安静。",
    "我们要继续努力，建设 美丽渔港",
    "坚持以人民为中心 推动高质量发展",
    "从春天到冬天 三年之间",
    "记忆一",
    "",
  ])("“%s” names nobody", (line) => {
    expect(read(line)).toMatchObject({ kind: null, persons: [], confidence: 0 });
  });
});

test("a pen name beside a post is a name where other bylines stand, and nowhere else", () => {
  const post = { institution: null, title: "网络作家", former: false };
  const byContext = { firm: false, persons: [{ name: "山海渔歌", positions: [post] }] };
  expect(read("山海渔歌（网络作家）")).toMatchObject({ kind: null, persons: [], byContext });
});

test("a verb of judging before 说 is no part of a foreign name", () => {
  expect(shown(read("澳大利亚前总理卡洛·林戈批评说").persons)).toBe("卡洛·林戈: 原澳大利亚|总理");
});
