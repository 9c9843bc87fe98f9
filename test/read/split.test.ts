/** `--split` says with which line an article begins; without it numbers and days part a file. */
import { describe, expect, test } from "vitest";
import { articlesIn } from "../../src/read/articles.ts";
import { readSplitRule } from "../../src/read/split-rule.ts";

const tide = "潮水退去的时候，渔港才露出它的骨头。我们在松溪工作了二十年，看着防波堤一寸一寸长高，心里踏实。";
const lamp = "灯塔不说话，却比谁都守信用。青屿的船员说，看见灯就看见了家，这句话我记了一辈子，今天说给大家听。";
const partsOf = (text: string, rule?: string) =>
  articlesIn(text, rule === undefined ? undefined : readSplitRule(rule)).map(({ start, end, line }) => [
    line,
    text.slice(start, end),
  ]);

describe("--split", () => {
  test("what it matches at the head of a line is no part of the article", () => {
    const text = `第1篇 守好渔港\n${tide}\n第2篇 点亮灯塔\n${lamp}\n`;
    expect(partsOf(text, "^第[0-9]+篇")).toEqual([
      [1, `守好渔港\n${tide}`],
      [3, `点亮灯塔\n${lamp}`],
    ]);
  });

  test("a line of paper and day stays the head of its article", () => {
    const folio = "云江日报 2021年4月19日 星期一 第12版";
    expect(partsOf(`${folio}\n${tide}\n${folio}\n${lamp}`, "^云江日报")).toEqual([
      [1, `${folio}\n${tide}`],
      [3, `${folio}\n${lamp}`],
    ]);
  });

  test("words before the first border are an article too", () => {
    expect(partsOf(`${tide}\n@@@@\n${lamp}`, "^@+$")).toEqual([
      [1, tide],
      [3, lamp],
    ]);
  });

  test.each(["(", "", "(?=a)"])("“%s” is refused", (rule) => {
    expect(() => readSplitRule(rule)).toThrow(expect.objectContaining({ code: "usage" }));
  });

  test("an expression that would run away elsewhere takes a time linear in the line", () => {
    expect(readSplitRule("^(a+)+$").lengthAt(`${"a".repeat(480)}b`)).toBeUndefined();
  });
});

test("numbers from 1 part articles of different days", () => {
  const text = `1. 守好渔港\n云江日报 2021年4月19日\n${tide}\n\n2. 点亮灯塔\n云江日报 2022年6月2日\n${lamp}\n`;
  expect(partsOf(text).map(([, part]) => String(part).split("\n")[0])).toEqual(["守好渔港", "点亮灯塔"]);
});
