/** Which characters a page must hold before an expression is tried on it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ideographsNeeded } from "../../src/search/needed.ts";

const written = (ways: readonly (readonly string[])[]) => ways.map((way) => way.join("")).join(" ");

describe("the ideographs that a match must have", () => {
  test.each([
    ["稳增长", "稳增长"],
    ["两个维护|四个意识", "两个维护 四个意识"],
    ["两个(确立|维护)", "两个确立 两个维护"],
    ["稳(?:增长|就业)?", "稳"],
    ["(增长){0,2}稳", "稳"],
    ["高质量?发展", "高质发展"],
    ["[高低]水平", "水平"],
    ["(渔(火|港)|潮汐)计划", "渔火计划 渔港计划 潮汐计划"],
    ["渔火|[潮汐]+", "渔火 "],
    ["\\Q渔(火\\E", ""],
    ["(渔|火", ""],
    ["(一|二|三|四|五)(甲|乙|丙|丁|戊)渔", "一渔 二渔 三渔 四渔 五渔"],
  ])("of %s are %s", (expression, ways) => {
    expect(written(ideographsNeeded(expression))).toBe(ways);
  });

  test("stand in every text that the expression is made from, one way at least", () => {
    const word = fc
      .array(fc.constantFrom(..."渔火潮汐计划"), { minLength: 1, maxLength: 3 })
      .map((all) => all.join(""));
    const expression: fc.Arbitrary<readonly [string, string]> = fc.letrec<{ node: readonly [string, string] }>(
      (tie) => ({
        node: fc.oneof(
          { maxDepth: 3 },
          word.map((text) => [text, text] as const),
          fc.tuple(tie("node"), tie("node")).map(([[a, x], [b, y]]) => [`${a}${b}`, x + y] as const),
          fc.tuple(tie("node"), tie("node")).map(([[a, x], [b]]) => [`(${a}|${b})`, x] as const),
          tie("node").map(([a]) => [`(?:${a})?`, ""] as const),
        ),
      }),
    ).node;
    fc.assert(
      fc.property(expression, ([asked, text]) => {
        expect(ideographsNeeded(asked).some((way) => way.every((character) => text.includes(character)))).toBe(true);
      }),
    );
  });
});
