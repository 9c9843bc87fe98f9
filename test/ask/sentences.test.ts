/** How findings are told: whose words by whom, with counts and interval; never more than that. */
import { describe, expect, test } from "vitest";
import type { EmphasisRecord } from "../../graph/facts.ts";
import { exploratory } from "../../src/ask/exploratory.ts";
import { findingSentence } from "../../src/ask/finding-sentence.ts";
import { emphasisOf } from "../assemble/page.ts";

const context = { actor: "陆听澜", concept: "营商环境", outlets: ["云江新闻"] };

function pair(more: Partial<EmphasisRecord>): EmphasisRecord {
  const numbers = {
    counted: 60,
    mentions: 66,
    expected: 5.8,
    ratio: 60 / 5.8,
    low: 6.1,
    high: 17.2,
    q: 0.0001,
    units: 55,
  };
  return { ...emphasisOf("person:陆听澜", "concept:营商环境", 66, "clear"), series: "reported", ...numbers, ...more };
}

describe("a finding of reported words", () => {
  test("names the outlet, and what others are reported with", () => {
    const { zh, en } = findingSentence(pair({}), context);
    expect(zh).toContain("《云江新闻》转述的陆听澜讲话中，“营商环境”约为同季度、同类场合其他人转述的 10 倍");
    expect(zh).toContain("90 % 区间 6.1–17；计 60 次，预期 5.8 次");
    expect(en).toContain("In what 云江新闻 reports of 陆听澜, “营商环境” stands about 10 times as often");
  });

  test.each(["clear", "tentative", "clear-less", "not-found", "none"] as const)(
    "never says of a %s pair that the person stresses it",
    (verdict) => {
      const { zh, en } = findingSentence(pair({ verdict }), context);
      expect(zh).not.toMatch(/陆听澜(?:强调|讲(?!话中)|重视|突出|说)/u);
      expect(en).not.toMatch(/陆听澜 (?:stresses|emphasi[sz]es|says|speaks)/u);
    },
  );

  test("has no ratio alone where less than ten are counted", () => {
    const { zh } = findingSentence(pair({ counted: 7, ratio: 7, expected: 1 }), context);
    expect(zh).toContain("计 7 次，照其他人的说法预期 1.0 次");
    expect(zh).not.toContain("倍（");
  });

  test("says where all of it lies in one quarter, and what is an echo", () => {
    const { zh } = findingSentence(pair({ firstDate: "2021-04-02", lastDate: "2021-06-30", echo: 9 }), context);
    expect(zh).toContain("都在 2021 年第 2 季度");
    expect(zh).toContain("其中 9 次在点明他人为出处的句子里");
  });

  test("gives the least that the ratio can be where others never say it", () => {
    const { zh } = findingSentence(pair({ expected: 0, ratio: null, low: 28, high: null }), context);
    expect(zh).toContain("其他人转述中一次也没有");
    expect(zh).toContain("至少 28 倍");
  });
});

test("words printed in a person's name are told as such", () => {
  expect(findingSentence(pair({ series: "own" }), context).zh).toContain("陆听澜署名或全文刊出的文字中");
});

test("among the pairs of one official alone M is theirs, and a pair that was not tested is none", () => {
  const pairs = [0.0004, 0.02, 0.6, null].map((p, n) => pair({ p, concept: `concept:${n}` }));
  const { tested, found } = exploratory(pairs);
  expect(tested).toBe(3);
  expect(found.map(({ pair: { concept }, exploratoryQ }) => [concept, exploratoryQ.toFixed(4)])).toEqual([
    ["concept:0", "0.0012"],
    ["concept:1", "0.0300"],
  ]);
});
